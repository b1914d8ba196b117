import { codeColumn, dateColumn, defineProjection, indexed, nullable, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import { ExternalScheduleAttached, MeasureRescheduled, MeasureResumed, MeasureSuspended } from '@vekha/roadmap/deadline-events';
import { CouncilOpinionRecorded, RoadmapAmended, RoadmapApproved, RoadmapCancelled, StageSkipped } from '@vekha/roadmap/events';
import {
  EvidenceAttached, MeasureAmended, MeasureCancelled, MeasureDeclaredNotApplicable, MeasurePlanned, MeasureReopened, MeasureResultRejected,
  MeasureResultReported,
} from '@vekha/roadmap/measure-events';
import { OccurrenceHeld } from '@vekha/roadmap/occurrence-events';
import { DOCUMENT_KINDS, DOCUMENT_SOURCES, DOCUMENT_STATES } from '../state-words';

const columns = {
  roadmapId: indexed(textColumn('Карта')),
  /** Null for a document of the roadmap as a whole. */
  measureId: nullable(textColumn('Строка')),
  period: nullable(textColumn('Период')),
  side: indexed(codeColumn('Требуется или приложен', { ASKED: 'требуется', ATTACHED: 'приложен' })),
  status: indexed(codeColumn('Состояние', DOCUMENT_STATES)),
  source: codeColumn('Откуда', DOCUMENT_SOURCES),
  /** What the row asks for, in its own words. */
  text: nullable(textColumn('Документ по карте')),
  kind: nullable(codeColumn('Вид', DOCUMENT_KINDS)),
  number: nullable(textColumn('Номер')),
  date: nullable(dateColumn('Дата')),
  /** SHA-256 of the file, hex; null when only the document's particulars were given. */
  fileHash: nullable(textColumn('Контрольная сумма файла')),
};

type Row = RowOf<typeof columns>;
type Source = Exclude<keyof typeof DOCUMENT_SOURCES, 'ROW'>;

interface Whose {
  readonly roadmapId: string;
  readonly measureId?: string;
  readonly period?: string;
}

interface Item {
  readonly kind?: string;
  readonly number?: string;
  readonly date: string;
  readonly file?: { readonly sha256: string };
}

/** Evidence of these sources is what ME-1 asks for before a result is accepted. */
const EVIDENCE: readonly string[] = ['EVIDENCE', 'RESULT'] satisfies readonly Source[];

function ask(rows: Rows<Row>, { roadmapId, measureId }: { roadmapId: string; measureId: string }, documents: readonly string[]): void {
  for (const [key, row] of rows.all()) if (row.side === 'ASKED' && row.measureId === measureId) rows.remove(key);
  const nothing = { period: null, kind: null, number: null, date: null, fileHash: null };
  for (const [index, text] of documents.entries()) {
    rows.put(`${roadmapId}/${measureId}/asked/${index + 1}`, { roadmapId, measureId, side: 'ASKED', status: 'Missing', source: 'ROW', text, ...nothing });
  }
  answer(rows, measureId);
}

/** Keys say which event brought a document, so that one attached twice is two lines. */
function attach(rows: Rows<Row>, { roadmapId, measureId, period = '' }: Whose, source: Source, revision: number, items: readonly Item[]): void {
  for (const [index, { kind = null, number = null, date, file }] of items.entries()) {
    const key = `${roadmapId}/${measureId ?? ''}/attached/${revision}/${index + 1}`;
    const whose = { roadmapId, measureId: measureId ?? null, period: period === '' ? null : period };
    rows.put(key, { ...whose, side: 'ATTACHED', status: 'Attached', source, text: null, kind, number, date, fileHash: file?.sha256 ?? null });
  }
  if (measureId !== undefined && EVIDENCE.includes(source)) answer(rows, measureId);
}

/** ME-1: a row that names documents needs at least one; which of them it is, is for a person to judge. */
function answer(rows: Rows<Row>, measureId: string): void {
  const own = rows.all().filter(([, row]) => row.measureId === measureId);
  const attached = own.some(([, { source, status }]) => EVIDENCE.includes(source) && status === 'Attached');
  for (const [key, { side, status }] of own) {
    if (side === 'ASKED' && status !== 'NotNeeded') rows.patch(key, { status: attached ? 'Attached' : 'Missing' });
  }
}

/** The result was not accepted, or no longer is: its evidence has to be brought anew. */
function giveBack(rows: Rows<Row>, measureId: string): void {
  for (const [key, row] of rows.all()) if (row.measureId === measureId && EVIDENCE.includes(row.source)) rows.patch(key, { status: 'Returned' });
  answer(rows, measureId);
}

function waive(rows: Rows<Row>, measureId: string): void {
  for (const [key, row] of rows.all()) if (row.measureId === measureId && row.side === 'ASKED') rows.patch(key, { status: 'NotNeeded' });
}

const orderOf = ({ order }: { readonly order: Item }): readonly Item[] => [{ ...order, kind: 'ORDER' }];
const minutesOf = (minutes: readonly Item[]): readonly Item[] => minutes.map((each) => ({ ...each, kind: 'MINUTES' }));

/** «Документы»: what each row of a roadmap asks for, and what was brought: orders, minutes, evidence. */
export const documentRegister = defineProjection({
  name: 'documents',
  version: 1,
  title: 'Документы',
  columns,
  words: { row: ['документ', 'документа', 'документов'], notable: [{ where: { status: 'Missing' }, words: ['недостаёт', 'недостаёт', 'недостаёт'] }] },
  reactions: [
    when(MeasurePlanned, (rows: Rows<Row>, { data }) => ask(rows, data, data.documents)),
    when(MeasureAmended, (rows: Rows<Row>, { data }) => {
      if (data.documents) ask(rows, data, data.documents);
    }),
    when(EvidenceAttached, (rows: Rows<Row>, { data, revision }) => attach(rows, data, 'EVIDENCE', revision, [data.evidence])),
    when(MeasureResultReported, (rows: Rows<Row>, { data, revision }) => attach(rows, data, 'RESULT', revision, data.evidence)),
    when(OccurrenceHeld, (rows: Rows<Row>, { data, revision }) => attach(rows, data, 'OCCURRENCE', revision, data.evidence)),
    when(ExternalScheduleAttached, (rows: Rows<Row>, { data, revision }) => attach(rows, data, 'SCHEDULE', revision, [data.document])),
    when(MeasureRescheduled, (rows: Rows<Row>, { data, revision }) => attach(rows, data, 'RESCHEDULING', revision, orderOf(data))),
    when(MeasureSuspended, (rows: Rows<Row>, { data, revision }) => attach(rows, data, 'SUSPENSION', revision, orderOf(data))),
    when(MeasureResumed, (rows: Rows<Row>, { data, revision }) => attach(rows, data, 'RESUMPTION', revision, orderOf(data))),
    when(MeasureResultRejected, (rows: Rows<Row>, { data }) => giveBack(rows, data.measureId)),
    when(MeasureReopened, (rows: Rows<Row>, { data, revision }) => {
      giveBack(rows, data.measureId);
      attach(rows, data, 'REOPENING', revision, orderOf(data));
    }),
    when(MeasureDeclaredNotApplicable, (rows: Rows<Row>, { data, revision }) => {
      waive(rows, data.measureId);
      attach(rows, data, 'NOT_APPLICABLE', revision, orderOf(data));
    }),
    when(MeasureCancelled, (rows: Rows<Row>, { data, revision }) => {
      waive(rows, data.measureId);
      attach(rows, data, 'MEASURE_CANCELLATION', revision, orderOf(data));
    }),
    when(RoadmapApproved, (rows: Rows<Row>, { data: { roadmapId, order, minutes = [] }, revision }) => {
      attach(rows, { roadmapId }, 'APPROVAL', revision, [...orderOf({ order }), ...minutesOf(minutes)]);
    }),
    when(CouncilOpinionRecorded, (rows: Rows<Row>, { data: { roadmapId, minutes }, revision }) => attach(rows, { roadmapId }, 'OPINION', revision, minutesOf([minutes]))),
    when(RoadmapAmended, (rows: Rows<Row>, { data: { roadmapId, order }, revision }) => attach(rows, { roadmapId }, 'AMENDMENT', revision, orderOf({ order }))),
    when(RoadmapCancelled, (rows: Rows<Row>, { data: { roadmapId, order }, revision }) => attach(rows, { roadmapId }, 'CANCELLATION', revision, order ? orderOf({ order }) : [])),
    when(StageSkipped, (rows: Rows<Row>, { data: { roadmapId, order }, revision }) => attach(rows, { roadmapId }, 'STAGE_SKIPPED', revision, orderOf({ order }))),
  ],
});
