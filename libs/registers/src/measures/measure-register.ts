import {
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
  DeadlineMissing,
  DeadlineParsed,
  FindingRaised,
  MeasureBecameOverdue,
  MeasureCompleted,
  MeasureMarkedRetroactive,
  MeasureOpened,
  MeasurePlanned,
  MeasureRescheduled,
  MeasureResultReported,
} from '@vekha/roadmap/events';

interface Evidence {
  readonly kind: string;
  readonly number?: string;
  readonly date: string;
}

const columns = {
  roadmapId: indexed(textColumn('Карта')),
  measureId: textColumn('Строка'),
  stageId: textColumn('Этап'),
  text: textColumn('Мероприятие'),
  parts: jsonColumn<readonly string[]>('Части'),
  documents: jsonColumn<readonly string[]>('Документы'),
  responsible: jsonColumn<readonly string[]>('Ответственные'),
  control: flagColumn('Контрольная строка'),
  deadlineVerbatim: textColumn('Срок в документе'),
  start: nullable(dateColumn('Начало')),
  nominalDue: nullable(dateColumn('Срок')),
  effectiveDue: indexed(nullable(dateColumn('Срок с учётом выходных'))),
  why: jsonColumn<readonly string[]>('Почему такой срок'),
  status: indexed(textColumn('Состояние')),
  overdue: flagColumn('Просрочено'),
  retroactive: flagColumn('Срок раньше приказа'),
  findings: jsonColumn<readonly string[]>('Замечания'),
  occurredOn: nullable(dateColumn('Выполнено')),
  evidence: jsonColumn<readonly Evidence[]>('Подтверждение'),
  doneLate: flagColumn('Выполнено с опозданием'),
  reportedLate: flagColumn('Сообщено с опозданием'),
  acceptedLate: flagColumn('Принято с опозданием'),
  /** Version an ETag of the measure carries. */
  version: integerColumn('Версия'),
};

type Row = RowOf<typeof columns>;

/** Measure codes repeat from roadmap to roadmap. */
const keyOf = ({ roadmapId, measureId }: { roadmapId: string; measureId: string }): string => `${roadmapId}/${measureId}`;

function change(rows: Rows<Row>, data: { roadmapId: string; measureId: string }, version: number, changes: Partial<Row>): void {
  if (rows.get(keyOf(data))) rows.patch(keyOf(data), { ...changes, version });
}

const planned = { start: null, nominalDue: null, effectiveDue: null, occurredOn: null } as const;
const clean = { overdue: false, retroactive: false, doneLate: false, reportedLate: false, acceptedLate: false } as const;

/** «Мероприятия»: one line per row of a roadmap, with its term in words and in dates. */
export const measureRegister = defineProjection({
  name: 'measures',
  version: 1,
  title: 'Мероприятия',
  columns,
  reactions: [
    when(MeasurePlanned, (rows: Rows<Row>, { data, revision }) => {
      const { roadmapId, measureId, stageId, text, parts, documents, responsible, control } = data;
      const row = { roadmapId, measureId, stageId, text, parts, documents, responsible, control };
      rows.put(keyOf(data), { ...row, ...planned, ...clean, deadlineVerbatim: '', why: [], findings: [], evidence: [], status: 'Planned', version: revision });
    }),
    when(DeadlineParsed, (rows: Rows<Row>, { data, revision }) => {
      const { start = null, nominalDue, effectiveDue, why } = data.deadline;
      change(rows, data, revision, { deadlineVerbatim: data.verbatim, start, nominalDue, effectiveDue, why, status: 'Scheduled' });
    }),
    when(DeadlineMissing, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, { deadlineVerbatim: data.verbatim })),
    when(FindingRaised, (rows: Rows<Row>, { data: { roadmapId, code, measures } }) => {
      for (const measureId of measures) {
        const row = rows.get(keyOf({ roadmapId, measureId }));
        if (row) rows.patch(keyOf({ roadmapId, measureId }), { findings: [...row.findings, code] });
      }
    }),
    when(MeasureMarkedRetroactive, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, { retroactive: true })),
    when(MeasureOpened, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, { status: 'Open' })),
    when(MeasureBecameOverdue, (rows: Rows<Row>, { data, revision }) => {
      const status = rows.get(keyOf(data))?.status === 'Scheduled' ? { status: 'Open' } : {};
      change(rows, data, revision, { overdue: true, ...status });
    }),
    when(MeasureResultReported, (rows: Rows<Row>, { data, revision }) => {
      const { occurredOn, evidence, doneLate, reportedLate } = data;
      change(rows, data, revision, { status: 'Reported', occurredOn, evidence, doneLate, reportedLate });
    }),
    when(MeasureCompleted, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, { status: 'Completed', acceptedLate: data.acceptedLate })),
    when(MeasureRescheduled, (rows: Rows<Row>, { data, revision }) => {
      const { start = null, nominalDue, effectiveDue, why } = data.deadline;
      change(rows, data, revision, { start, nominalDue, effectiveDue, why, status: 'Scheduled', overdue: false, retroactive: false });
    }),
  ],
});
