import { CivilDate, Reference, RowCode, WholeNumber } from '@vekha/event-sourcing/command-fields';

/** Says how far a measure's indicator has come, where no events can tell (domain §5.2). */
export class ReportProgress {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  @WholeNumber('Сколько достигнуто', 0, 1_000_000) numerator: number;
  /** Absent for what is counted in pieces, and where the school has recorded the head count. */
  @WholeNumber('Из скольких', 0, 1_000_000, { optional: true }) denominator?: number;
  @CivilDate('На какую дату') asOf: string;
}
