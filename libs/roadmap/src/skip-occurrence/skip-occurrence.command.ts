import { OneOf, Reference, RowCode } from '@vekha/event-sourcing/command-fields';

export const SKIP_REASONS = ['SCHOOL_HOLIDAY', 'PARTICIPANTS_ABSENT', 'NOTHING_TO_DO'] as const;

/** Leaves out one occurrence, for a reason. */
export class SkipOccurrence {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  @RowCode('Период') period: string;
  @OneOf('Почему отменено', SKIP_REASONS) reason: (typeof SKIP_REASONS)[number];
}
