import { Reference, RowCode, WholeNumber } from '@vekha/event-sourcing/command-fields';

/** Adopts a template for an academic year: a draft with every stage, measure and date of the template. */
export class CreateRoadmapFromTemplate {
  @Reference('Школа') schoolId: string;
  @RowCode('Код шаблона') templateCode: string;
  /** Year in which the academic year begins: 2023 for 2023/24. */
  @WholeNumber('Учебный год', 2000, 2100) academicYear: number;
}
