import { academicYear, fromRelativeTerm, type RelativeTerm } from '@vekha/calendar/academic-year';
import { type CivilSpan, shiftYears } from '@vekha/calendar/civil-date';
import { readDeadlinePhrase } from '@vekha/calendar/deadline-phrase';
import type { PhraseContext, PhraseReading, ReadingChoice } from '@vekha/calendar/phrase-reading';
import type { CivilTerm } from './civil-term';
import { phraseContext } from './phrase-context';
import { type PlannedTerm, plannedTerm, quoted } from './planned-term';
import { datesIn, type TemplateTerm } from './template-term';
import type { TermRules } from './term-rules';

/** What a pattern says of the term of a row. */
export interface PatternTerm {
  readonly text: string;
  readonly deadline?: string;
  readonly term?: TemplateTerm;
  /** Several terms of one row; only of a document of an earlier year that serves as a pattern. */
  readonly times?: readonly TemplateTerm[];
  /** Meanings of an unclear deadline with their dates; only of a document of an earlier year that serves as a pattern. */
  readonly readings?: readonly { readonly kind: string; readonly why: string; readonly windows: readonly TemplateTerm[] }[];
}

/** A pattern taken into a year. */
export interface TermAdoption {
  /** How the terms of the pattern are called in sentences: «Срок шаблона». */
  readonly called: string;
  readonly rules: TermRules;
  /** Version of the time-zone data. */
  readonly tzdata: string;
  /** Year in which the academic year of adoption begins. */
  readonly year: number;
  /** The period planned in it. */
  readonly plan: CivilSpan | undefined;
  readonly pattern: {
    readonly academicYear: number;
    readonly plan: CivilSpan | undefined;
    /** Date of the order that approved its document. */
    readonly approved: string | undefined;
  };
}

/**
 * The term of a row in the year of adoption. What the pattern keeps against the academic year is shifted; words that
 * repeat or follow the plan («до 01.11 каждого учебного года», «весь период») are read anew in the plan of that year.
 * ST-2: a row without a deadline of its own inherits that of its stage.
 */
export function adoptedTerm(adoption: TermAdoption, row: PatternTerm, stage?: Pick<PatternTerm, 'deadline' | 'term'>): PlannedTerm {
  const { pattern, called, rules, year, tzdata } = adoption;
  const { deadline: verbatim = '', term } = row.deadline === undefined ? (stage ?? {}) : row;
  const shifted = year !== pattern.academicYear;
  const moved = shifted ? `${called} перенесён с ${academicYear(pattern.academicYear).label} на ${academicYear(year).label} учебный год.` : undefined;
  const source = { rules, tzdata, reasons: moved === undefined ? quoted(verbatim) : [...quoted(verbatim), moved] };
  if (row.readings) return plannedTerm(offeredAgain(row.readings, verbatim, year), source);
  if (row.times) return plannedTerm(listedAgain(row.times, adoption, row, moved), source);
  if (!term) return plannedTerm(readAnew(adoption, row, verbatim), source);

  const { notes, ...dates } = fromRelativeTerm(term as RelativeTerm, year);
  const reading = datedReading(readDeadlinePhrase(verbatim, ofThePattern(adoption, row)), dates, moved);
  const shiftedFrom = shifted && { shiftedFrom: datesIn(term, pattern.academicYear) };
  return plannedTerm(reading, { ...source, reasons: [...source.reasons, ...notes], ...shiftedFrom });
}

const ofThePattern = ({ rules, pattern: { plan, approved } }: TermAdoption, { text }: PatternTerm): PhraseContext => phraseContext(rules, { plan, approved, measureText: text });

function ofAdoption({ rules, plan, year, pattern: { academicYear: own, approved } }: TermAdoption, { text }: PatternTerm): PhraseContext {
  return phraseContext(rules, { plan, approved: year === own ? approved : undefined, measureText: text });
}

/** The pattern's own dates under the meaning of its words; why they are so is told by the schedule. */
function datedReading(read: PhraseReading, { start, due }: CivilTerm, moved: string | undefined): PhraseReading {
  const { status, verbatim, assumption, alternatives, finding } = read;
  const kind = status.startsWith('RESOLVED') ? read.kind : 'Window';
  const dates = { due, ...(start !== undefined && { start }) };
  const contradiction = finding === 'TEXT_CONTRADICTS_DEADLINE' && { finding };
  if (moved !== undefined) return { status: 'RESOLVED_WITH_ASSUMPTION', kind, verbatim, ...dates, assumption: moved, ...contradiction, why: [] };
  return { status, kind, verbatim, ...dates, ...(assumption !== undefined && { assumption }), ...(alternatives && { alternatives }), ...contradiction, why: [] };
}

