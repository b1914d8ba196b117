import { changesState, isEscalation, isNotice, nextRungAt, type Rung, rungKey } from '@vekha/event-sourcing/deadline-ladder';
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
  DeadlineClarified, DeadlineParsed, DeadlineReprojected, ExternalScheduleAttached, MeasureMarkedRetroactive, MeasureRescheduled, MeasureResumed,
  MeasureSuspended,
} from '@vekha/roadmap/deadline-events';
import { RoadmapActivated, RoadmapCancelled, RoadmapCompleted } from '@vekha/roadmap/events';
import {
  MeasureBecameOverdue, MeasureCancelled, MeasureDeclaredNotApplicable, MeasureDelegated, MeasureOpened, MeasureReopened,
  MeasureResultRejected, MeasureResultReported, MeasureReturned,
} from '@vekha/roadmap/measure-events';
import { MeasureReminderSent, OverdueEscalated } from '@vekha/roadmap/notice-events';
import {
  OccurrenceHeld, OccurrenceMarkedRetroactive, OccurrenceMissed, OccurrenceMoved, OccurrenceOpened, OccurrenceReprojected, OccurrenceScheduled,
  OccurrenceSkipped,
} from '@vekha/roadmap/occurrence-events';
import { ledgerResumed, ledgerSuspended, type Suspension } from '../suspension-ledger';

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
  /** Of one occurrence; null for the measure itself. */
  period: nullable(textColumn('Период')),
  deadlineVersion: integerColumn('Редакция срока'),
  active: flagColumn('Карта действует'),
  open: flagColumn('Ждёт выполнения'),
  retroactive: flagColumn('Срок раньше приказа'),
  suspended: flagColumn('Приостановлено'),
  /** Its measure is reported or closed, so an occurrence waits for nothing. */
  measureWaits: flagColumn('Мероприятие ждёт выполнения'),
  /** Calendar days by which suspensions moved this term. */
  daysGivenBack: integerColumn('Возвращено дней'),
  suspensions: jsonColumn<readonly Suspension[]>('Приостановки'),
  nominalDue: dateColumn('Срок'),
  effectiveDue: indexed(dateColumn('Срок с учётом выходных')),
  zone: textColumn('Часовой пояс'),
  calendarVersion: textColumn('Календарь'),
  rule: textColumn('Правило'),
  rungs: jsonColumn<readonly RungLine[]>('Ступени'),
  /** UTC instant at which a delegated measure returns by itself: a rung beside the ladder, kept by every edition of the term. */
  returnAt: nullable(instantColumn('Вернётся из поручения')),
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

interface Whose {
  readonly roadmapId: string;
  readonly measureId: string;
  readonly period?: string;
}

const keyOf = ({ roadmapId, measureId, period }: Whose): string => [roadmapId, measureId, ...(period === undefined ? [] : [period])].join('/');

/**
 * Rungs that can still take effect: none before activation; only the opening of what fell due before its order; nothing
 * while suspended; escalations after an overdue mark that has taken effect or still can, also of an occurrence missed.
 */
export function waitingRungs({ active, open, retroactive, suspended, measureWaits, rungs, returnAt }: DeadlineRow): readonly RungLine[] {
  if (!active || suspended || !measureWaits) return [];
  const back: readonly RungLine[] = returnAt === null ? [] : [{ rung: 'return', at: returnAt, outcome: 'waiting' }];
  const waits = ({ rung, outcome }: RungLine): boolean => outcome === 'waiting' && open && (!retroactive || rung === 'opening');
  const late = rungs.some((line) => line.rung === 'overdue' && (line.outcome === 'taken' || waits(line)));
  return [...back, ...rungs.filter((line) => (isEscalation(line) ? late && line.outcome === 'waiting' : waits(line)))];
}

function change(rows: Rows<DeadlineRow>, key: string, changes: Partial<DeadlineRow>): void {
  const row = rows.get(key);
  if (!row) return;
  const changed = { ...row, ...changes };
  rows.patch(key, { ...changes, nextRungAt: nextRungAt(waitingRungs(changed)) ?? null });
}

interface Taken extends Whose {
  readonly deadlineVersion: number;
  /** Absent of an opening: nothing stands below it. */
  readonly supersedes?: readonly string[];
}

/**
 * A rung took effect. Notices have a stream of their own and may be seen after what made them needless: of an edition gone
 * by they are of no account, and what was said before a report is not said again when the report is rejected.
 */
function take(rows: Rows<DeadlineRow>, data: Taken, taken: string, takenAt: string): void {
  const row = rows.get(keyOf(data));
  if (row?.deadlineVersion !== data.deadlineVersion) return;
  const rungs = row.rungs.map((line): RungLine => {
    if (line.outcome === 'taken' || line.outcome === 'superseded') return line;
    const step = rungKey(line);
    if (step === taken) return { ...line, outcome: 'taken', takenAt };
    // Once overdue, nobody is reminded any more.
    const below = data.supersedes?.includes(step) === true || (taken === 'overdue' && isNotice(line) && !isEscalation(line));
    return below ? { ...line, outcome: 'superseded' } : line;
  });
  change(rows, keyOf(data), { rungs });
}

