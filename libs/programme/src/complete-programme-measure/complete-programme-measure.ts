import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { about, runningMeasure } from '../addressed';
import { businessDay } from '../business-day';
import type { ProgrammeEvent } from '../events';
import { ProgrammeMeasureCompleted } from '../plan-events';
import type { Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { CompleteProgrammeMeasure } from './complete-programme-measure.command';

/** PP-6 (001:L209) counts what is marked here. */
export const completeProgrammeMeasure: Decide<Programme, CompleteProgrammeMeasure, ProgrammeEvent> = (command, state, context) => {
  const { programmeId, measureId, evidence } = command;
  const { measure, refusal } = runningMeasure(state, measureId);
  if (refusal) return refusal;
  if (measure.status !== 'Planned') return refuse('MEASURE_CLOSED', { measure: measureId });
  const said = businessDay(command, state, context);
  if (said.refusal) return said.refusal;
  const whom = about(state, evidence, command.aboutId);
  return whom.refusal ?? accept(ProgrammeMeasureCompleted({ programmeId, measureId, doneOn: said.day, ...whom.aboutId, ...(evidence && { evidence }) }));
};
