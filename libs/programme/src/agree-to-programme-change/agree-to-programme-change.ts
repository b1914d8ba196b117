import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { planUnderWay } from '../addressed';
import { businessDay } from '../business-day';
import { agreedByAll, carried, isBeyondPair } from '../carried-change';
import type { ProgrammeEvent } from '../events';
import type { PersonsFacts } from '../needed-facts';
import { ProgrammeChangeAgreed } from '../plan-events';
import { type Programme, takesPart } from '../programme-state';
import { refuse } from '../rejections';
import type { AgreeToProgrammeChange } from './agree-to-programme-change.command';

/** PP-2 (001:L215): the last agreement carries the change in the same decision. */
export const agreeToProgrammeChange: Decide<Programme, AgreeToProgrammeChange, ProgrammeEvent, PersonsFacts> = (command, state, context) => {
  const { programmeId, proposalId, personId, form } = command;
  const { plan, refusal } = planUnderWay(state);
  if (refusal) return refusal;
  if (!takesPart(state, personId)) return refuse('NOT_A_PARTICIPANT');
  const { proposal } = plan;
  if (proposal?.proposalId !== proposalId) return refuse('PROPOSAL_UNKNOWN');
  if (proposal.agreed.includes(personId)) return nothing;
  const { day, refusal: unclear } = businessDay(command, state, context);
  if (unclear) return unclear;
  const agreed = ProgrammeChangeAgreed({ programmeId, proposalId, personId, form, agreedOn: day });
  if (!agreedByAll(state, [...proposal.agreed, personId])) return accept(agreed);
  if (isBeyondPair(state, proposal)) return refuse('BEYOND_PAIR_TERM', { date: inRussian(state.endsOn ?? '') });
  return accept<ProgrammeEvent>(agreed, ...carried(state, plan, proposal, context.today(state.zone), context.facts));
};
