import { isNotice, nextRungAt, type Rung } from '@vekha/event-sourcing/deadline-ladder';
import {
  dateColumn,
  defineProjection,
  flagColumn,
  indexed,
  instantColumn,
  integerColumn,
  jsonColumn,
  nullable,
  type RowOf,
  type Rows,
  textColumn,
  when,
} from '@vekha/event-sourcing/projection';
import {
  DeadlineParsed,
  MeasureBecameOverdue,
  MeasureMarkedRetroactive,
  MeasureOpened,
  MeasureReminderSent,
  MeasureRescheduled,
  MeasureResultReported,
  RoadmapActivated,
  RoadmapCompleted,
} from '@vekha/roadmap/events';

/** `waiting` for its instant, `taken` into effect, `superseded` by a higher one, `void` because no longer needed. */
export interface RungLine extends Rung {
  readonly outcome: 'waiting' | 'taken' | 'superseded' | 'void';
  /** UTC instant at which the system took it into effect. */
  readonly takenAt?: string;
}

const columns = {
  roadmapId: indexed(textColumn('Карта')),
  schoolId: textColumn('Школа'),
  measureId: textColumn('Строка'),
  deadlineVersion: integerColumn('Редакция срока'),
  active: flagColumn('Карта действует'),
  open: flagColumn('Ждёт выполнения'),
  retroactive: flagColumn('Срок раньше приказа'),
  nominalDue: dateColumn('Срок'),
  effectiveDue: indexed(dateColumn('Срок с учётом выходных')),
  zone: textColumn('Часовой пояс'),
  calendarVersion: textColumn('Календарь'),
  rule: textColumn('Правило'),
  rungs: jsonColumn<readonly RungLine[]>('Ступени'),
  /** UTC instant of the next rung that can take effect; what the sweep looks at. */
  nextRungAt: indexed(nullable(instantColumn('Следующая ступень'))),
};

export type DeadlineRow = RowOf<typeof columns>;

interface Term {
  readonly version: number;
  readonly nominalDue: string;
  readonly effectiveDue: string;
  readonly zone: string;
  readonly calendarVersion: string;
  readonly rule: string;
  readonly rungs: readonly Rung[];
}

const keyOf = ({ roadmapId, measureId }: { roadmapId: string; measureId: string }): string => `${roadmapId}/${measureId}`;

/** Rungs that can still take effect: none before activation; only the opening of what fell due before its order. */
export function waitingRungs({ active, open, retroactive, rungs }: DeadlineRow): readonly RungLine[] {
  if (!active || !open) return [];
  return rungs.filter(({ rung, outcome }) => outcome === 'waiting' && (!retroactive || rung === 'opening'));
}

function change(rows: Rows<DeadlineRow>, key: string, changes: Partial<DeadlineRow>): void {
  const row = rows.get(key);
  if (!row) return;
  const changed = { ...row, ...changes };
  rows.patch(key, { ...changes, nextRungAt: nextRungAt(waitingRungs(changed)) ?? null });
}

function take(rows: Rows<DeadlineRow>, key: string, taken: string, superseded: readonly string[], takenAt: string): void {
  const row = rows.get(key);
  if (!row) return;
  const rungs = row.rungs.map((line): RungLine => {
    if (line.outcome !== 'waiting') return line;
    if (line.rung === taken) return { ...line, outcome: 'taken', takenAt };
    // Once overdue, nobody is reminded any more.
    const below = superseded.includes(line.rung) || (taken === 'overdue' && isNotice(line));
    return below ? { ...line, outcome: 'superseded' } : line;
  });
  change(rows, key, { rungs });
}

const closed = (rungs: readonly RungLine[]): readonly RungLine[] =>
  rungs.map((line) => (line.outcome === 'waiting' ? { ...line, outcome: 'void' } : line));

function term(deadline: Term) {
  const { version, nominalDue, effectiveDue, zone, calendarVersion, rule, rungs } = deadline;
  const waiting = rungs.map((rung): RungLine => ({ ...rung, outcome: 'waiting' }));
  return { deadlineVersion: version, nominalDue, effectiveDue, zone, calendarVersion, rule, rungs: waiting };
}

/** «Сроки»: what is open, with its ladder; the alarm clock and the sweep read nothing else. */
export const deadlineRegister = defineProjection({
  name: 'deadlines',
  version: 1,
  title: 'Сроки',
  columns,
  // Notices have a stream of their own but belong to the rows of their roadmap.
  partition: ({ data }) => (data as { roadmapId: string }).roadmapId,
  reactions: [
    when(DeadlineParsed, (rows: Rows<DeadlineRow>, { data: { roadmapId, measureId, deadline }, scope }) =>
      rows.put(keyOf({ roadmapId, measureId }), { roadmapId, schoolId: scope.replace('school:', ''), measureId, ...term(deadline), active: false, open: true, retroactive: false, nextRungAt: null }),
    ),
    when(MeasureMarkedRetroactive, (rows: Rows<DeadlineRow>, { data }) => change(rows, keyOf(data), { retroactive: true })),
    when(RoadmapActivated, (rows: Rows<DeadlineRow>) => {
      for (const [key] of rows.all()) change(rows, key, { active: true });
    }),
    when(MeasureOpened, (rows: Rows<DeadlineRow>, { data, recordedAt }) => take(rows, keyOf(data), 'opening', [], recordedAt)),
    when(MeasureReminderSent, (rows: Rows<DeadlineRow>, { data, recordedAt }) => take(rows, keyOf(data), data.rung, data.supersedes, recordedAt)),
    when(MeasureBecameOverdue, (rows: Rows<DeadlineRow>, { data, recordedAt }) => take(rows, keyOf(data), 'overdue', data.supersedes, recordedAt)),
    when(MeasureResultReported, (rows: Rows<DeadlineRow>, { data }) => {
      const row = rows.get(keyOf(data));
      if (row) change(rows, keyOf(data), { open: false, rungs: closed(row.rungs) });
    }),
    when(MeasureRescheduled, (rows: Rows<DeadlineRow>, { data }) => change(rows, keyOf(data), { ...term(data.deadline), retroactive: false })),
    when(RoadmapCompleted, (rows: Rows<DeadlineRow>) => {
      for (const [key, row] of rows.all()) change(rows, key, { active: false, rungs: closed(row.rungs) });
    }),
  ],
});
