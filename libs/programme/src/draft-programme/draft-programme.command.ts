import { CivilDate, Parts, Reference, RowCode } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

export class MenteeGoal {
  @Reference('Наставляемый') menteeId: string;
  @PersonalText('Цель', 2000) goal: Sealed;
}

/** Drafts the personalised programme of a pair or group, from a template of the department or empty. */
export class DraftProgramme {
  @Reference('Программа') programmeId: string;
  @RowCode('Код шаблона', { optional: true }) templateCode?: string;
  @CivilDate('Начало программы') plannedStart: string;
  @CivilDate('Конец программы') plannedEnd: string;
  @Parts('Цели', () => MenteeGoal, 30) goals: MenteeGoal[];
}
