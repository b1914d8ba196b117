import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { planUnderWay } from '../addressed';
import { businessDay } from '../business-day';
import type { ProgrammeEvent } from '../events';
import { ProgrammeChangeDeclined } from '../plan-events';
import { type Programme, takesPart } from '../programme-state';
import { refuse } from '../rejections';
import type { DeclineProgrammeChange } from './decline-programme-change.command';

/** PP-2 (001:L215): one refusal ends the proposal; the programme goes on as it was. */
export const declineProgrammeChange: Decide<Programme, DeclineProgrammeChange, ProgrammeEvent> = (command, state, context) => {
  const { programmeId, proposalId, personId, reason } = command;
  const { plan, refusal } = planUnderWay(state);
  if (refusal) return refusal;
  if (!takesPart(state, personId)) return refuse('NOT_A_PARTICIPANT');
  if (plan.proposal?.proposalId !== proposalId) return refuse('PROPOSAL_UNKNOWN');
  const said = businessDay(command, state, context);
  return said.refusal ?? accept(ProgrammeChangeDeclined({ programmeId, proposalId, personId, declinedOn: said.day, ...(reason && { reason }) }));
};
