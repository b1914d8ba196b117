import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { runningMeasure } from '../addressed';
import type { ProgrammeEvent } from '../events';
import { ProgrammeMeasureDeclaredNotApplicable } from '../plan-events';
import type { Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { DeclareProgrammeMeasureNotApplicable } from './declare-programme-measure-not-applicable.command';

/** PP-6 (001:L209): a row is closed by being done or by a recorded decision that it does not apply. */
export const declareProgrammeMeasureNotApplicable: Decide<Programme, DeclareProgrammeMeasureNotApplicable, ProgrammeEvent> = ({ programmeId, measureId, reason }, state) => {
  const { measure, refusal } = runningMeasure(state, measureId);
  if (refusal) return refusal;
  return measure.status === 'Planned' ? accept(ProgrammeMeasureDeclaredNotApplicable({ programmeId, measureId, reason })) : refuse('MEASURE_CLOSED', { measure: measureId });
};
