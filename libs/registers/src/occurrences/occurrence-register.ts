import { codeColumn, dateColumn, defineProjection, flagColumn, indexed, integerColumn, jsonColumn, nullable, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import {
  OccurrenceHeld, OccurrenceMarkedRetroactive, OccurrenceMissed, OccurrenceMoved, OccurrenceOpened, OccurrenceReprojected, OccurrenceScheduled,
  OccurrenceSkipped,
} from '@vekha/roadmap/occurrence-events';
import { type EvidenceLine, evidenceLines } from '../evidence-line';
import { OCCURRENCE_KINDS, OCCURRENCE_STATES } from '../state-words';

const columns = {
  roadmapId: indexed(textColumn('Карта')),
  measureId: textColumn('Строка'),
  period: textColumn('Период'),
  kind: codeColumn('Вид', OCCURRENCE_KINDS),
  start: nullable(dateColumn('Начало')),
  nominalDue: dateColumn('Срок'),
  effectiveDue: indexed(dateColumn('Срок с учётом выходных')),
  why: jsonColumn<readonly string[]>('Почему такой срок'),
  status: indexed(codeColumn('Состояние', OCCURRENCE_STATES)),
  retroactive: flagColumn('Срок раньше приказа'),
  occurredOn: nullable(dateColumn('Проведено')),
  evidence: jsonColumn<readonly EvidenceLine[]>('Подтверждение'),
  doneLate: flagColumn('Проведено с опозданием'),
  reportedLate: flagColumn('Сообщено с опозданием'),
  reason: nullable(textColumn('Причина')),
  timesMoved: integerColumn('Перенесено, раз'),
  /** Version an ETag of the occurrence carries. */
  version: integerColumn('Версия'),
};

type Row = RowOf<typeof columns>;

interface Whose {
  readonly roadmapId: string;
  readonly measureId: string;
  readonly period: string;
}

const keyOf = ({ roadmapId, measureId, period }: Whose): string => `${roadmapId}/${measureId}/${period}`;

function change(rows: Rows<Row>, data: Whose, version: number, changes: Partial<Row>): void {
  if (rows.get(keyOf(data))) rows.patch(keyOf(data), { ...changes, version });
}

interface Term {
  readonly start?: string;
  readonly nominalDue: string;
  readonly effectiveDue: string;
  readonly why: readonly string[];
}

const dates = ({ start, nominalDue, effectiveDue, why }: Term) => ({ start: start ?? null, nominalDue, effectiveDue, why });
const fresh = { status: 'Scheduled', retroactive: false, occurredOn: null, evidence: [], doneLate: false, reportedLate: false, reason: null, timesMoved: 0 } as const;

/** «Очередные сроки»: one line per occurrence of a recurring measure, each with its own outcome (ME-3). */
export const occurrenceRegister = defineProjection({
  name: 'occurrences',
  version: 2,
  title: 'Очередные сроки',
  columns,
  words: {
    row: ['очередной срок', 'очередных срока', 'очередных сроков'],
    notable: [{ where: { status: 'Missed' }, words: ['пропущен', 'пропущены', 'пропущено'] }],
  },
  reactions: [
    when(OccurrenceScheduled, (rows: Rows<Row>, { data, revision }) => {
      const { roadmapId, measureId, period, kind, deadline } = data;
      rows.put(keyOf(data), { roadmapId, measureId, period, kind, ...dates(deadline), ...fresh, version: revision });
    }),
    when(OccurrenceMarkedRetroactive, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, { retroactive: true })),
    when(OccurrenceOpened, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, { status: 'Open' })),
    when(OccurrenceMissed, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, { status: 'Missed' })),
    when(OccurrenceHeld, (rows: Rows<Row>, { data, revision, scope }) => {
      const { occurredOn, evidence, doneLate, reportedLate } = data;
      change(rows, data, revision, { status: 'Held', occurredOn, evidence: evidenceLines(evidence, scope), doneLate, reportedLate });
    }),
    when(OccurrenceMoved, (rows: Rows<Row>, { data, revision }) => {
      const timesMoved = (rows.get(keyOf(data))?.timesMoved ?? 0) + 1;
      change(rows, data, revision, { status: 'Rescheduled', ...dates(data.deadline), reason: data.reason, retroactive: false, timesMoved });
    }),
    when(OccurrenceReprojected, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, dates(data.deadline))),
    when(OccurrenceSkipped, (rows: Rows<Row>, { data, revision }) => change(rows, data, revision, { status: 'Skipped', reason: data.reason })),
  ],
});
