import type { ProcessManager } from '@vekha/event-sourcing/process-manager';
import { whenACalendarChangesThenReprojectDeadlines } from './when-a-calendar-changes-then-reproject-deadlines/when-a-calendar-changes-then-reproject-deadlines';
import { whenATermIsGivenThenReprojectDeadlines } from './when-a-term-is-given-then-reproject-deadlines/when-a-term-is-given-then-reproject-deadlines';
import { whenMeasureOpenedThenStartStage } from './when-measure-opened-then-start-stage/when-measure-opened-then-start-stage';
import { whenMeasureOpenedWithoutResponsibleThenTellCurator } from './when-measure-opened-without-responsible-then-tell-curator/when-measure-opened-without-responsible-then-tell-curator';

/** Every policy that runs by itself. The one that waits for the registers comes last, so that it keeps no other waiting. */
export const processManagers: readonly ProcessManager[] = [
  whenMeasureOpenedThenStartStage, whenMeasureOpenedWithoutResponsibleThenTellCurator, whenATermIsGivenThenReprojectDeadlines,
  whenACalendarChangesThenReprojectDeadlines,
];
