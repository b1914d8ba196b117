/** Free time of a usual week in the school's zone: weekday 1 is Monday, `from` and `to` are `HH:MM`, `to` may be `24:00`. */
export interface FreeSlot {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

/** Minutes since Monday 00:00, `end` excluded. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Free time of a week, ready to be compared: in order, without overlaps. */
export type Week = readonly Span[];

const DAY = 24 * 60;
const days = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];
const clock = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** @throws RangeError when a slot has no such day or time or ends before it begins: whoever stores slots refuses these */
export function weekOf(slots: readonly FreeSlot[]): Week {
  const week: Span[] = [];
  for (const { start, end } of slots.map(spanOf).toSorted((a, b) => a.start - b.start)) {
    const last = week.at(-1);
    if (last && start <= last.end) week[week.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else week.push({ start, end });
  }
  return week;
}

function spanOf({ weekday, from, to }: FreeSlot): Span {
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) throw new RangeError(`${weekday} is no weekday from 1 to 7`);
  const monday = (weekday - 1) * DAY;
  const span = { start: monday + minutes(from), end: monday + minutes(to) };
  if (span.end <= span.start) throw new RangeError(`A free slot from ${from} to ${to} ends before it begins`);
  return span;
}

function minutes(time: string): number {
  const read = clock.exec(time);
  if (!read) throw new RangeError(`"${time}" is no time of day as HH:MM`);
  const [, hour = '24', minute = '00'] = read;
  return Number(hour) * 60 + Number(minute);
}

/** Minutes a week two people are both free. */
export function sharedMinutes(one: Week, other: Week): number {
  let sum = 0;
  forShared(one, other, (start, end) => {
    sum += end - start;
  });
  return sum;
}

/** «вт 14:00–15:30, чт 15:00–16:00»: when both are free. */
export function sharedHoursInWords(one: Week, other: Week): string {
  const parts: string[] = [];
  forShared(one, other, (start, end) => {
    for (let from = start; from < end; from = nextDay(from)) {
      const day = Math.floor(from / DAY);
      parts.push(`${days[day] ?? ''} ${timeOf(from - day * DAY)}–${timeOf(Math.min(end, nextDay(from)) - day * DAY)}`);
    }
  });
  return parts.join(', ');
}

const nextDay = (minute: number): number => (Math.floor(minute / DAY) + 1) * DAY;
const twoDigits = (number: number): string => String(number).padStart(2, '0');
const timeOf = (minute: number): string => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;

/** «1 ч 30 мин». */
export function durationInWords(duration: number): string {
  const [hours, rest] = [Math.floor(duration / 60), duration % 60];
  return [hours > 0 ? `${hours} ч` : '', rest > 0 || hours === 0 ? `${rest} мин` : ''].filter(Boolean).join(' ');
}

function forShared(one: Week, other: Week, found: (start: number, end: number) => void): void {
  let [left, right] = [0, 0];
  for (let [a, b] = [one[left], other[right]]; a && b; [a, b] = [one[left], other[right]]) {
    const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
    if (start < end) found(start, end);
    if (a.end <= b.end) left += 1;
    else right += 1;
  }
}
