import { readDeadlinePhrase } from '@vekha/calendar/deadline-phrase';
import type { PhraseReading } from '@vekha/calendar/phrase-reading';
import type { Measure, Roadmap } from './roadmap-state';
import type { TermRules } from './term-rules';

const OF_THE_SCHOOL: readonly unknown[] = ['ACADEMIC_CALENDAR_MISSING', 'SCHOOL_HOLIDAYS_MISSING'];

/**
 * What the words of a measure mean under the academic calendar its school has now; undefined when its dates do not
 * follow from that calendar: it can be read without one, a person or an order has named the dates, or the plan's period,
 * without which nobody knows which years are meant, is unknown.
 */
export function calendarReading({ verbatim, datesNamed, text }: Measure, plan: Roadmap['plan'], { zone, week, calendar, terms, holidays }: TermRules): PhraseReading | undefined {
  if (verbatim === '' || datesNamed || !plan) return undefined;
  const context = { zone, week: week === 6 ? (6 as const) : (5 as const), calendar, plan, measureText: text };
  if (!OF_THE_SCHOOL.includes(readDeadlinePhrase(verbatim, context).finding)) return undefined;
  return readDeadlinePhrase(verbatim, { ...context, ...(terms && { terms }), ...(holidays && { holidays }) });
}
