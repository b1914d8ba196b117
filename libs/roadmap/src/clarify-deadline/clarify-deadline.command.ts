import { CivilDate, Reference, RowCode, WholeNumber } from '@vekha/event-sourcing/command-fields';

/** Says what an unclear deadline means: one of the offered readings, or dates (RM-5). A row without a deadline gets its dates the same way (RM-3). */
export class ClarifyDeadline {
  @Reference('Дорожная карта') roadmapId: string;
  @RowCode('Мероприятие') measureId: string;
  /** Number of the chosen reading, from 1. */
  @WholeNumber('Прочтение', 1, 20, { optional: true }) reading?: number;
  @CivilDate('Начало срока', { optional: true }) start?: string;
  @CivilDate('Конец срока', { optional: true }) due?: string;
}
