import { ImpersonalText, Part, Reference, WholeNumber } from '@vekha/event-sourcing/command-fields';
import { PlanPeriod } from '../plan-period.command';

/** Begins an empty draft; its stages and rows are added one by one. */
export class DraftRoadmap {
  @Reference('Школа') schoolId: string;
  @ImpersonalText('Название', 500) title: string;
  /** Year in which the academic year begins: 2023 for 2023/24. */
  @WholeNumber('Учебный год', 2000, 2100) academicYear: number;
  @Part('Период плана', () => PlanPeriod) plan: PlanPeriod;
}
