import { scheduleDeadline } from '@vekha/calendar/deadline-schedule';
import { officialCalendar } from '@vekha/calendar/working-days';
import type { Deadline } from './roadmap-state';

/** How far ahead a person is reminded: «до D» is read both ways, so the day before serves both (domain §7.1). */
const REMINDER_WORKING_DAYS = [1];

/** In whose time and working week a term is counted. */
export interface SchoolClock {
  readonly zone: string;
  readonly week: number;
}

export interface Term {
  readonly start?: string;
  readonly due: string;
  /** Kind of the phrase it was read from; only «до D» counts differently. */
  readonly kind?: string;
}

/** The dates of a term in the school's zone and working week, with the ladder that enforces them. */
export function computedDeadline(
  { start: from, due, kind }: Term,
  { zone, week }: SchoolClock,
  version: number,
  tzdata: string,
  reasons: readonly string[] = [],
): Deadline {
  const schedule = scheduleDeadline({
    reading: { kind: kind === 'ByDay' ? kind : from === undefined ? 'Day' : 'Window', due, ...(from !== undefined && { start: from }) },
    zone,
    week: week === 6 ? 6 : 5,
    calendar: officialCalendar,
    tzdata,
    reminderWorkingDays: REMINDER_WORKING_DAYS,
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
    rungs: rungs.map(({ rung, at }) => ({ rung, at })),
  };
}
