import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { about, activePlan } from '../addressed';
import { businessDay } from '../business-day';
import type { ProgrammeEvent } from '../events';
import { ProgrammeProgressRecorded } from '../plan-events';
import { measureOf, type Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { RecordProgrammeProgress } from './record-programme-progress.command';

/** Domain §4.8: a note beside others; it closes no row. */
export const recordProgrammeProgress: Decide<Programme, RecordProgrammeProgress, ProgrammeEvent> = (command, state, context) => {
  const { programmeId, measureId, percent, note } = command;
  const { plan, refusal } = activePlan(state);
  if (refusal) return refusal;
  if (percent === undefined && note === undefined) return refuse('PROGRESS_EMPTY');
  if (measureId !== undefined && !measureOf(plan, measureId)) return refuse('MEASURE_UNKNOWN', { measure: measureId });
  const said = businessDay(command, state, context);
  if (said.refusal) return said.refusal;
  const whom = about(state, note, command.aboutId);
  if (whom.refusal) return whom.refusal;
  return accept(ProgrammeProgressRecorded({ programmeId, asOf: said.day, ...whom.aboutId, ...(measureId !== undefined && { measureId }), ...(percent !== undefined && { percent }), ...(note && { note }) }));
};
