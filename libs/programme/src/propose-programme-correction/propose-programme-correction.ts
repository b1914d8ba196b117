import { accept, type Decide, type Decision } from '@vekha/event-sourcing/decider';
import { about, planUnderWay } from '../addressed';
import type { ProgrammeEvent } from '../events';
import { partiesOf } from '../measure-parties';
import { measureTerm, type TermContext } from '../measure-terms';
import type { SchoolFacts } from '../needed-facts';
import { deliveryFault } from '../pair-rules';
import { ProgrammeCorrectionProposed } from '../plan-events';
import { measureOf, type Plan, type Programme, takesPart } from '../programme-state';
import { refuse } from '../rejections';
import type { ProposedMeasure, ProposeProgrammeCorrection } from './propose-programme-correction.command';

interface Facts {
  readonly school: SchoolFacts | undefined;
}

/** PP-2 (001:L215): «корректировка ее содержания (например, плана мероприятий, формы наставничества)» by mutual agreement only. */
export const proposeProgrammeCorrection: Decide<Programme, ProposeProgrammeCorrection, ProgrammeEvent, Facts> = (command, state, { id, facts: { school } }) => {
  const { programmeId, personId, willForm, removed, reason } = command;
  const { plan, refusal } = planUnderWay(state);
  if (refusal) return refusal;
  if (!school) return refuse('SCHOOL_MISSING');
  if (!takesPart(state, personId)) return refuse('NOT_A_PARTICIPANT');
  if (plan.proposal) return refuse('PROPOSAL_OPEN');
  const delivery = proposedDelivery(command);
  if (Object.keys(delivery).length + command.added.length + removed.length === 0) return refuse('CORRECTION_EMPTY');
  const fault = kindFault(command, state) ?? (command.form ? deliveryFault(command as Required<typeof command>) : undefined) ?? rowsFault(command, state, plan);
  if (fault) return fault;
  const context = { kind: command.kind ?? state.kind, start: plan.start, end: plan.end, school };
  const added = command.added.map((row) => proposedRow(row, state, context));
  return accept(ProgrammeCorrectionProposed({ programmeId, proposalId: id('proposal'), personId, willForm, ...delivery, added, removed, ...(reason && { reason }) }));
};

const proposedDelivery = ({ form, localForm, model, kind, virtual }: ProposeProgrammeCorrection) => ({
  ...(form && { form }),
  ...(localForm && { localForm: { name: localForm.name, source: localForm.source } }),
  ...(model && { model }),
  ...(kind && { kind }),
  ...(virtual !== undefined && { virtual }),
});

/** Who belongs to a group only an order changes (PR-5, PR-7); reversive mentoring needs subject areas of both sides from the beginning. */
function kindFault({ kind }: ProposeProgrammeCorrection, state: Programme): Decision<never> | undefined {
  if (kind === undefined || kind === state.kind) return undefined;
  return kind === 'GROUP' || state.kind === 'GROUP' || kind === 'REVERSE' ? refuse('CORRECTION_KIND') : undefined;
}

function rowsFault({ added, removed }: ProposeProgrammeCorrection, state: Programme, plan: Plan): Decision<never> | undefined {
  for (const measureId of removed) {
    const measure = measureOf(plan, measureId);
    if (!measure) return refuse('MEASURE_UNKNOWN', { measure: measureId });
    if (measure.status !== 'Planned') return refuse('CORRECTION_OF_CLOSED', { measure: measureId });
  }
  const codes = new Set<string>();
  for (const row of added) {
    if (measureOf(plan, row.measureId) || codes.has(row.measureId)) return refuse('MEASURE_EXISTS', { measure: row.measureId });
    codes.add(row.measureId);
    const fault = partiesOf(row.responsible).refusal ?? about(state, row.text, row.aboutId).refusal;
    if (fault) return fault;
  }
  return undefined;
}

function proposedRow({ measureId, text, aboutId, responsible, deadline = '' }: ProposedMeasure, state: Programme, context: TermContext) {
  return {
    measureId, ...about(state, text, aboutId).aboutId, ownText: text, responsible: partiesOf(responsible).parties ?? [], term: measureTerm(deadline, context),
    ...(deadline !== '' && { deadlineVerbatim: deadline }),
  };
}
