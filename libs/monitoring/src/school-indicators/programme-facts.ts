import { type Reaction, type Rows, when } from '@vekha/event-sourcing/projection';
import { PairAssigned } from '@vekha/programme/match-events';
import { ProgrammeCompleted } from '@vekha/programme/outcome-events';
import {
  ProgrammeCorrected, ProgrammeDrafted, ProgrammeExtended, ProgrammeMeasureAdded, ProgrammeMeasureCompleted, ProgrammeMeasureDeclaredNotApplicable, ProgrammeMeasureReopened,
  ProgrammeStarted,
} from '@vekha/programme/plan-events';
import { daysBetween, fact, type FactRow } from './fact-row';

type FactRows = Rows<FactRow>;
type Items = Readonly<Record<string, string>>;

const planOf = (programmeId: string): string => `${programmeId}/programme`;

/** IND-12 counts rows that apply, by what has become of them. */
function plan(rows: FactRows, programmeId: string, change: (items: Items) => Items): void {
  const known = rows.get(planOf(programmeId));
  if (!known) return;
  const items = change(known.items);
  const of = (state: string): number => Object.values(items).filter((each) => each === state).length;
  rows.patch(planOf(programmeId), { items, numerator: of('DONE'), denominator: of('DONE') + of('PLANNED') });
}

const turned = (rows: FactRows, { programmeId, measureId }: { readonly programmeId: string; readonly measureId: string }, state: string): void => plan(rows, programmeId, (items) => ({ ...items, [measureId]: state }));

/** What pairs and programmes bring to the indicators IND-11, 12, 14 and 15. */
export const programmeFacts: readonly Reaction<FactRow>[] = [
  when(PairAssigned, (rows: FactRows, { data: { programmeId, order } }) => rows.put(`${programmeId}/pair`, fact('PAIR', programmeId, { on: order.date }))),
  when(ProgrammeDrafted, (rows: FactRows, { data: { programmeId } }) => rows.put(planOf(programmeId), fact('PROGRAMME', programmeId, { on: null }))),
  when(ProgrammeMeasureAdded, (rows: FactRows, { data }) => turned(rows, data, 'PLANNED')),
  when(ProgrammeMeasureCompleted, (rows: FactRows, { data }) => turned(rows, data, 'DONE')),
  when(ProgrammeMeasureReopened, (rows: FactRows, { data }) => turned(rows, data, 'PLANNED')),
  when(ProgrammeMeasureDeclaredNotApplicable, (rows: FactRows, { data }) => turned(rows, data, 'NOT_APPLICABLE')),
  when(ProgrammeStarted, (rows: FactRows, { data: { programmeId, startedOn } }) => {
    if (rows.get(planOf(programmeId))) rows.patch(planOf(programmeId), { happened: true, on: startedOn });
  }),
  when(ProgrammeCorrected, (rows: FactRows, { data: { programmeId, proposalId, added, removed }, meta }) => {
    plan(rows, programmeId, (items) => ({ ...Object.fromEntries(Object.entries(items).filter(([id]) => !removed.includes(id))), ...Object.fromEntries(added.map((id) => [id, 'PLANNED'])) }));
    rows.put(`${proposalId}/correction`, fact('CORRECTION', programmeId, { on: meta.occurredOn }));
  }),
  when(ProgrammeExtended, (rows: FactRows, { data: { programmeId, proposalId, former, until }, meta }) => {
    rows.put(`${proposalId}/extension`, fact('EXTENSION', programmeId, { on: meta.occurredOn, numerator: daysBetween(former, until) }));
  }),
  when(ProgrammeCompleted, (rows: FactRows, { data: { programmeId, reason, completedOn } }) => {
    rows.put(`${programmeId}/completion`, fact('COMPLETION', programmeId, { part: reason, on: completedOn }));
    if (rows.get(planOf(programmeId))) rows.patch(planOf(programmeId), { until: completedOn });
  }),
];
