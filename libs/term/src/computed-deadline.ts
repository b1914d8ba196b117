import { scheduleDeadline } from '@vekha/calendar/deadline-schedule';
import type { Term } from './civil-term';
import type { Deadline } from './term-fields';
import type { TermRules } from './term-rules';

/** «До 01.11 каждого учебного года»: each occurrence counts as «до D» does. */
export const countsByDay = (kind: string): boolean => kind === 'ByDay' || kind === 'YearlyBy' || kind === 'QuarterlyBy';

/**
 * The dates of a term under the school's rules, with the ladder that enforces them (domain §7.1, §10.4).
 * @param version of the edition of the term, from 1
 * @param tzdata version of the time-zone data
 * @param reasons Russian sentences told before those of the count
 * @throws RangeError when a step of the ladder is no whole number of working days from 1
 */
export function computedDeadline({ start: from, due, kind }: Term, rules: TermRules, version: number, tzdata: string, reasons: readonly string[] = []): Deadline {
  const { zone, week, calendar, boundary, whenNonWorking, ladder } = rules;
  const schedule = scheduleDeadline({
    reading: { kind: kind === 'ByDay' ? kind : from === undefined ? 'Day' : 'Window', due, ...(from !== undefined && { start: from }) },
    zone,
    week: week === 6 ? 6 : 5,
    calendar,
    tzdata,
    boundary,
    whenNonWorking,
    reminderWorkingDays: ladder.reminders,
    reminderTime: ladder.time,
    escalations: ladder.escalations,
  });
  const { start, nominalDue, effectiveDue, calendarVersion, rule, why, rungs } = schedule;
  return {
    version,
    ...(start !== undefined && { start }),
    nominalDue,
    effectiveDue,
    zone,
    calendarVersion,
    tzdata,
    rule,
    why: [...reasons, ...why],
    rungs: rungs as Deadline['rungs'],
  };
}
