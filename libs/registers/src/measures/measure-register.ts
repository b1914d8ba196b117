import {
  codeColumn,
  dateColumn,
  defineProjection,
  flagColumn,
  indexed,
  integerColumn,
  jsonColumn,
  nullable,
  type RowOf,
  type Rows,
  textColumn,
  when,
} from '@vekha/event-sourcing/projection';
import {
  DeadlineAmbiguityDetected, DeadlineClarified, DeadlineMissing, DeadlineParsed, DeadlineReprojected, ExternalScheduleAttached,
  MeasureMarkedRetroactive, MeasureRescheduled, MeasureResumed, MeasureSuspended,
} from '@vekha/roadmap/deadline-events';
import { FindingRaised, FindingResolved } from '@vekha/roadmap/events';
import {
  EvidenceAttached, MeasureAdded, MeasureAmended, MeasureBecameOverdue, MeasureCancelled, MeasureClaimed, MeasureCompleted, MeasureDeclaredNotApplicable,
  MeasureDelegated, MeasureOpened, MeasurePlanned, MeasureReopened, MeasureResultRejected, MeasureResultReported, MeasureReturned,
  ResponsibleAssigned,
} from '@vekha/roadmap/measure-events';
import { OccurrenceHeld, OccurrenceMissed, OccurrenceScheduled, OccurrenceSkipped } from '@vekha/roadmap/occurrence-events';
import { type EvidenceLine, evidenceLines } from '../evidence-line';
import { MEASURE_STATES } from '../state-words';
import { ledgerResumed, ledgerSuspended, type Suspension } from '../suspension-ledger';

interface Indicator {
  readonly text: string;
  readonly formula?: string;
  readonly target?: { readonly comparison: string; readonly value: number; readonly unit: string };
}

/** One meaning of an unclear deadline, as it is offered for choice. */
interface Reading {
  readonly kind: string;
  readonly windows: readonly { readonly start?: string; readonly due: string }[];
  readonly why: string;
}

const columns = {
  roadmapId: indexed(textColumn('Карта')),
  measureId: textColumn('Строка'),
  stageId: textColumn('Этап'),
  /** Place among the roadmap's rows in the order they were planned, from 1. */
  rowNo: integerColumn('№ п/п'),
  text: textColumn('Мероприятие'),
  parts: jsonColumn<readonly string[]>('Части'),
  documents: jsonColumn<readonly string[]>('Документы'),
  responsible: jsonColumn<readonly string[]>('Ответственные'),
  control: flagColumn('Контрольная строка'),
  deadlineVerbatim: textColumn('Срок в документе'),
  /** IANA zone of the term's dates. */
  zone: nullable(textColumn('Часовой пояс')),
  start: nullable(dateColumn('Начало')),
  nominalDue: nullable(dateColumn('Срок')),
  effectiveDue: indexed(nullable(dateColumn('Срок с учётом выходных'))),
  why: jsonColumn<readonly string[]>('Почему такой срок'),
  status: indexed(codeColumn('Состояние', MEASURE_STATES)),
  overdue: flagColumn('Просрочено'),
  retroactive: flagColumn('Срок раньше приказа'),
  findings: jsonColumn<readonly string[]>('Замечания'),
  occurredOn: nullable(dateColumn('Выполнено')),
  evidence: jsonColumn<readonly EvidenceLine[]>('Подтверждение'),
  doneLate: flagColumn('Выполнено с опозданием'),
  reportedLate: flagColumn('Сообщено с опозданием'),
  acceptedLate: flagColumn('Принято с опозданием'),
  responsibleVerbatim: nullable(textColumn('Ответственные в документе')),
  result: nullable(textColumn('Ожидаемый результат')),
  indicator: nullable(jsonColumn<Indicator>('Показатель')),
  targetValue: nullable(integerColumn('Цель')),
  achieved: nullable(integerColumn('Достигнуто')),
  belowTarget: nullable(textColumn('Почему принято ниже цели')),
  condition: nullable(textColumn('Условие')),
  deadlineKind: textColumn('Вид срока'),
  readings: jsonColumn<readonly Reading[]>('Прочтения срока'),
  suspendedSince: nullable(dateColumn('Приостановлено с')),
  suspensionGround: nullable(textColumn('Основание приостановки')),
  daysGivenBack: integerColumn('Возвращено дней'),
  suspensions: jsonColumn<readonly Suspension[]>('Приостановки'),
  claimed: flagColumn('Взято в работу'),
  delegatedTo: nullable(textColumn('Поручено')),
  returnBy: nullable(dateColumn('Вернуть до')),
  timesReopened: integerColumn('Возвращено в работу, раз'),
  /** RM-7: the prior text stays readable. */
  formerTexts: jsonColumn<readonly string[]>('Прежние тексты'),
  /** Of a row that an amending order brought in. */
  addedByOrder: nullable(textColumn('Внесено приказом №')),
  occurrencesTotal: integerColumn('Всего раз'),
  occurrencesHeld: integerColumn('Проведено раз'),
  occurrencesMissed: integerColumn('Пропущено раз'),
  /** Version an ETag of the measure carries. */
  version: integerColumn('Версия'),
};