const closed = (rungs: readonly RungLine[]): readonly RungLine[] =>
  rungs.map((line) => (line.outcome === 'waiting' ? { ...line, outcome: 'void' } : line));

function term(deadline: Term) {
  const { version, nominalDue, effectiveDue, zone, calendarVersion, rule, rungs } = deadline;
  const waiting = rungs.map((rung): RungLine => ({ ...rung, outcome: 'waiting' }));
  return { deadlineVersion: version, nominalDue, effectiveDue, zone, calendarVersion, rule, rungs: waiting };
}

const revived = (rungs: readonly RungLine[]): readonly RungLine[] => rungs.map((line) => (line.outcome === 'void' ? { ...line, outcome: 'waiting' } : line));

/** Puts the row of a term; a term given anew takes the place of the last one and keeps what is so of its measure. */
function put(rows: Rows<DeadlineRow>, whose: Whose, deadline: Term, scope: string, active: boolean): void {
  const { roadmapId, measureId, period = null } = whose;
  const nothingYet = { active, open: true, retroactive: false, suspended: false, daysGivenBack: 0, suspensions: [], measureWaits: true, returnAt: null, nextRungAt: null };
  rows.put(keyOf(whose), { roadmapId, schoolId: scope.replace('school:', ''), measureId, period, ...term(deadline), ...nothingYet });
  change(rows, keyOf(whose), {});
}

/** Changes the rows of a measure and of its occurrences. */
function changeAll(rows: Rows<DeadlineRow>, { roadmapId, measureId }: Whose, changes: (row: DeadlineRow) => Partial<DeadlineRow>): void {
  for (const [key, row] of rows.all()) if (row.roadmapId === roadmapId && row.measureId === measureId) change(rows, key, changes(row));
}

/** The measure waits for nothing more: its own ladder is void, and its occurrences are left as they are. */
function close(rows: Rows<DeadlineRow>, data: Whose): void {
  changeAll(rows, data, (row) => ({ measureWaits: false, ...(row.period === null && { open: false, rungs: closed(row.rungs) }) }));
}

function reopen(rows: Rows<DeadlineRow>, data: Whose): void {
  changeAll(rows, data, (row) => ({ measureWaits: true, ...(row.period === null && { open: true, rungs: revived(row.rungs) }) }));
}

function closeOccurrence(rows: Rows<DeadlineRow>, data: Whose): void {
  const row = rows.get(keyOf(data));
  if (row) change(rows, keyOf(data), { open: false, rungs: closed(row.rungs) });
}

function end(rows: Rows<DeadlineRow>): void {
  for (const [key, row] of rows.all()) change(rows, key, { active: false, rungs: closed(row.rungs) });
}

const ofMeasure = ({ roadmapId, measureId }: Whose): Whose => ({ roadmapId, measureId });

/** A new edition of a term; what it changed, opening or overdue mark, is not changed again. */
function newEdition(rows: Rows<DeadlineRow>, whose: Whose, deadline: Term): void {
  const settled = (rows.get(keyOf(whose))?.rungs ?? []).filter((line) => changesState(line) && line.outcome !== 'waiting');
  const next = term(deadline);
  const rungs = next.rungs.map((line) => ({ ...line, ...settled.find(({ rung }) => rung === line.rung), at: line.at }));
  change(rows, keyOf(whose), { ...next, rungs });
}

