import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { businessDay } from '../business-day';
import type { ProgrammeEvent } from '../events';
import { PairParticipantAgreed } from '../match-events';
import { type Programme, takesPart } from '../programme-state';
import { refuse } from '../rejections';
import type { AgreeToPair } from './agree-to-pair.command';

/** PR-3, PR-4 (001:L182–L185): formed voluntarily, by the interest of both sides; agreed when all have agreed. */
export const agreeToPair: Decide<Programme, AgreeToPair, ProgrammeEvent> = (command, state, context) => {
  const { programmeId, personId, form } = command;
  if (!takesPart(state, personId)) return refuse('NOT_A_PARTICIPANT');
  if (state.agreedToPair.includes(personId) && state.pair !== 'Declined') return nothing;
  if (state.pair !== 'Proposed' && state.pair !== 'TrialMet') return refuse('PAIR_DECIDED');
  const { day, refusal } = businessDay(command, state, context);
  return refusal ?? accept(PairParticipantAgreed({ programmeId, personId, form, agreedOn: day }));
};