type Row = RowOf<typeof columns>;

/** Measure codes repeat from roadmap to roadmap. */
const keyOf = ({ roadmapId, measureId }: { roadmapId: string; measureId: string }): string => `${roadmapId}/${measureId}`;

function change(rows: Rows<Row>, data: { roadmapId: string; measureId: string }, version: number, changes: Partial<Row>): void {
  if (rows.get(keyOf(data))) rows.patch(keyOf(data), { ...changes, version });
}

const planned = {
  zone: null, start: null, nominalDue: null, effectiveDue: null, occurredOn: null, achieved: null, belowTarget: null,
  addedByOrder: null, suspendedSince: null, suspensionGround: null, delegatedTo: null, returnBy: null, deadlineVerbatim: '', deadlineKind: '', status: 'Planned',
  daysGivenBack: 0, suspensions: [], timesReopened: 0, occurrencesTotal: 0, occurrencesHeld: 0, occurrencesMissed: 0,
} as const;
const empty = { why: [], findings: [], evidence: [], readings: [], formerTexts: [] } as const;
const clean = { overdue: false, retroactive: false, doneLate: false, reportedLate: false, acceptedLate: false, claimed: false } as const;

/** A row whose result was not accepted, or no longer is. */
const back = { status: 'Open', occurredOn: null, evidence: [], achieved: null, doneLate: false, reportedLate: false, acceptedLate: false, belowTarget: null } as const;

interface Term {
  readonly zone: string;
  readonly start?: string;
  readonly nominalDue: string;
  readonly effectiveDue: string;
  readonly why: readonly string[];
}

const dates = ({ zone, start, nominalDue, effectiveDue, why }: Term) => ({ zone, start: start ?? null, nominalDue, effectiveDue, why });

/** Occurrences have versions of their own: what happens to one is no change of the row a person looks at. */
function count(rows: Rows<Row>, data: { roadmapId: string; measureId: string }, column: 'occurrencesTotal' | 'occurrencesHeld' | 'occurrencesMissed', by = 1): void {
  const row = rows.get(keyOf(data));
  if (row) rows.patch(keyOf(data), { [column]: row[column] + by });
}

