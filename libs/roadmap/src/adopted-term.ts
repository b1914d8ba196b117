import { academicYear, fromRelativeTerm, type RelativeTerm } from '@vekha/calendar/academic-year';
import { type CivilSpan, shiftYears } from '@vekha/calendar/civil-date';
import { readDeadlinePhrase } from '@vekha/calendar/deadline-phrase';
import type { PhraseContext, PhraseReading, ReadingChoice } from '@vekha/calendar/phrase-reading';
import type { Term } from './computed-deadline';
import type { RoadmapEvent } from './events';
import type { TemplateFacts, TemplateTerm } from './needed-facts';
import { phraseContext } from './phrase-context';
import { plannedTerm } from './planned-term';
import type { CivilTerm } from './roadmap-state';
import type { TermRules } from './term-rules';

/** What a new roadmap is drawn from: a template of the department, or last year's roadmap. */
export type Pattern = Pick<TemplateFacts, 'title' | 'academicYear' | 'period' | 'provenance' | 'ladder' | 'stages' | 'measures'>;

/** A pattern taken into a year: what every row of the new roadmap is made from. */
export interface Adoption {
  readonly roadmapId: string;
  readonly pattern: Pattern;
  /** How its terms are called in sentences. */
  readonly called: 'Срок шаблона' | 'Срок прошлой карты';
  readonly rules: TermRules;
  /** Year in which the academic year of adoption begins. */
  readonly year: number;
  readonly tzdata: string;
}

type Row = Pattern['measures'][number];
type Stage = Pattern['stages'][number];

/** The plan's period in an academic year; undefined when the document states none. */
export function planIn({ period }: Pick<Pattern, 'period'>, year: number): CivilSpan | undefined {
  if (!period) return undefined;
  const { start, due } = fromRelativeTerm(period as RelativeTerm, year);
  return { start: start ?? academicYear(year).start, end: due };
}

/**
 * The term of a row in the year of adoption. What the pattern keeps against the academic year is shifted; words that
 * repeat or follow the plan («до 01.11 каждого учебного года», «весь период») are read anew in the plan of that year.
 * ST-2: a row without a deadline of its own inherits that of its stage.
 */
export function adoptedTerm(adoption: Adoption, measure: Row, stage: Stage | undefined): RoadmapEvent[] {
  const { roadmapId, pattern, called, rules, year, tzdata } = adoption;
  const { deadline: verbatim = '', term } = measure.deadline === undefined ? (stage ?? {}) : measure;
  const shifted = year !== pattern.academicYear;
  const moved = shifted ? `${called} перенесён с ${academicYear(pattern.academicYear).label} на ${academicYear(year).label} учебный год.` : undefined;
  const said = verbatim === '' ? [] : [`В документе: «${verbatim}».`];
  const source = { rules, tzdata, reasons: moved === undefined ? said : [...said, moved] };
  const row = { roadmapId, measureId: measure.measureId };
  if (measure.readings) return plannedTerm(row, offeredAgain(measure.readings, verbatim, year), source);
  if (measure.times) return plannedTerm(row, listedAgain(measure.times, adoption, measure, moved), source);
  if (!term) return plannedTerm(row, readAnew(adoption, measure, verbatim), source);

  const { notes, ...dates } = fromRelativeTerm(term as RelativeTerm, year);
  const reading = datedReading(readDeadlinePhrase(verbatim, contextOf(adoption, measure, pattern.academicYear)), dates, moved);
  const shiftedFrom = shifted && { shiftedFrom: datesIn(term, pattern.academicYear) };
  return plannedTerm(row, reading, { ...source, reasons: [...source.reasons, ...notes], ...shiftedFrom });
}

export function datesIn(term: TemplateTerm, year: number): CivilTerm {
  const { start, due } = fromRelativeTerm(term as RelativeTerm, year);
  return { ...(start !== undefined && { start }), due };
}

function contextOf({ pattern, rules }: Adoption, { text }: Row, year: number): PhraseContext {
  const approved = year === pattern.academicYear ? pattern.provenance?.orderDate : undefined;
  return phraseContext(rules, { plan: planIn(pattern, year), approved, measureText: text });
}

/** The pattern's own dates under the meaning of its words; why they are so is told by the schedule. */
function datedReading(read: PhraseReading, { start, due }: Term, moved: string | undefined): PhraseReading {
  const { status, verbatim, assumption, alternatives, finding } = read;
  const kind = status.startsWith('RESOLVED') ? read.kind : 'Window';
  const dates = { due, ...(start !== undefined && { start }) };
  const contradiction = finding === 'TEXT_CONTRADICTS_DEADLINE' && { finding };
  if (moved !== undefined) return { status: 'RESOLVED_WITH_ASSUMPTION', kind, verbatim, ...dates, assumption: moved, ...contradiction, why: [] };
  return { status, kind, verbatim, ...dates, ...(assumption !== undefined && { assumption }), ...(alternatives && { alternatives }), ...contradiction, why: [] };
}

/** The meanings last year's roadmap offered, each with the dates of the new year. */
function offeredAgain(readings: NonNullable<Row['readings']>, verbatim: string, year: number): PhraseReading {
  const choices = readings.map(({ kind, why, windows }) => choiceOf(kind, why, windows.map((term) => datesIn(term, year))));
  return { status: 'AMBIGUOUS', kind: 'Ambiguous', verbatim, readings: choices, why: [] };
}

/** Several dates of one row, each in the new year. */
function listedAgain(times: readonly TemplateTerm[], adoption: Adoption, measure: Row, moved = ''): PhraseReading {
  const verbatim = measure.deadline ?? '';
  const { kind } = readDeadlinePhrase(verbatim, contextOf(adoption, measure, adoption.pattern.academicYear));
  return { status: 'RESOLVED_WITH_ASSUMPTION', kind, verbatim, occurrences: times.map((term) => datesIn(term, adoption.year)), assumption: moved, why: [] };
}

/** Words that repeat or follow the plan, read in the year of adoption. */
function readAnew(adoption: Adoption, measure: Row, verbatim: string): PhraseReading {
  const { pattern, year } = adoption;
  const read = readDeadlinePhrase(verbatim, contextOf(adoption, measure, year));
  if (year === pattern.academicYear) return read;
  if (read.status === 'AMBIGUOUS') return shiftedMeanings(read, adoption, measure);
  return ofThePast(read, year) ? shiftedForChoice(read, adoption) : read;
}

/** The meanings an ambiguous phrase had in its own year, each moved to the year of adoption. */
function shiftedMeanings(read: PhraseReading, adoption: Adoption, measure: Row): PhraseReading {
  const { pattern, year } = adoption;
  const own = readDeadlinePhrase(read.verbatim, contextOf(adoption, measure, pattern.academicYear));
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
function shiftedForChoice({ verbatim, kind, occurrences = [], start, due, end }: PhraseReading, { pattern, year }: Adoption): PhraseReading {
  const single = due ?? end;
  const terms = occurrences.length > 0 ? occurrences : single === undefined ? [] : [{ due: single, ...(start !== undefined && { start }) }];
  const why = `те же дни ${academicYear(year).label} учебного года`;
  const choice = choiceOf(kind, why, terms.map((term) => shiftedTerm(term, year - pattern.academicYear)));
  return { status: 'AMBIGUOUS', kind: 'Ambiguous', verbatim, readings: [choice], why: ['Слова срока называют прошлые годы: подтвердите даты.'] };
}
