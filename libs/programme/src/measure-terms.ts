import { fromRelativeTerm } from '@vekha/calendar/academic-year';
import { readDeadlinePhrase } from '@vekha/calendar/deadline-phrase';
import type { PhraseReading } from '@vekha/calendar/phrase-reading';
import { officialCalendar, withLayer } from '@vekha/calendar/working-days';
import type { SchoolFacts, TemplateFacts } from './needed-facts';
import type { Kind, MeasureTerm } from './programme-state';

type TemplateRow = TemplateFacts['measures'][number];

/** What the words of a programme's rows are read against: its own dates in its school's calendar. */
export interface TermContext {
  readonly kind: Kind;
  readonly start: string;
  readonly end: string;
  readonly school: SchoolFacts;
}

/**
 * The seam between a programme and terms: the only place where the words of a row become dates. SITUATIONAL mentoring is
 * on demand (001:L59): whatever its rows say, nothing in it falls due.
 */
export function measureTerm(verbatim: string, { kind, start, end, school }: TermContext): MeasureTerm {
  if (kind === 'SITUATIONAL') return { status: 'RESOLVED', kind: 'OnDemand', times: [] };
  const { zone, week, terms, holidays, calendar } = school;
  const days = calendar ? withLayer(officialCalendar, calendar) : officialCalendar;
  const read = readDeadlinePhrase(verbatim, {
    zone, week: week === 6 ? 6 : 5, calendar: days, plan: { start, end }, ...(terms && { terms }), ...(holidays && { holidays }),
  });
  return termOf(read);
}

/** A template keeps some dates against its academic year; they move to the year in which the programme begins, and stay within its dates. */
export function templateTerm({ deadline = '', term }: TemplateRow, context: TermContext): MeasureTerm {
  const said = measureTerm(deadline, context);
  if (!term || said.due !== undefined || said.times.length > 0 || context.kind === 'SITUATIONAL') return said;
  const { start, due } = fromRelativeTerm(term, academicYearStart(context.start));
  const from = start === undefined || start < context.start ? context.start : start;
  return { ...said, status: 'RESOLVED_WITH_ASSUMPTION', start: from, due: due > context.end ? context.end : due };
}

const academicYearStart = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0);

function termOf({ status, kind, start, due, end, rrule, finding, occurrences = [], windows = [] }: PhraseReading): MeasureTerm {
  const last = due ?? end;
  const listed = kind === 'WindowList' || kind === 'DayList' ? windows.map((window) => ({ start: window.start, due: window.end })) : [];
  const times = (occurrences.length > 0 ? occurrences : listed).map((time) => ({ due: time.due, ...(time.start !== undefined && { start: time.start }) }));
  return {
    status, kind, times,
    ...(start !== undefined && { start }),
    ...(last !== undefined && { due: last }),
    ...(rrule !== undefined && { rrule }),
    ...(finding !== undefined && { finding }),
  };
}
