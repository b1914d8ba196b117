import { CivilDate } from '@vekha/event-sourcing/command-fields';

/** The period a plan states for itself, both days included. */
export class PlanPeriod {
  @CivilDate('Начало периода плана') start: string;
  @CivilDate('Конец периода плана') end: string;
}
