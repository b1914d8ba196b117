import { academicYear, fromRelativeTerm, type RelativeTerm } from '@vekha/calendar/academic-year';
import type { CivilSpan } from '@vekha/calendar/civil-date';
import type { CivilTerm } from './civil-term';

interface TemplateDay {
  readonly yearOffset: number;
  readonly month: number;
  readonly day: number;
  readonly lastOfMonth?: boolean;
}

/** A term kept against an academic year. */
export interface TemplateTerm {
  readonly start?: TemplateDay;
  readonly due: TemplateDay;
}

/** A period kept against an academic year, in a year; undefined when the document states none. */
export function planIn(period: TemplateTerm | undefined, year: number): CivilSpan | undefined {
  if (!period) return undefined;
  const { start, due } = fromRelativeTerm(period as RelativeTerm, year);
  return { start: start ?? academicYear(year).start, end: due };
}

/** A term kept against an academic year, in a year. */
export function datesIn(term: TemplateTerm, year: number): CivilTerm {
  const { start, due } = fromRelativeTerm(term as RelativeTerm, year);
  return { ...(start !== undefined && { start }), due };
}
