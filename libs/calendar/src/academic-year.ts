import {
  civilDate, daysInMonth, endOfMonth, intersect, partsOf, shiftYears,
  type CivilDate, type CivilSpan, type ShiftedDate,
} from './civil-date';

/** An academic year Y/Y+1: 1 September Y to 31 August Y+1; teaching runs to 31 May Y+1 unless a school says otherwise. */
export interface AcademicYear extends CivilSpan {
  readonly startYear: number;
  /** As documents write it: `2022/23`. */
  readonly label: string;
  readonly teachingEnd: CivilDate;
}

/** A quarter, trimester or half-year from the school's adopted calendar; both ends are included. */
export interface AcademicTerm extends CivilSpan {
  readonly name: string;
}

/** What a school adopted for one academic year. Quarters differ from school to school, so there is no national default. */
export interface SchoolCalendar {
  readonly version: string;
  readonly startYear: number;
  readonly terms: readonly AcademicTerm[];
  readonly holidays: readonly AcademicTerm[];
}

export type TermSystem = 'QUARTERS' | 'TRIMESTERS' | 'HALF_YEARS' | 'UNKNOWN';

/** A day written against an academic year: `yearOffset` 0 is the year in which the plan begins. */
export interface RelativeDay {
  readonly yearOffset: number;
  readonly month: number;
  readonly day: number;
  /** The day was the last of its month, so it stays the last (28 or 29 February). */
  readonly lastOfMonth?: true;
}

/** A template's window or day, written against an academic year. */
export interface RelativeTerm {
  readonly start?: RelativeDay;
  readonly due: RelativeDay;
}

/** A stable code and a Russian sentence that names the field and the mend. */
export interface CalendarFault {
  readonly code: 'TERM_REVERSED' | 'TERMS_OVERLAP' | 'TERM_OUTSIDE_ACADEMIC_YEAR';
  readonly message: string;
}

/** The academic year that begins on 1 September of the given year. */
export function academicYear(startYear: number): AcademicYear {
  return {
    startYear,
    label: `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`,
    start: civilDate(startYear, 9, 1),
    end: civilDate(startYear + 1, 8, 31),
    teachingEnd: civilDate(startYear + 1, 5, 31),
  };
}

/** The academic year to which a civil date belongs. */
export function academicYearOf(date: CivilDate): AcademicYear {
  const { year, month } = partsOf(date);
  return academicYear(month >= 9 ? year : year - 1);
}

/** The academic years that meet the span, in order. */
export function academicYearsIn(span: CivilSpan): readonly AcademicYear[] {
  const first = academicYearOf(span.start).startYear;
  const last = academicYearOf(span.end).startYear;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => academicYear(first + index));
}

/** Teaching periods (1 September to 31 May) that meet the span, each cut to it. */
export function teachingPeriodsIn(span: CivilSpan): readonly CivilSpan[] {
  return academicYearsIn(span).flatMap(({ start, teachingEnd }) => intersect({ start, end: teachingEnd }, span) ?? []);
}

/** The same day of another academic year; years are start years. A vanished 29 February comes with a note. */
export function shiftToAcademicYear(date: CivilDate, fromYear: number, toYear: number): ShiftedDate {
  return shiftYears(date, toYear - fromYear);
}

/** A window or day of a document of academic year `fromYear`, written against that year. */
export function toRelativeTerm(term: { start?: CivilDate; due: CivilDate }, fromYear: number): RelativeTerm {
  const wholeMonths = term.start?.endsWith('-01') ?? false;
  const due = toRelativeDay(term.due, fromYear, wholeMonths);
  return term.start === undefined ? { due } : { start: toRelativeDay(term.start, fromYear, false), due };
}

function toRelativeDay(date: CivilDate, fromYear: number, closesMonths: boolean): RelativeDay {
  const { year, month, day } = partsOf(date);
  const relative = { yearOffset: academicYearOf(date).startYear - fromYear, month, day };
  return closesMonths && day === daysInMonth(year, month) ? { ...relative, lastOfMonth: true } : relative;
}

/** The dates of a relative term in the academic year that begins in `toYear`; notes are Russian sentences. */
export function fromRelativeTerm(
  term: RelativeTerm,
  toYear: number,
): { start?: CivilDate; due: CivilDate; notes: readonly string[] } {
  const due = fromRelativeDay(term.due, toYear);
  if (!term.start) return { due: due.date, notes: due.note ? [due.note] : [] };
  const start = fromRelativeDay(term.start, toYear);
  return { start: start.date, due: due.date, notes: [start.note, due.note].filter((note) => note !== undefined) };
}

function fromRelativeDay({ yearOffset, month, day, lastOfMonth }: RelativeDay, toYear: number): ShiftedDate {
  const year = toYear + yearOffset + (month >= 9 ? 0 : 1);
  if (lastOfMonth) return { date: endOfMonth(year, month) };
  if (day <= daysInMonth(year, month)) return { date: civilDate(year, month, day) };
  return { date: endOfMonth(year, month), note: `В ${year} году нет 29 февраля, взято 28 февраля.` };
}

/** Terms that meet the span, in order of their beginning; a term is not cut. */
export function termsWithin(terms: readonly AcademicTerm[], span: CivilSpan | undefined): readonly AcademicTerm[] {
  const ordered = [...terms].sort((a, b) => (a.start < b.start ? -1 : 1));
  return span ? ordered.filter((term) => intersect(term, span) !== undefined) : ordered;
}

/** How many terms a year the school keeps, judged by its fullest academic year: 4, 3 or 2. */
export function termSystem(terms: readonly AcademicTerm[]): TermSystem {
  const perYear = new Map<number, number>();
  for (const { start } of terms) {
    const { startYear } = academicYearOf(start);
    perYear.set(startYear, (perYear.get(startYear) ?? 0) + 1);
  }
  const systems: Readonly<Record<number, TermSystem>> = { 4: 'QUARTERS', 3: 'TRIMESTERS', 2: 'HALF_YEARS' };
  return systems[Math.max(0, ...perYear.values())] ?? 'UNKNOWN';
}

/** What is wrong with an adopted school calendar; an empty list means it may be used. */
export function schoolCalendarFaults({ startYear, terms, holidays }: SchoolCalendar): readonly CalendarFault[] {
  const year = academicYear(startYear);
  const faults: CalendarFault[] = [];
  for (const { name, start, end } of [...terms, ...holidays]) {
    if (start > end) {
      faults.push({ code: 'TERM_REVERSED', message: `«${name}» заканчивается раньше, чем начинается: поправьте даты.` });
    } else if (start < year.start || end > year.end) {
      faults.push({ code: 'TERM_OUTSIDE_ACADEMIC_YEAR', message: `«${name}» выходит за учебный год ${year.label}: поправьте даты или год.` });
    }
  }
  const ordered = termsWithin(terms, undefined);
  for (const [index, term] of ordered.entries()) {
    const next = ordered[index + 1];
    if (next && next.start <= term.end) {
      faults.push({ code: 'TERMS_OVERLAP', message: `«${term.name}» и «${next.name}» пересекаются: поправьте даты.` });
    }
  }
  return faults;
}
