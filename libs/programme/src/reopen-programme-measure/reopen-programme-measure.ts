import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { runningMeasure } from '../addressed';
import type { ProgrammeEvent } from '../events';
import { ProgrammeMeasureReopened } from '../plan-events';
import type { Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { ReopenProgrammeMeasure } from './reopen-programme-measure.command';

/** PP-6: with an open row the plan is no longer fulfilled, so a proposed completion falls. */
export const reopenProgrammeMeasure: Decide<Programme, ReopenProgrammeMeasure, ProgrammeEvent> = ({ programmeId, measureId }, state) => {
  const { measure, refusal } = runningMeasure(state, measureId);
  if (refusal) return refusal;
  return measure.status === 'Planned' ? refuse('MEASURE_OPEN', { measure: measureId }) : accept(ProgrammeMeasureReopened({ programmeId, measureId }));
};
