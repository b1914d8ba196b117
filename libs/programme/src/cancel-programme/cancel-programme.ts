import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { ProgrammeEvent } from '../events';
import { ProgrammeCancelled } from '../plan-events';
import { isBeforeStart, isUnderWay, type Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { CancelProgramme } from './cancel-programme.command';

/** Domain §4.8: before its start only; what has begun is completed with a reason (PP-4). The pair stays and may have another one drafted. */
export const cancelProgramme: Decide<Programme, CancelProgramme, ProgrammeEvent> = ({ programmeId, ground }, { plan }) => {
  if (!plan) return refuse('PROGRAMME_MISSING');
  if (isUnderWay(plan)) return refuse('PROGRAMME_STARTED');
  return isBeforeStart(plan) ? accept(ProgrammeCancelled({ programmeId, ground })) : refuse('PROGRAMME_OVER');
};
