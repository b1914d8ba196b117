import { inRussian } from '@vekha/calendar/civil-date';
import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { planUnderWay } from '../addressed';
import type { ProgrammeEvent } from '../events';
import { ProgrammeExtensionProposed } from '../plan-events';
import { type Programme, takesPart } from '../programme-state';
import { refuse } from '../rejections';
import type { ProposeProgrammeExtension } from './propose-programme-extension.command';

/** PP-2 (001:L215; TX-04): by mutual agreement, without a limit, but PP-10: within the pair's dates. */
export const proposeProgrammeExtension: Decide<Programme, ProposeProgrammeExtension, ProgrammeEvent> = (command, state, { id }) => {
  const { programmeId, personId, form, until, reason } = command;
  const { plan, refusal } = planUnderWay(state);
  if (refusal) return refusal;
  if (!takesPart(state, personId)) return refuse('NOT_A_PARTICIPANT');
  if (plan.proposal) return refuse('PROPOSAL_OPEN');
  if (until <= plan.end) return refuse('EXTENSION_NOT_LATER', { date: inRussian(plan.end) });
  if (state.endsOn !== undefined && until > state.endsOn) return refuse('BEYOND_PAIR_TERM', { date: inRussian(state.endsOn) });
  return accept(ProgrammeExtensionProposed({ programmeId, proposalId: id('proposal'), personId, form, until, ...(reason && { reason }) }));
};
