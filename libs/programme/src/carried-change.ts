import { holds } from './consent-rules';
import type { ProgrammeEvent } from './events';
import type { PersonsFacts } from './needed-facts';
import { ProgrammeCorrected, ProgrammeExtended } from './plan-events';
import { everybody, type Plan, type Programme, type Proposal } from './programme-state';
import { resumption } from './standstill';

/** PP-2 (001:L215): the mentor and all mentees concerned. Silence is no consent. */
export const agreedByAll = (state: Programme, agreed: readonly string[]): boolean => everybody(state).every((id) => agreed.includes(id));

/**
 * What comes of a proposal everybody agreed to, and the programme goes on (domain §4.8) unless a required personal-data
 * consent is missing (PR-9).
 */
export function carried(state: Programme, plan: Plan, proposal: Proposal, day: string, facts: PersonsFacts): readonly ProgrammeEvent[] {
  const mayGoOn = everybody(state).every((id) => holds(facts, id, 'PERSONAL_DATA', day));
  return [changeOf(state, plan, proposal), ...(mayGoOn ? resumption(state, day) : [])];
}

/** The same, when the only participant who had not answered has left; a term beyond the pair's stays proposed (PP-10). */
export function carriedWithout(state: Programme, day: string, facts: PersonsFacts): readonly ProgrammeEvent[] {
  const proposal = state.plan?.proposal;
  if (!state.plan || !proposal || !agreedByAll(state, proposal.agreed) || isBeyondPair(state, proposal)) return [];
  return carried(state, state.plan, proposal, day, facts);
}

/** PP-10: the pair's order ends earlier than the programme would. */
export const isBeyondPair = ({ endsOn }: Programme, proposal: Proposal): boolean => proposal.what === 'EXTENSION' && endsOn !== undefined && proposal.until > endsOn;

function changeOf({ programmeId }: Programme, plan: Plan, proposal: Proposal): ProgrammeEvent {
  const { proposalId } = proposal;
  if (proposal.what === 'EXTENSION') return ProgrammeExtended({ programmeId, proposalId, until: proposal.until, former: plan.end });
  const { form, localForm, model, kind, virtual, added, removed } = proposal.correction;
  const delivery = { ...(form && { form }), ...(localForm && { localForm }), ...(model && { model }), ...(kind && { kind }), ...(virtual !== undefined && { virtual }) };
  return ProgrammeCorrected({ programmeId, proposalId, ...delivery, added: added.map(({ measureId }) => measureId), removed });
}
