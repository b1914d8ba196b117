import { academicYear, fromRelativeTerm, type RelativeTerm } from '@vekha/calendar/academic-year';
import { type CivilSpan, shiftYears } from '@vekha/calendar/civil-date';
import { readDeadlinePhrase } from '@vekha/calendar/deadline-phrase';
import type { PhraseContext, PhraseReading } from '@vekha/calendar/phrase-reading';
import type { RoadmapEvent } from '../events';
import type { TemplateFacts } from '../needed-facts';
import { plannedTerm } from '../planned-term';
import type { TermRules } from '../term-rules';

/** A template taken into a year: what every row of the new roadmap is made from. */
export interface Adoption {
  readonly roadmapId: string;
  readonly template: TemplateFacts;
  readonly schoolId: string;
  readonly rules: TermRules;
  /** Year in which the academic year of adoption begins. */
  readonly year: number;
  readonly tzdata: string;
}

type Row = TemplateFacts['measures'][number];
type Stage = TemplateFacts['stages'][number];

/** The plan's period in an academic year; undefined when the document states none. */
export function planIn({ period }: TemplateFacts, year: number): CivilSpan | undefined {
  if (!period) return undefined;
  const { start, due } = fromRelativeTerm(period as RelativeTerm, year);
  return { start: start ?? academicYear(year).start, end: due };
}

/**
 * The term of a row in the year of adoption. What the template keeps against the academic year is shifted; words that
 * repeat or follow the plan («до 01.11 каждого учебного года», «весь период») are read anew in the plan of that year.
 * ST-2: a row without a deadline of its own inherits that of its stage.
 */
export function adoptedTerm(adoption: Adoption, measure: Row, stage: Stage | undefined): RoadmapEvent[] {
  const { roadmapId, template, rules, year, tzdata } = adoption;
  const { deadline: verbatim = '', term } = measure.deadline === undefined ? (stage ?? {}) : measure;
  const shifted = year !== template.academicYear;
  const moved = `Срок шаблона перенесён с ${academicYear(template.academicYear).label} на ${academicYear(year).label} учебный год.`;
  const reasons = [`В документе: «${verbatim}».`, ...(shifted ? [moved] : [])];
  const source = { rules, tzdata };
  const row = { roadmapId, measureId: measure.measureId };
  if (!term) {
    const read = readDeadlinePhrase(verbatim, contextOf(adoption, measure, year));
    return plannedTerm(row, shifted ? shiftedMeanings(read, adoption, measure) : read, { ...source, reasons });
  }
  const { notes, ...dates } = fromRelativeTerm(term as RelativeTerm, year);
  return plannedTerm(row, datedReading(readDeadlinePhrase(verbatim, contextOf(adoption, measure, template.academicYear)), dates, shifted ? moved : undefined), { ...source, reasons: [...reasons, ...notes] });
}

function contextOf({ template, rules }: Adoption, { text }: Row, year: number): PhraseContext {
  const { zone, week, calendar, terms, holidays } = rules;
  const plan = planIn(template, year);
  const approved = year === template.academicYear ? template.provenance?.orderDate : undefined;
  return {
    zone,
    week: week === 6 ? 6 : 5,
    calendar,
    measureText: text,
    ...(plan && { plan }),
    ...(approved !== undefined && { approved }),
    ...(terms && { terms }),
    ...(holidays && { holidays }),
  };
}

/** The template's own dates under the meaning of its words; why they are so is told by the schedule. */
function datedReading({ status, kind, verbatim, assumption, alternatives }: PhraseReading, { start, due }: { start?: string; due: string }, moved: string | undefined): PhraseReading {
  const dates = { due, ...(start !== undefined && { start }) };
  if (moved !== undefined) return { status: 'RESOLVED_WITH_ASSUMPTION', kind, verbatim, ...dates, assumption: moved, why: [] };
  return { status, kind, verbatim, ...dates, ...(assumption !== undefined && { assumption }), ...(alternatives && { alternatives }), why: [] };
}

/** The meanings an ambiguous phrase had in its own year, each moved to the year of adoption. */
function shiftedMeanings(read: PhraseReading, adoption: Adoption, measure: Row): PhraseReading {
  if (read.status !== 'AMBIGUOUS') return read;
  const { template, year } = adoption;
  const own = readDeadlinePhrase(read.verbatim, contextOf(adoption, measure, template.academicYear));
  const move = (date: string): string => shiftYears(date, year - template.academicYear).date;
  const span = ({ start, end }: CivilSpan): CivilSpan => ({ start: move(start), end: move(end) });
  const readings = (own.readings ?? []).map(({ start, end, due, windows, kind, why }) => ({
    kind,
    why,
    ...(start !== undefined && { start: move(start) }),
    ...(end !== undefined && { end: move(end) }),
    ...(due !== undefined && { due: move(due) }),
    ...(windows && { windows: windows.map(span) }),
  }));
  return { ...own, readings };
}
