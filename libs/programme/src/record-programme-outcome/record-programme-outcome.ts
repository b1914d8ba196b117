import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { ProgrammeEvent } from '../events';
import { ProgrammeOutcomeRecorded } from '../outcome-events';
import type { Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { RecordProgrammeOutcome } from './record-programme-outcome.command';

/** Domain §4.8: after completion, for every mentee once. A later word replaces the earlier one, which stays in the log. */
export const recordProgrammeOutcome: Decide<Programme, RecordProgrammeOutcome, ProgrammeEvent> = ({ programmeId, outcomes }, { plan, menteeIds }) => {
  if (plan?.status !== 'Completed') return refuse('PROGRAMME_NOT_COMPLETED');
  const named = outcomes.map(({ menteeId }) => menteeId).toSorted().join();
  if (named !== menteeIds.toSorted().join()) return refuse('OUTCOMES_DIFFER');
  return accept(ProgrammeOutcomeRecorded({ programmeId, outcomes: outcomes.map(({ menteeId, result, note }) => ({ menteeId, result, ...(note && { note }) })) }));
};
