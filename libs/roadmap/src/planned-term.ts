import { academicYearsIn } from '@vekha/calendar/academic-year';
import type { CivilDate } from '@vekha/calendar/civil-date';
import type { PhraseReading } from '@vekha/calendar/phrase-reading';
import { computedDeadline, countsByDay, type Term } from './computed-deadline';
import { DeadlineAmbiguityDetected, DeadlineMissing, DeadlineParsed } from './deadline-events';
import { type RoadmapEvent } from './events';
import { OccurrenceScheduled } from './occurrence-events';
import { amongOccurrences } from './occurrence-ladder';
import { periodsOf, periodsOfKind } from './occurrence-period';
import type { Deadline, Reading } from './roadmap-state';
import type { TermRules } from './term-rules';

export interface PlannedRow {
  readonly roadmapId: string;
  readonly measureId: string;
}

/** Where the dates of a row come from, and what is told before everything else. */
export interface TermSource {
  readonly rules: TermRules;
  /** Version of the time-zone data. */
  readonly tzdata: string;
  readonly reasons: readonly string[];
  /** Dates in the year they were shifted from. */
  readonly shiftedFrom?: { readonly start?: string; readonly due: string };
}

/**
 * What a reading makes of a row: dated (with an occurrence for each period, ME-3, ME-4, or a yearly progress check for
 * what lasts the whole period, ME-5), to be clarified by a person (RM-5), or without a deadline (RM-3).
 */
export function plannedTerm(row: PlannedRow, reading: PhraseReading, source: TermSource): RoadmapEvent[] {
  if (reading.status === 'EMPTY') return [DeadlineMissing({ ...row, verbatim: reading.verbatim })];
  const due = reading.due ?? reading.end;
  const times = countsByDay(reading.kind) ? timesOf(reading).map((term) => ({ ...term, kind: 'ByDay' })) : timesOf(reading);
  if (!reading.status.startsWith('RESOLVED') || (due === undefined && times.length === 0)) return [toClarify(row, reading, source)];
  if (times.length > 0) return [parsed(row, reading, spanOf(times), source), ...occurrences(row, named(times, reading.kind, source), source)];

  const term = { due: due ?? '', ...(reading.start !== undefined && { start: reading.start }) };
  const checks = reading.kind === 'WholePeriod' ? progressChecks(row, term, source) : [];
  return [parsed(row, reading, term, source), ...checks];
}

const named = (times: readonly Term[], kind: string, { rules }: TermSource): readonly Term[] => {
  const periods = periodsOfKind(kind, times.map(({ due }) => due), rules.terms);
  return times.map((term, index) => ({ ...term, period: periods[index] ?? term.due }));
};

/** One occurrence per period, each with its own term, among those known before. A meeting without an opening day opens on its day. */
export function occurrences(row: PlannedRow, times: readonly Term[], { rules, tzdata, reasons }: TermSource, kind: 'PERIOD' | 'EXTERNAL' = 'PERIOD', known: readonly Deadline[] = []): RoadmapEvent[] {
  const days = times.map(({ due }) => due);
  // A later schedule adds days, so a period found among the days of one schedule would not last.
  const periods = kind === 'EXTERNAL' ? days : periodsOf(days, rules.terms);
  const deadlines = times.map(({ due, start = due, ...rest }) => computedDeadline({ ...rest, start, due }, rules, 1, tzdata, reasons));
  const all = [...known, ...deadlines];
  return deadlines.map((deadline, index) => OccurrenceScheduled({ ...row, period: times[index]?.period ?? periods[index] ?? deadline.nominalDue, kind, deadline: amongOccurrences(deadline, all) }));
}

/** The whole of a recurring measure: from its first opening to its last due day. Only the opening is enforced; lateness belongs to the occurrences. */
export function wholeOf(times: readonly Term[], { rules, tzdata, reasons }: TermSource, version = 1) {
  const deadline = computedDeadline(spanOf(times), rules, version, tzdata, reasons);
  return { ...deadline, rungs: deadline.rungs.filter(({ rung }) => rung === 'opening') };
}

/** From the first opening to the last due day. */
export function spanOf(times: readonly Term[]): Term {
  const starts = times.map(({ start, due }) => start ?? due).sort();
  const dues = times.map(({ due }) => due).sort();
  return { start: starts[0] ?? '', due: dues.at(-1) ?? '' };
}

/** Times of a recurring or listed deadline; a single window is no list. */
export function timesOf({ occurrences: repeated, windows, kind }: PhraseReading): readonly Term[] {
  if (repeated && repeated.length > 0) return repeated;
  return kind === 'WindowList' || kind === 'DayList' ? (windows ?? []).map(({ start, end }) => ({ start, due: end })) : [];
}

function parsed(row: PlannedRow, reading: PhraseReading, term: Term, source: TermSource): RoadmapEvent {
  const { verbatim, kind, rrule, assumption, alternatives, finding } = reading;
  const said = { ...source, reasons: [...source.reasons, ...reading.why] };
  const single = timesOf(reading).length === 0;
  return DeadlineParsed({
    ...row,
    verbatim,
    status: reading.status === 'RESOLVED' ? 'RESOLVED' : 'RESOLVED_WITH_ASSUMPTION',
    kind,
    deadline: single ? computedDeadline({ ...term, kind }, source.rules, 1, source.tzdata, said.reasons) : wholeOf([term], said),
    ...(rrule !== undefined && { rrule }),
    ...(assumption !== undefined && { assumption }),
    ...(alternatives && { alternatives }),
    ...(finding !== undefined && { finding }),
    ...(source.shiftedFrom && { shiftedFrom: source.shiftedFrom }),
  });
}

function toClarify(row: PlannedRow, reading: PhraseReading, { reasons }: TermSource): RoadmapEvent {
  const { status, verbatim, kind, finding, why } = reading;
  return DeadlineAmbiguityDetected({
    ...row,
    verbatim,
    status: status === 'AMBIGUOUS' || status === 'NOT_A_DEADLINE' || status === 'UNPARSED' ? status : 'DATES_AWAITED',
    kind,
    ...(finding !== undefined && { finding }),
    readings: (reading.readings ?? []).map(offered),
    why: [...reasons, ...why],
  });
}

function offered({ kind, start, end, due, windows, why }: NonNullable<PhraseReading['readings']>[number]): Reading {
  const single = end ?? due;
  const one = single === undefined ? [] : [{ due: single, ...(start !== undefined && { start }) }];
  return { kind, windows: windows ? windows.map((window) => ({ start: window.start, due: window.end })) : one, why };
}

/** ME-5: a look at the measure at the end of teaching in each academic year that ends before the measure does. */
function progressChecks(row: PlannedRow, term: Term, { rules, tzdata }: TermSource): RoadmapEvent[] {
  const { start = term.due, due } = term;
  const days: readonly CivilDate[] = academicYearsIn({ start, end: due }).map(({ teachingEnd }) => teachingEnd).filter((day) => day > start && day < due);
  const periods = periodsOf(days);
  const reason = 'Мероприятие длится весь период: раз в год отмечается его ход.';
  return days.map((day, index) =>
    OccurrenceScheduled({ ...row, period: periods[index] ?? day, kind: 'PROGRESS_CHECK', deadline: computedDeadline({ start: day, due: day }, rules, 1, tzdata, [reason]) }));
}
