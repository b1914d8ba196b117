import { type AcademicTerm, academicYearOf } from '@vekha/calendar/academic-year';
import type { CivilDate } from '@vekha/calendar/civil-date';

/** How a school calls one of so many terms of an academic year: quarters, trimesters, half-years. */
const TERM_LETTERS: Readonly<Record<number, string>> = { 4: 'Q', 3: 'T', 2: 'H' };

/**
 * The period of each due day, in order: `2022-23` when it comes once an academic year, `2022-23-Q2` for a term of the
 * school, `2022-10` when once a month, else the day itself. Reading the same phrase again gives the same periods, so
 * no occurrence is made twice (domain §7.1). Days are given once each.
 */
export function periodsOf(dueDays: readonly CivilDate[], terms: readonly AcademicTerm[] = []): readonly string[] {
  const years = dueDays.map(yearPeriod);
  if (unique(years)) return years;
  const ofTerms = dueDays.map((due) => termPeriod(due, terms));
  if (unique(ofTerms)) return ofTerms;
  const months = dueDays.map((due) => due.slice(0, 7));
  return unique(months) ? months : dueDays;
}

/**
 * The periods of a phrase of the given kind. «Once a quarter» names a term of the school even when the plan meets only one
 * of a year, so that an occurrence keeps its name when the school's next calendar is adopted.
 */
export function periodsOfKind(kind: string, dueDays: readonly CivilDate[], terms: readonly AcademicTerm[] = []): readonly string[] {
  const ofTerms = kind.endsWith('AcademicTerm') ? dueDays.map((due) => termPeriod(due, terms)) : [''];
  return ofTerms.includes('') || !unique(ofTerms) ? periodsOf(dueDays, terms) : ofTerms;
}

const yearPeriod = (due: CivilDate): string => academicYearOf(due).label.replace('/', '-');

function termPeriod(due: CivilDate, terms: readonly AcademicTerm[]): string {
  const ofYear = terms.filter(({ start }) => yearPeriod(start) === yearPeriod(due)).sort((a, b) => (a.start < b.start ? -1 : 1));
  const index = ofYear.findIndex(({ start, end }) => start <= due && due <= end);
  return index < 0 ? '' : `${yearPeriod(due)}-${TERM_LETTERS[ofYear.length] ?? 'N'}${index + 1}`;
}

const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;
