import type { CivilSpan } from '@vekha/calendar/civil-date';
import { readDeadlinePhrase } from '@vekha/calendar/deadline-phrase';
import type { PhraseReading } from '@vekha/calendar/phrase-reading';
import { phraseContext } from './phrase-context';
import type { TermRules } from './term-rules';
import type { TermState } from './term-state';

const OF_THE_SCHOOL: readonly unknown[] = ['ACADEMIC_CALENDAR_MISSING', 'SCHOOL_HOLIDAYS_MISSING'];

/** A row as its words are read once more. */
export interface WordedTerm extends TermState {
  readonly text: string;
}

/**
 * What the words of a row mean under the academic calendar its school has now; undefined when its dates do not follow
 * from that calendar: it can be read without one, a person or an order has named the dates, or the plan's period,
 * without which nobody knows which years are meant, is unknown.
 */
export function calendarReading({ verbatim, datesNamed, text }: WordedTerm, plan: CivilSpan | undefined, rules: TermRules): PhraseReading | undefined {
  if (verbatim === '' || datesNamed || !plan) return undefined;
  const { terms: _terms, holidays: _holidays, ...withoutSchool } = rules;
  const said = { plan, measureText: text };
  if (!OF_THE_SCHOOL.includes(readDeadlinePhrase(verbatim, phraseContext(withoutSchool, said)).finding)) return undefined;
  return readDeadlinePhrase(verbatim, phraseContext(rules, said));
}
