import { OneOf, Parts, Reference } from '@vekha/event-sourcing/command-fields';
import { PersonalText } from '@vekha/event-sourcing/personal-fields';
import type { Sealed } from '@vekha/event-sourcing/sealed';

export const OUTCOMES = ['ACHIEVED', 'PARTLY', 'NOT_ACHIEVED'] as const;

export class MenteeOutcome {
  @Reference('Наставляемый') menteeId: string;
  @OneOf('Цель достигнута', OUTCOMES) result: (typeof OUTCOMES)[number];
  @PersonalText('Пояснение', 4000, { optional: true }) note?: Sealed;
}

/** Records what came of the completed programme for each mentee. */
export class RecordProgrammeOutcome {
  @Reference('Программа') programmeId: string;
  @Parts('Итоги', () => MenteeOutcome, 30) outcomes: MenteeOutcome[];
}
