import type { ProcessManager } from '@vekha/event-sourcing/process-manager';
import { whenMeasureOpenedThenStartStage } from './when-measure-opened-then-start-stage/when-measure-opened-then-start-stage';
import { whenMeasureOpenedWithoutResponsibleThenTellCurator } from './when-measure-opened-without-responsible-then-tell-curator/when-measure-opened-without-responsible-then-tell-curator';

/** Every policy that runs by itself. */
export const processManagers: readonly ProcessManager[] = [whenMeasureOpenedThenStartStage, whenMeasureOpenedWithoutResponsibleThenTellCurator];
