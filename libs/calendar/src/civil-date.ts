import { Temporal } from 'temporal-polyfill';

/** A civil date of the school, ISO `YYYY-MM-DD`. It has no zone and no time of day. */
export type CivilDate = string;

/** Day of the week as ISO 8601 counts it: Monday is 1, Sunday is 7. */
export type DayOfWeek = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** An inclusive span of civil dates. */
export interface CivilSpan {
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** A shifted date and, when the calendar has no such day, a Russian sentence saying what was done. */
export interface ShiftedDate {
  readonly date: CivilDate;
  readonly note?: string;
}

const instantOf = (moment: Temporal.ZonedDateTime): string =>
  moment.toInstant().toString({ fractionalSecondDigits: 3 });

const plain = (date: CivilDate): Temporal.PlainDate => Temporal.PlainDate.from(date, { overflow: 'reject' });

/** Whether the calendar has such a day; `2023-02-29` has none. Never throws. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** ISO date of a year, month (1–12) and day. The caller has checked that the day exists. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Year, month (1–12) and day of a civil date. */
export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Number of days of a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Last civil date of a month (1–12). */
export function endOfMonth(year: number, month: number): CivilDate {
  return civilDate(year, month, daysInMonth(year, month));
}

/** First instant of the civil day in the zone, UTC ISO with milliseconds. It is not 00:00 where the clocks skip midnight. */
export function startOfDay(date: CivilDate, zone: string): string {
  return instantOf(plain(date).toZonedDateTime(zone));
}

/** First instant after the civil day in the zone, UTC ISO with milliseconds. */
export function endOfDayExclusive(date: CivilDate, zone: string): string {
  return startOfDay(addDays(date, 1), zone);
}

/** Instant of a wall-clock time `HH:MM` on a civil day in the zone, UTC ISO. A skipped time moves on by the skip. */
export function atTimeOfDay(date: CivilDate, time: string, zone: string): string {
  return instantOf(plain(date).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }));
}

/** Civil date that the zone's calendar shows at a UTC instant. */
export function civilDateAt(instant: string, zone: string): CivilDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Wall-clock time `HH:MM` that the zone shows at a UTC instant. */
export function timeOfDayAt(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The date so many calendar days later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return plain(date).add({ days }).toString();
}

/** The date so many months later; a day the month lacks becomes its last day (ГК РФ, ст. 192, п. 3). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return plain(date).add({ months }).toString();
}

/** The same day so many years later; 29 February becomes 28 February, and the note says so. */
export function shiftYears(date: CivilDate, years: number): ShiftedDate {
  const shifted = plain(date).add({ years }).toString();
  if (date.slice(5) === shifted.slice(5)) return { date: shifted };
  return { date: shifted, note: `В ${shifted.slice(0, 4)} году нет 29 февраля, взято 28 февраля.` };
}

/** ISO day of the week: Monday 1 … Sunday 7. */
export function dayOfWeek(date: CivilDate): DayOfWeek {
  return plain(date).dayOfWeek as DayOfWeek;
}

/** Negative when `a` is earlier than `b`, positive when later, 0 when equal. */
export function compare(a: CivilDate, b: CivilDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Calendar days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return plain(a).until(plain(b), { largestUnit: 'days' }).days;
}

/** The common part of two spans, or nothing when they do not meet. */
export function intersect(a: CivilSpan, b: CivilSpan): CivilSpan | undefined {
  const start = a.start > b.start ? a.start : b.start;
  const end = a.end < b.end ? a.end : b.end;
  return start <= end ? { start, end } : undefined;
}

/** The date as a Russian document writes it: `ДД.ММ.ГГГГ`. */
export function inRussian(date: CivilDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}
