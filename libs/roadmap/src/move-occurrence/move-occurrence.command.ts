import { CivilDate, OneOf, Reference, RowCode } from '@vekha/event-sourcing/command-fields';

export const MOVE_REASONS = ['NON_WORKING_DAY', 'SCHOOL_HOLIDAY', 'PARTICIPANTS_ABSENT'] as const;

/** Moves one occurrence to another day. */
export class MoveOccurrence {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  @RowCode('Период') period: string;
  @CivilDate('Начало', { optional: true }) start?: string;
  @CivilDate('Новый срок') due: string;
  @OneOf('Почему перенесено', MOVE_REASONS) reason: (typeof MOVE_REASONS)[number];
}