/** «Сроки»: what is open, with its ladder; the alarm clock and the sweep read nothing else. */
export const deadlineRegister = defineProjection({
  name: 'deadlines',
  version: 4,
  title: 'Сроки',
  columns,
  words: { row: ['срок', 'срока', 'сроков'] },
  // Notices have a stream of their own but belong to the rows of their roadmap.
  partition: ({ data }) => (data as { roadmapId: string }).roadmapId,
  reactions: [
    when(DeadlineParsed, (rows: Rows<DeadlineRow>, { data, scope }) => put(rows, ofMeasure(data), data.deadline, scope, data.inForce ?? false)),
    when(DeadlineClarified, (rows: Rows<DeadlineRow>, { data, scope }) => put(rows, ofMeasure(data), data.deadline, scope, data.inForce ?? false)),
    when(ExternalScheduleAttached, (rows: Rows<DeadlineRow>, { data, scope }) => {
      if (rows.get(keyOf(ofMeasure(data)))) newEdition(rows, ofMeasure(data), data.deadline);
      else put(rows, ofMeasure(data), data.deadline, scope, data.inForce ?? false);
    }),
    when(OccurrenceScheduled, (rows: Rows<DeadlineRow>, { data, scope }) => {
      const { roadmapId, measureId, period, deadline } = data;
      const { active = false, suspended: stands = false } = rows.get(keyOf({ roadmapId, measureId })) ?? {};
      put(rows, { roadmapId, measureId, period }, deadline, scope, active);
      change(rows, keyOf(data), { suspended: stands });
    }),
    when(MeasureMarkedRetroactive, (rows: Rows<DeadlineRow>, { data }) => change(rows, keyOf(data), { retroactive: true })),
    when(OccurrenceMarkedRetroactive, (rows: Rows<DeadlineRow>, { data }) => change(rows, keyOf(data), { retroactive: true })),
    when(RoadmapActivated, (rows: Rows<DeadlineRow>) => {
      for (const [key] of rows.all()) change(rows, key, { active: true });
    }),
    when(MeasureOpened, (rows: Rows<DeadlineRow>, { data, recordedAt }) => take(rows, data, 'opening', recordedAt)),
    when(OccurrenceOpened, (rows: Rows<DeadlineRow>, { data, recordedAt }) => take(rows, data, 'opening', recordedAt)),
    when(MeasureReminderSent, (rows: Rows<DeadlineRow>, { data, recordedAt }) => take(rows, data, rungKey(data), recordedAt)),
    when(OverdueEscalated, (rows: Rows<DeadlineRow>, { data, recordedAt }) => take(rows, data, rungKey({ ...data, rung: 'escalation' }), recordedAt)),
    when(MeasureBecameOverdue, (rows: Rows<DeadlineRow>, { data, recordedAt }) => take(rows, data, 'overdue', recordedAt)),
    when(OccurrenceMissed, (rows: Rows<DeadlineRow>, { data, recordedAt }) => {
      take(rows, data, 'overdue', recordedAt);
      change(rows, keyOf(data), { open: false });
    }),
    when(OccurrenceHeld, (rows: Rows<DeadlineRow>, { data }) => closeOccurrence(rows, data)),
    when(OccurrenceSkipped, (rows: Rows<DeadlineRow>, { data }) => closeOccurrence(rows, data)),
    when(OccurrenceMoved, (rows: Rows<DeadlineRow>, { data }) => {
      const row = rows.get(keyOf(data));
      // The measure was resumed just before, in the same decision.
      const given = data.reason === 'SUSPENSION' ? (row?.suspensions.at(-1)?.days ?? 0) : 0;
      change(rows, keyOf(data), { ...term(data.deadline), retroactive: false, daysGivenBack: (row?.daysGivenBack ?? 0) + given });
    }),
    when(MeasureResultReported, (rows: Rows<DeadlineRow>, { data }) => close(rows, data)),
    when(MeasureDeclaredNotApplicable, (rows: Rows<DeadlineRow>, { data }) => close(rows, data)),
    when(MeasureCancelled, (rows: Rows<DeadlineRow>, { data }) => close(rows, data)),
    when(MeasureResultRejected, (rows: Rows<DeadlineRow>, { data }) => reopen(rows, data)),
    when(MeasureReopened, (rows: Rows<DeadlineRow>, { data }) => reopen(rows, data)),
    when(MeasureSuspended, (rows: Rows<DeadlineRow>, { data }) => changeAll(rows, data, ({ suspensions }) => ({ suspended: true, suspensions: ledgerSuspended(suspensions, data) }))),
    when(MeasureResumed, (rows: Rows<DeadlineRow>, { data }) => {
      changeAll(rows, data, ({ suspensions }) => ({ suspended: false, suspensions: ledgerResumed(suspensions, data) }));
      const row = rows.get(keyOf(data));
      if (!row || !data.deadline) return;
      if (data.deadline.nominalDue !== row.nominalDue) change(rows, keyOf(data), { daysGivenBack: row.daysGivenBack + data.daysGivenBack });
      newEdition(rows, ofMeasure(data), data.deadline);
    }),
    when(MeasureDelegated, (rows: Rows<DeadlineRow>, { data }) => change(rows, keyOf(data), { returnAt: data.returnAt ?? null })),
    when(MeasureReturned, (rows: Rows<DeadlineRow>, { data }) => change(rows, keyOf(data), { returnAt: null })),
    when(MeasureRescheduled, (rows: Rows<DeadlineRow>, { data }) => change(rows, keyOf(data), { ...term(data.deadline), retroactive: false })),
    when(DeadlineReprojected, (rows: Rows<DeadlineRow>, { data }) => newEdition(rows, ofMeasure(data), data.deadline)),
    when(OccurrenceReprojected, (rows: Rows<DeadlineRow>, { data }) => newEdition(rows, data, data.deadline)),
    when(RoadmapCompleted, (rows: Rows<DeadlineRow>) => end(rows)),
    when(RoadmapCancelled, (rows: Rows<DeadlineRow>) => end(rows)),
  ],
});
