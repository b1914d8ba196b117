import { academicYearsIn } from '@vekha/calendar/academic-year';
import type { CivilDate } from '@vekha/calendar/civil-date';
import type { PhraseReading } from '@vekha/calendar/phrase-reading';
import { type CivilTerm, spanOf, type Term } from './civil-term';
import { computedDeadline, countsByDay } from './computed-deadline';
import type { PlannedOccurrence } from './occurrence';
import { amongOccurrences } from './occurrence-ladder';
import { periodsOf, periodsOfKind } from './occurrence-period';
import type { AskedTerm, Deadline, GivenTerm, Reading } from './term-fields';
import type { TermRules } from './term-rules';

/** Where the dates of a row come from, and what is told before everything else. */
export interface TermSource {
  readonly rules: TermRules;
  /** Version of the time-zone data. */
  readonly tzdata: string;
  readonly reasons: readonly string[];
  /** Dates in the year they were shifted from. */
  readonly shiftedFrom?: CivilTerm;
}

/** What the words of a row come to: dates, a question to a person (RM-5), or nothing, for there are no words (RM-3). */
export type PlannedTerm =
  | { readonly given: GivenTerm; readonly occurrences: readonly PlannedOccurrence[]; readonly asked?: undefined }
  | { readonly given?: undefined; readonly asked: AskedTerm }
  | { readonly given?: undefined; readonly asked?: undefined; readonly verbatim: string };

/**
 * What a reading makes of a row: dated (with an occurrence for each period, ME-3, ME-4, or a yearly progress check for
 * what lasts the whole period, ME-5), to be clarified by a person (RM-5), or without a deadline (RM-3).
 */
export function plannedTerm(reading: PhraseReading, source: TermSource): PlannedTerm {
  if (reading.status === 'EMPTY') return { verbatim: reading.verbatim };
  const due = reading.due ?? reading.end;
  const times = countsByDay(reading.kind) ? timesOf(reading).map((term) => ({ ...term, kind: 'ByDay' })) : timesOf(reading);
  if (!reading.status.startsWith('RESOLVED') || (due === undefined && times.length === 0)) return { asked: toClarify(reading, source) };
  if (times.length > 0) return { given: parsed(reading, spanOf(times), source), occurrences: plannedOccurrences(named(times, reading.kind, source), source) };

  const term = { due: due ?? '', ...(reading.start !== undefined && { start: reading.start }) };
  return { given: parsed(reading, term, source), occurrences: reading.kind === 'WholePeriod' ? progressChecks(term, source) : [] };
}

const named = (times: readonly Term[], kind: string, { rules }: TermSource): readonly Term[] => {
  const periods = periodsOfKind(kind, times.map(({ due }) => due), rules.terms);
  return times.map((term, index) => ({ ...term, period: periods[index] ?? term.due }));
};

/** One occurrence per period, each with its own term, among those known before. A meeting without an opening day opens on its day. */
export function plannedOccurrences(times: readonly Term[], { rules, tzdata, reasons }: TermSource, kind: 'PERIOD' | 'EXTERNAL' = 'PERIOD', known: readonly Deadline[] = []): readonly PlannedOccurrence[] {
  const days = times.map(({ due }) => due);
  // A later schedule adds days, so a period found among the days of one schedule would not last.
  const periods = kind === 'EXTERNAL' ? days : periodsOf(days, rules.terms);
  const deadlines = times.map(({ due, start = due, ...rest }) => computedDeadline({ ...rest, start, due }, rules, 1, tzdata, reasons));
  const all = [...known, ...deadlines];
  return deadlines.map((deadline, index) => ({ period: times[index]?.period ?? periods[index] ?? deadline.nominalDue, kind, deadline: amongOccurrences(deadline, all) }));
}

/** The whole of a recurring row: from its first opening to its last due day. Only the opening is enforced; lateness belongs to the occurrences. */
export function wholeOf(times: readonly CivilTerm[], { rules, tzdata, reasons }: TermSource, version = 1): Deadline {
  const deadline = computedDeadline(spanOf(times), rules, version, tzdata, reasons);
  return { ...deadline, rungs: deadline.rungs.filter(({ rung }) => rung === 'opening') };
}

/** Times of a recurring or listed deadline; a single window is no list. */
export function timesOf({ occurrences: repeated, windows, kind }: PhraseReading): readonly Term[] {
  if (repeated && repeated.length > 0) return repeated;
  return kind === 'WindowList' || kind === 'DayList' ? (windows ?? []).map(({ start, end }) => ({ start, due: end })) : [];
}

/** What a document says, as the first reason of a term; nothing where it says nothing. */
export const quoted = (verbatim: string): readonly string[] => (verbatim === '' ? [] : [`В документе: «${verbatim}».`]);

function parsed(reading: PhraseReading, term: CivilTerm, source: TermSource): GivenTerm {
  const { verbatim, kind, rrule, assumption, alternatives, finding } = reading;
  const said = { ...source, reasons: [...source.reasons, ...reading.why] };
  const single = timesOf(reading).length === 0;
  return {
    verbatim,
    status: reading.status === 'RESOLVED' ? 'RESOLVED' : 'RESOLVED_WITH_ASSUMPTION',
    kind,
    deadline: single ? computedDeadline({ ...term, kind }, source.rules, 1, source.tzdata, said.reasons) : wholeOf([term], said),
    ...(rrule !== undefined && { rrule }),
    ...(assumption !== undefined && { assumption }),
    ...(alternatives && { alternatives }),
    ...(finding !== undefined && { finding }),
    ...(source.shiftedFrom && { shiftedFrom: source.shiftedFrom }),
  };
}

function toClarify({ status, verbatim, kind, finding, readings = [], why }: PhraseReading, { reasons }: TermSource): AskedTerm {
  return {
    verbatim,
    status: status === 'AMBIGUOUS' || status === 'NOT_A_DEADLINE' || status === 'UNPARSED' ? status : 'DATES_AWAITED',
    kind,
    ...(finding !== undefined && { finding }),
    readings: readings.map(offered),
    why: [...reasons, ...why],
  };
}

function offered({ kind, start, end, due, windows, why }: NonNullable<PhraseReading['readings']>[number]): Reading {
  const single = end ?? due;
  const one = single === undefined ? [] : [{ due: single, ...(start !== undefined && { start }) }];
  return { kind, windows: windows ? windows.map((window) => ({ start: window.start, due: window.end })) : one, why };
}

/** ME-5: a look at the row at the end of teaching in each academic year that ends before the row does. */
function progressChecks(term: CivilTerm, { rules, tzdata }: TermSource): readonly PlannedOccurrence[] {
  const { start = term.due, due } = term;
  const days: readonly CivilDate[] = academicYearsIn({ start, end: due }).map(({ teachingEnd }) => teachingEnd).filter((day) => day > start && day < due);
  const periods = periodsOf(days);
  const reason = 'Мероприятие длится весь период: раз в год отмечается его ход.';
  return days.map((day, index) => ({ period: periods[index] ?? day, kind: 'PROGRESS_CHECK', deadline: computedDeadline({ start: day, due: day }, rules, 1, tzdata, [reason]) }));
}
