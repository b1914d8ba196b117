import { ImpersonalText } from '@vekha/event-sourcing/command-fields';

export const FORMS = ['TEACHER_TEACHER', 'HEAD_TEACHER', 'STUDENT_STUDENT', 'TEACHER_STUDENT', 'EMPLOYER_STUDENT', 'INSTRUCTOR_PUPIL', 'LOCAL'] as const;
export type Form = (typeof FORMS)[number];
export const MODELS = ['EXPERIENCED_TO_EARLY_CAREER', 'LEADER_TO_STRUGGLING', 'INNOVATOR_TO_CONSERVATIVE', 'EXPERT_TO_NOVICE_SUBJECT'] as const;
export type Model = (typeof MODELS)[number];
export const PAIR_KINDS = ['TRADITIONAL_ONE_TO_ONE', 'GROUP', 'SHORT_TERM_GOAL_SETTING', 'REVERSE', 'SITUATIONAL'] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

/** A form that a school added through its own regulation (domain §6). */
export class LocalForm {
  @ImpersonalText('Название формы', 200) name: string;
  @ImpersonalText('Локальный акт', 200) source: string;
}
