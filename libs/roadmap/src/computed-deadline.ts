import { scheduleDeadline } from '@vekha/calendar/deadline-schedule';
import type { Deadline } from './roadmap-state';
import type { TermRules } from './term-rules';

export interface Term {
  readonly start?: string;
  readonly due: string;
  /** Kind of the phrase it was read from; only «до D» counts differently. */
  readonly kind?: string;
  /** Of the occurrence it is of, where that is known already. */
  readonly period?: string;
}

/** «До 01.11 каждого учебного года»: each occurrence counts as «до D» does. */
export const countsByDay = (kind: string): boolean => kind === 'ByDay' || kind === 'YearlyBy' || kind === 'QuarterlyBy';

/** The dates of a term under the school's rules, with the ladder that enforces them. */
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