/** «Мероприятия»: one line per row of a roadmap, with its term in words and in dates. */
export const measureRegister = defineProjection({
  name: 'measures',
  version: 5,
  title: 'Мероприятия',
  columns,
  words: {
    row: ['мероприятие', 'мероприятия', 'мероприятий'],
    notable: [{ where: { overdue: true, status: { in: ['Scheduled', 'Open', 'Reported'] } }, words: ['просрочено', 'просрочены', 'просрочено'] }],
  },
  reactions: [
    when(MeasurePlanned, (rows: Rows<Row>, { data, revision }) => {
      const { roadmapId, measureId, stageId, text, parts, documents, responsible, control } = data;
      const { responsibleVerbatim = null, result = null, indicator = null, condition = null } = data;
      const rowNo = rows.get(keyOf(data))?.rowNo ?? rows.all().length + 1;
      const targetValue = indicator?.target?.value ?? null;
      const row = { roadmapId, measureId, stageId, rowNo, targetValue, text, parts, documents, responsible, control, responsibleVerbatim, result, indicator, condition };
      rows.put(keyOf(data), { ...row, ...planned, ...clean, ...empty, version: revision });
    }),
    when(DeadlineParsed, (rows: Rows<Row>, { data, revision }) => {
      change(rows, data, revision, { deadlineVerbatim: data.verbatim, deadlineKind: data.kind, ...dates(data.deadline), readings: [], status: 'Scheduled' });
    }),
    when(DeadlineAmbiguityDetected, (rows: Rows<Row>, { data, revision }) => {
      const { verbatim, kind, readings, why } = data;
      change(rows, data, revision, { deadlineVerbatim: verbatim, deadlineKind: kind, readings, why, status: 'NeedsClarification' });
    }),
    when(DeadlineClarified, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, { ...dates(data.deadline), readings: [], status: 'Scheduled' })),
    when(DeadlineReprojected, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, dates(data.deadline))),
    when(ExternalScheduleAttached, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, { ...dates(data.deadline), status: 'Scheduled' })),
    when(DeadlineMissing, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, { deadlineVerbatim: data.verbatim })),
    when(FindingRaised, (rows: Rows<Row>, { data: { roadmapId, code, measures } }) => {
      for (const measureId of measures) {
        const row = rows.get(keyOf({ roadmapId, measureId }));
        if (row) rows.patch(keyOf({ roadmapId, measureId }), { findings: [...row.findings, code] });
      }
    }),
    when(FindingResolved, (rows: Rows<Row>, { data: { by } }) => {
      const code = by === 'RESPONSIBLE_ASSIGNED' ? 'RESPONSIBLE_MISSING' : 'DEADLINE_MISSING';
      for (const [key, row] of rows.all()) {
        const mended = code === 'RESPONSIBLE_MISSING' ? row.responsible.length > 0 : row.nominalDue !== null;
        if (mended && row.findings.includes(code)) rows.patch(key, { findings: row.findings.filter((each) => each !== code) });
      }
    }),
    when(ResponsibleAssigned, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, { responsible: data.responsible })),
    when(MeasureAmended, (rows: Rows<Row>, { data, revision }) => {
      const { text, documents, responsible } = data;
      const row = rows.get(keyOf(data));
      const former = row && text !== undefined ? { text, formerTexts: [...row.formerTexts, row.text] } : {};
      change(rows, data, revision, { ...former, ...(documents && { documents }), ...(responsible && { responsible }) });
    }),
    when(MeasureAdded, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, { addedByOrder: data.order.number })),
    when(MeasureMarkedRetroactive, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, { retroactive: true })),
    when(MeasureOpened, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, { status: 'Open' })),
    when(MeasureBecameOverdue, (rows: Rows<Row>, { data, revision }) => {
      const status = rows.get(keyOf(data))?.status === 'Scheduled' ? { status: 'Open' } : {};
      change(rows, data, revision, { overdue: true, ...status });
    }),
    when(MeasureResultReported, (rows: Rows<Row>, { data, revision, scope }) => {
      const { occurredOn, doneLate, reportedLate, achieved = null } = data;
      const evidence = [...(rows.get(keyOf(data))?.evidence ?? []), ...evidenceLines(data.evidence, scope)];
      change(rows, data, revision, { status: 'Reported', occurredOn, evidence, doneLate, reportedLate, achieved });
    }),
    when(EvidenceAttached, (rows: Rows<Row>, { data, revision, scope }) =>
      change(rows, data, revision, { evidence: [...(rows.get(keyOf(data))?.evidence ?? []), ...evidenceLines([data.evidence], scope)] }),
    ),
    when(MeasureCompleted, (rows: Rows<Row>, { data, revision }) =>
      change(rows, data, revision, { status: 'Completed', acceptedLate: data.acceptedLate, belowTarget: data.belowTarget ?? null }),
    ),
    when(MeasureResultRejected, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, back)),
    when(MeasureReopened, (rows: Rows<Row>, { data, revision }) => {
      const timesReopened = (rows.get(keyOf(data))?.timesReopened ?? 0) + 1;
      change(rows, data, revision, { ...back, timesReopened });
    }),
    when(MeasureDeclaredNotApplicable, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, { status: 'NotApplicable' })),
    when(MeasureCancelled, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, { status: 'Cancelled' })),
    when(MeasureSuspended, (rows: Rows<Row>, { data, revision }) => {
      const suspensions = ledgerSuspended(rows.get(keyOf(data))?.suspensions, data);
      change(rows, data, revision, { suspendedSince: data.since, suspensionGround: data.ground, suspensions });
    }),
    when(MeasureResumed, (rows: Rows<Row>, { data, revision }) => {
      const daysGivenBack = (rows.get(keyOf(data))?.daysGivenBack ?? 0) + data.daysGivenBack;
      const suspensions = ledgerResumed(rows.get(keyOf(data))?.suspensions, data);
      change(rows, data, revision, { suspendedSince: null, suspensionGround: null, daysGivenBack, suspensions, ...(data.deadline && dates(data.deadline)) });
    }),
    when(MeasureClaimed, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, { claimed: true })),
    when(MeasureDelegated, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, { delegatedTo: data.to, returnBy: data.returnBy })),
    when(MeasureReturned, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, { delegatedTo: null, returnBy: null })),
    when(OccurrenceScheduled, (rows: Rows<Row>, { data }) => count(rows, data, 'occurrencesTotal')),
    when(OccurrenceSkipped, (rows: Rows<Row>, { data }) => count(rows, data, 'occurrencesTotal', -1)),
    when(OccurrenceMissed, (rows: Rows<Row>, { data }) => count(rows, data, 'occurrencesMissed')),
    when(OccurrenceHeld, (rows: Rows<Row>, { data }) => count(rows, data, 'occurrencesHeld')),
    when(MeasureRescheduled, (rows: Rows<Row>, { data, revision }) => {
      change(rows, data, revision, { ...dates(data.deadline), status: 'Scheduled', overdue: false, retroactive: false });
    }),
  ],
});
