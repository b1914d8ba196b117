import { ImpersonalText, Reference, WholeNumber } from '@vekha/event-sourcing/command-fields';

/** Draws a later year's draft from a roadmap of the same school, rows as they stand now. */
export class DrawRoadmapFromPrevious {
  @Reference('Школа') schoolId: string;
  @Reference('Прошлая карта') previousRoadmapId: string;
  /** Year in which the new academic year begins: 2024 for 2024/25. */
  @WholeNumber('Учебный год', 2000, 2100) academicYear: number;
  /** That of the previous roadmap when absent. */
  @ImpersonalText('Название', 500, { optional: true }) title?: string;
}