/** The meanings an earlier document offered, each with the dates of the new year. */
function offeredAgain(readings: NonNullable<PatternTerm['readings']>, verbatim: string, year: number): PhraseReading {
  const choices = readings.map(({ kind, why, windows }) => choiceOf(kind, why, windows.map((term) => datesIn(term, year))));
  return { status: 'AMBIGUOUS', kind: 'Ambiguous', verbatim, readings: choices, why: [] };
}

/** Several dates of one row, each in the new year. */
function listedAgain(times: readonly TemplateTerm[], adoption: TermAdoption, row: PatternTerm, moved = ''): PhraseReading {
  const verbatim = row.deadline ?? '';
  const { kind } = readDeadlinePhrase(verbatim, ofThePattern(adoption, row));
  return { status: 'RESOLVED_WITH_ASSUMPTION', kind, verbatim, occurrences: times.map((term) => datesIn(term, adoption.year)), assumption: moved, why: [] };
}

/** Words that repeat or follow the plan, read in the year of adoption. */
function readAnew(adoption: TermAdoption, row: PatternTerm, verbatim: string): PhraseReading {
  const { pattern, year } = adoption;
  const read = readDeadlinePhrase(verbatim, ofAdoption(adoption, row));
  if (year === pattern.academicYear) return read;
  if (read.status === 'AMBIGUOUS') return shiftedMeanings(read, adoption, row);
  return ofThePast(read, year) ? shiftedForChoice(read, adoption) : read;
}

/** The meanings an ambiguous phrase had in its own year, each moved to the year of adoption. */
function shiftedMeanings(read: PhraseReading, adoption: TermAdoption, row: PatternTerm): PhraseReading {
  const { pattern, year } = adoption;
  const own = readDeadlinePhrase(read.verbatim, ofThePattern(adoption, row));
  const readings = (own.readings ?? []).map(({ start, end, due, windows, kind, why }) => {
    const single = end ?? due;
    const terms: readonly CivilTerm[] = windows?.map((window) => ({ start: window.start, due: window.end })) ?? (single === undefined ? [] : [{ due: single, ...(start !== undefined && { start }) }]);
    return choiceOf(kind, why, terms.map((term) => shiftedTerm(term, year - pattern.academicYear)));
  });
  return { ...own, readings };
}

const shiftedTerm = ({ start, due }: CivilTerm, years: number): CivilTerm => ({ ...(start !== undefined && { start: shiftYears(start, years).date }), due: shiftYears(due, years).date });

function choiceOf(kind: string, why: string, terms: readonly CivilTerm[]): ReadingChoice {
  const [first, ...more] = terms;
  const named = { kind: kind as ReadingChoice['kind'], why };
  if (!first) return named;
  if (more.length === 0) return { ...named, due: first.due, ...(first.start !== undefined && { start: first.start }) };
  return { ...named, windows: terms.map(({ start, due }) => ({ start: start ?? due, end: due })) };
}

/** Words that name the years of the pattern say nothing of the new one. August belongs to the year it prepares. */
function ofThePast({ status, occurrences = [], due, end }: PhraseReading, year: number): boolean {
  const last = [...occurrences.map((each) => each.due), due ?? end ?? ''].sort().at(-1) ?? '';
  return status.startsWith('RESOLVED') && last !== '' && last < `${year}-08-01`;
}

/** A wrong but confident date costs more than a question: the shifted dates are offered, and a person says. */
function shiftedForChoice({ verbatim, kind, occurrences = [], start, due, end }: PhraseReading, { pattern, year }: TermAdoption): PhraseReading {
  const single = due ?? end;
  const terms = occurrences.length > 0 ? occurrences : single === undefined ? [] : [{ due: single, ...(start !== undefined && { start }) }];
  const why = `те же дни ${academicYear(year).label} учебного года`;
  const choice = choiceOf(kind, why, terms.map((term) => shiftedTerm(term, year - pattern.academicYear)));
  return { status: 'AMBIGUOUS', kind: 'Ambiguous', verbatim, readings: [choice], why: ['Слова срока называют прошлые годы: подтвердите даты.'] };
}
