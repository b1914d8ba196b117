import { ImpersonalText, OneOf, Part, Parts, Reference, References, WholeNumber, YesNo } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { type Form, FORMS, LocalForm, type Model, MODELS, PAIR_KINDS, type PairKind } from '../delivery.command';

export class SubjectArea {
  @Reference('Наставник в этой области') personId: string;
  @ImpersonalText('Предмет или направление', 200) area: string;
}

export class MatchingAlternative {
  @Reference('Другой наставник') mentorId: string;
  @WholeNumber('Оценка', -10_000, 10_000) score: number;
}

/** What the search for a mentor counted, kept with the proposal. */
export class MatchingExplanation {
  @WholeNumber('Оценка', -10_000, 10_000) score: number;
  @OneOf('Цель подбора', ['BEST_SCORE', 'MOST_MATCHED']) aim: 'BEST_SCORE' | 'MOST_MATCHED';
  @Parts('Кого ещё рассматривали', () => MatchingAlternative, 50) alternatives: MatchingAlternative[];
  @PersonalText('Почему выбран этот наставник', 2000, { optional: true }) reason?: Sealed;
}

/** Proposes a mentor with one mentee, or a group: the beginning of everything that follows. */
export class ProposePair {
  @Reference('Школа') schoolId: string;
  @OneOf('Форма', FORMS) form: Form;
  @Part('Форма по положению школы', () => LocalForm, { optional: true }) localForm?: LocalForm;
  @OneOf('Модель', MODELS, { optional: true }) model?: Model;
  @OneOf('Вид', [...PAIR_KINDS, 'SPEED']) kind: PairKind | 'SPEED';
  @YesNo('Дистанционно') virtual: boolean;
  @Reference('Наставник') mentorId: string;
  @References('Наставляемые', 30) menteeIds: string[];
  @Parts('Области обеих сторон', () => SubjectArea, 2, { optional: true }) subjectAreas?: SubjectArea[];
  @Part('Подбор', () => MatchingExplanation, { optional: true }) matching?: MatchingExplanation;
}
