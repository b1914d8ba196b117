import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { businessDay } from '../business-day';
import type { ProgrammeEvent } from '../events';
import { PairDeclined } from '../match-events';
import { type Programme, takesPart } from '../programme-state';
import { refuse } from '../rejections';
import type { DeclinePair } from './decline-pair.command';

/** PR-3 (001:L185): nobody is kept in a pair they do not want, until the order is issued. */
export const declinePair: Decide<Programme, DeclinePair, ProgrammeEvent> = (command, state, context) => {
  const { programmeId, personId, reason } = command;
  if (!takesPart(state, personId)) return refuse('NOT_A_PARTICIPANT');
  if (state.pair !== 'Proposed' && state.pair !== 'TrialMet' && state.pair !== 'Agreed') return refuse('PAIR_DECIDED');
  const { day, refusal } = businessDay(command, state, context);
  const { mentorId, menteeIds } = state;
  return refusal ?? accept(PairDeclined({ programmeId, personId, mentorId, menteeIds, declinedOn: day, ...(reason && { reason }) }));
};
