import { addDays, atTimeOfDay, endOfDayExclusive, inRussian } from '@vekha/calendar/civil-date';
import { counted } from '@vekha/calendar/counted';
import { addWorkingDays } from '@vekha/calendar/working-days';
import type { WaitingRung } from './person-state';
import type { SchoolDays } from './school-days';

/** So many days from a day, in calendar or working days; the day itself is not counted (ГК РФ, ст. 191). */
export interface DatedTerm {
  readonly code: string;
  readonly source: string;
  readonly days: number;
  readonly unit: 'CALENDAR' | 'WORKING';
  /** Days of the term on which roles are told, the last of them being the term itself. */
  readonly tells: readonly { readonly day: number; readonly to: readonly string[] }[];
}

const TIME = '09:00';
const keepers = ['data-protection-officer', 'curator'];
const heads = [...keepers, 'director'];

/** How long before the end people are told: on the 20th, 25th and 29th of 30 days (trust §4.5). */
const destructionTells = (days: number) => [
  { day: days - 10, to: keepers }, { day: days - 5, to: heads }, { day: days - 1, to: heads },
];

/** 152-ФЗ, ст. 21 ч. 5: destroy within 30 days of the withdrawal; a local act may count them as working days (domain §9.3). */
export function destructionTerm({ days = 30, unit = 'CALENDAR' }: { days?: number; unit?: 'CALENDAR' | 'WORKING' } = {}): DatedTerm {
  const tells = destructionTells(days).filter(({ day }) => day > 0);
  return { code: `DESTROY_WITHIN_${days}_${unit}_DAYS`, source: '152-ФЗ, ст. 21 ч. 5', days, unit, tells };
}

/** 152-ФЗ, ст. 20 ч. 1 and ст. 21 ч. 5.1: ten working days to answer, five more with the reasons told to the person. */
export const answerTerm: DatedTerm = {
  code: 'ANSWER_WITHIN_10_WORKING_DAYS', source: '152-ФЗ, ст. 20 ч. 1', days: 10, unit: 'WORKING', tells: [{ day: 7, to: keepers }, { day: 9, to: heads }],
};
export const extendedAnswerTerm: DatedTerm = { ...answerTerm, code: 'ANSWER_WITHIN_15_WORKING_DAYS', days: 15, tells: [{ day: 12, to: keepers }, { day: 14, to: heads }] };

export interface Counting extends SchoolDays {
  readonly zone: string;
  readonly tzdata: string;
}

/** The term with its ladder: reminders at nine in the morning of their days, the breach at the first instant after the last. */
export function countedTerm({ code, source, days, unit, tells }: DatedTerm, from: string, { week, calendar, zone, tzdata }: Counting) {
  const dayOf = (day: number): string => (unit === 'WORKING' ? addWorkingDays(from, day, week, calendar) : addDays(from, day));
  const dueOn = dayOf(days);
  const length = unit === 'WORKING' ? counted(days, 'рабочий день', 'рабочих дня', 'рабочих дней') : counted(days, 'календарный день', 'календарных дня', 'календарных дней');
  const reminders = tells.map(({ day, to }): WaitingRung => ({ rung: 'reminder', at: atTimeOfDay(dayOf(day), TIME, zone), day, to: [...to] }));
  return {
    from,
    dueOn,
    zone,
    calendarVersion: calendar.version,
    tzdata,
    rule: code,
    why: [`Срок — ${length} со дня после ${inRussian(from)} (${source}), последний день — ${inRussian(dueOn)}.`],
    rungs: [...reminders, { rung: 'overdue' as const, at: endOfDayExclusive(dueOn, zone), day: days + 1, to: [...heads] }],
  };
}

/** Of the rungs that have come due only the highest takes effect; those below it are superseded. */
export function dueRung(rungs: readonly WaitingRung[], now: string): { readonly rung: WaitingRung; readonly supersedes: readonly number[] } | undefined {
  const due = rungs.filter(({ at }) => at <= now).toSorted((a, b) => a.day - b.day);
  const rung = due.at(-1);
  return rung && { rung, supersedes: due.slice(0, -1).map(({ day }) => day) };
}
