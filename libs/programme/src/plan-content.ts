import type { Happened } from '@vekha/event-sourcing/decider';
import type { ProgrammeEvent } from './events';
import { type Measure, type MeasureStatus, measureOf, type Plan, type Programme, type Proposal } from './programme-state';

/** The rows of a programme, and what is proposed to change (PP-2). */
export function planContent(state: Programme, event: Happened<ProgrammeEvent>): Programme {
  const { plan } = state;
  if (!plan) return state;
  if (event.type === 'ProgrammeCorrected') return corrected(state, plan, event.data.proposalId);
  const after = changed(plan, event);
  return after === plan ? state : { ...state, plan: after };
}

function changed(plan: Plan, event: Happened<ProgrammeEvent>): Plan {
  switch (event.type) {
    case 'ProgrammeMeasureAdded': {
      const { measureId, no, term } = event.data;
      return { ...withMeasure(plan, { measureId, no, term, status: 'Planned' }), agreed: [] };
    }
    case 'ProgrammeMeasureCompleted':
      return withStatus(plan, event.data.measureId, 'Completed');
    case 'ProgrammeMeasureDeclaredNotApplicable':
      return withStatus(plan, event.data.measureId, 'NotApplicable');
    case 'ProgrammeMeasureReopened':
      return { ...withStatus(plan, event.data.measureId, 'Planned'), completionProposed: false };
    case 'ProgrammeExtensionProposed': {
      const { proposalId, personId, until } = event.data;
      return { ...plan, proposal: { proposalId, by: personId, agreed: [personId], what: 'EXTENSION', until } };
    }
    case 'ProgrammeCorrectionProposed': {
      const { proposalId, personId } = event.data;
      return { ...plan, proposal: { proposalId, by: personId, agreed: [personId], what: 'CORRECTION', correction: event.data } };
    }
    case 'ProgrammeChangeAgreed':
      return plan.proposal ? { ...plan, proposal: { ...plan.proposal, agreed: [...plan.proposal.agreed, event.data.personId] } } : plan;
    case 'ProgrammeChangeDeclined':
      return settled(plan, plan.proposal);
    case 'ProgrammeExtended':
      return { ...settled(plan, plan.proposal), end: event.data.until };
    default:
      return plan;
  }
}

function corrected(state: Programme, plan: Plan, proposalId: string): Programme {
  const { proposal } = plan;
  if (proposal?.what !== 'CORRECTION' || proposal.proposalId !== proposalId) return state;
  const { form, localForm, model, kind, virtual, added, removed } = proposal.correction;
  const kept = Object.values(plan.measures).filter(({ measureId }) => !removed.includes(measureId));
  const last = Math.max(0, ...Object.values(plan.measures).map(({ no }) => no));
  const rows = [...kept, ...added.map(({ measureId, term }, index): Measure => ({ measureId, no: last + index + 1, term, status: 'Planned' }))];
  const measures = Object.fromEntries(rows.map((measure) => [measure.measureId, measure]));
  const delivery = { ...(form && { form }), ...(localForm && { localForm }), ...(model && { model }), ...(kind && { kind }), ...(virtual !== undefined && { virtual }) };
  return { ...state, ...delivery, plan: { ...settled(plan, proposal), measures, completionProposed: false } };
}

const settled = (plan: Plan, proposal: Proposal | undefined): Plan => ({ ...plan, proposal: undefined, settled: proposal ? [...plan.settled, proposal.proposalId] : plan.settled });
const withMeasure = (plan: Plan, measure: Measure): Plan => ({ ...plan, measures: { ...plan.measures, [measure.measureId]: measure } });

function withStatus(plan: Plan, measureId: string, status: MeasureStatus): Plan {
  const measure = measureOf(plan, measureId);
  return measure ? withMeasure(plan, { ...measure, status }) : plan;
}
