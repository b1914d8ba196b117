import type { CivilSpan } from '@vekha/calendar/civil-date';
import { readDeadlinePhrase } from '@vekha/calendar/deadline-phrase';
import type { WordedTerm } from '../calendar-reading';
import { scheduledOccurrence } from '../occurrence';
import { phraseContext } from '../phrase-context';
import { type PlannedTerm, plannedTerm, quoted } from '../planned-term';
import type { RuleFacts } from '../rule-facts';
import { termAsked, termGiven } from '../term-course';
import { type TermRules, termRules } from '../term-rules';
import { withoutTerm } from '../term-state';

export const TZDATA = '2026a';
export const SCHOOL_YEAR: CivilSpan = { start: '2022-09-01', end: '2023-05-31' };
export const quarters = [
  { name: '1 четверть', start: '2022-09-01', end: '2022-10-28' }, { name: '2 четверть', start: '2022-11-07', end: '2022-12-28' },
  { name: '3 четверть', start: '2023-01-09', end: '2023-03-24' }, { name: '4 четверть', start: '2023-04-03', end: '2023-05-31' },
];

/** The rules of a school in Irkutsk that works five days a week. */
export const rulesUnder = (facts: RuleFacts = {}): TermRules => termRules({ zone: 'Asia/Irkutsk', week: 5 }, facts);
export const withQuarters = (terms = quarters): TermRules => rulesUnder({ school: { schoolId: 'a-school', zone: 'Asia/Irkutsk', week: 5, terms } });

/** What the words come to in the school year 2022/23. */
export function planned(words: string, rules = rulesUnder(), plan = SCHOOL_YEAR): PlannedTerm {
  return plannedTerm(readDeadlinePhrase(words, phraseContext(rules, { plan })), { rules, tzdata: TZDATA, reasons: quoted(words) });
}

/** A row as an aggregate would keep it after its words were read. */
export function rowOf(term: PlannedTerm): WordedTerm {
  if (term.asked) return { ...withoutTerm, text: '', ...termAsked(term.asked) };
  if (!term.given) return { ...withoutTerm, text: '' };
  const occurrences = Object.fromEntries(term.occurrences.map((each) => [each.period, scheduledOccurrence(each)]));
  return { ...withoutTerm, text: '', ...termGiven(term.given), occurrences };
}

export const row = (words: string, rules = rulesUnder(), plan = SCHOOL_YEAR): WordedTerm => rowOf(planned(words, rules, plan));
