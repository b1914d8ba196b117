import { codeColumn, dateColumn, defineProjection, flagColumn, indexed, nullable, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import { PairActivated, PairAssigned, PairDeclined, PairDissolved, PairProposed } from '@vekha/programme/match-events';
import { ProgrammeApproved, ProgrammeCancelled, ProgrammeDrafted, ProgrammeStarted } from '@vekha/programme/plan-events';
import {
  DocumentArchived, DocumentCameIntoForce, DocumentDrafted, DocumentRegistered, DocumentRepealed, DocumentSigned, MinutesSigned, OrderIssued,
} from '@vekha/records/events';

/** What begins by itself on the day a paper names. */
const WHAT = { PAIR: 'пара приступает к работе', PROGRAMME: 'начинается программа', DOCUMENT: 'документ вступает в силу' } as const;

const columns = {
  /** The programme or the document. */
  aggregate: indexed(textColumn('Программа или документ')),
  what: codeColumn('Что начинается', WHAT),
  schoolId: textColumn('Школа'),
  zone: textColumn('Часовой пояс'),
  on: nullable(dateColumn('С какого дня')),
  /** Decided, and not begun. */
  waits: indexed(flagColumn('Ждёт своего дня')),
};

export type BeginningRow = RowOf<typeof columns>;
type Row = BeginningRow;
type What = keyof typeof WHAT;

const keyOf = (what: What, aggregate: string): string => `${aggregate}/${what}`;

function known(rows: Rows<Row>, scope: string, beginning: Pick<Row, 'what' | 'aggregate' | 'zone'>, on: string | null = null): void {
  rows.put(keyOf(beginning.what as What, beginning.aggregate), { ...beginning, schoolId: scope.replace('school:', ''), on, waits: false });
}

function change(rows: Rows<Row>, what: What, aggregate: string, changes: Partial<Row>): void {
  if (rows.get(keyOf(what, aggregate))) rows.patch(keyOf(what, aggregate), changes);
}

const wait = (rows: Rows<Row>, what: What, aggregate: string, on: string): void => change(rows, what, aggregate, { waits: true, on });
const over = (rows: Rows<Row>, what: What, aggregate: string): void => change(rows, what, aggregate, { waits: false });

/** «Ждут своего дня»: pairs, programmes and papers that are decided and begin on a day to come; the sweep reads it. */
export const beginningRegister = defineProjection({
  name: 'beginnings',
  version: 1,
  title: 'Ждут своего дня',
  columns,
  words: { row: ['начало', 'начала', 'начал'] },
  reactions: [
    when(PairProposed, (rows: Rows<Row>, { data, scope }) => known(rows, scope, { what: 'PAIR', aggregate: data.programmeId, zone: data.zone })),
    when(PairAssigned, (rows: Rows<Row>, { data }) => wait(rows, 'PAIR', data.programmeId, data.startsOn)),
    when(PairActivated, (rows: Rows<Row>, { data }) => over(rows, 'PAIR', data.programmeId)),
    when(PairDeclined, (rows: Rows<Row>, { data }) => over(rows, 'PAIR', data.programmeId)),
    when(PairDissolved, (rows: Rows<Row>, { data }) => over(rows, 'PAIR', data.programmeId)),
    when(ProgrammeDrafted, (rows: Rows<Row>, { data: { programmeId, plannedStart }, scope }) =>
      known(rows, scope, { what: 'PROGRAMME', aggregate: programmeId, zone: rows.get(keyOf('PAIR', programmeId))?.zone ?? '' }, plannedStart),
    ),
    when(ProgrammeApproved, (rows: Rows<Row>, { data }) => change(rows, 'PROGRAMME', data.programmeId, { waits: true })),
    when(ProgrammeStarted, (rows: Rows<Row>, { data }) => over(rows, 'PROGRAMME', data.programmeId)),
    when(ProgrammeCancelled, (rows: Rows<Row>, { data }) => over(rows, 'PROGRAMME', data.programmeId)),
    when(DocumentDrafted, (rows: Rows<Row>, { data, scope }) => known(rows, scope, { what: 'DOCUMENT', aggregate: data.documentId, zone: data.zone })),
    when(OrderIssued, (rows: Rows<Row>, { data }) => wait(rows, 'DOCUMENT', data.documentId, data.effectiveFrom)),
    when(MinutesSigned, (rows: Rows<Row>, { data }) => wait(rows, 'DOCUMENT', data.documentId, data.effectiveFrom)),
    when(DocumentSigned, (rows: Rows<Row>, { data }) => wait(rows, 'DOCUMENT', data.documentId, data.effectiveFrom)),
    when(DocumentRegistered, (rows: Rows<Row>, { data, scope }) => {
      known(rows, scope, { what: 'DOCUMENT', aggregate: data.documentId, zone: data.zone });
      wait(rows, 'DOCUMENT', data.documentId, data.effectiveFrom);
    }),
    when(DocumentCameIntoForce, (rows: Rows<Row>, { data }) => over(rows, 'DOCUMENT', data.documentId)),
    when(DocumentRepealed, (rows: Rows<Row>, { data }) => over(rows, 'DOCUMENT', data.documentId)),
    when(DocumentArchived, (rows: Rows<Row>, { data }) => over(rows, 'DOCUMENT', data.documentId)),
  ],
});
