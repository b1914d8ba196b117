import { addDays, compare, dayOfWeek, inRussian, type CivilDate, type CivilSpan } from './civil-date';
import { calendarYear, type CalendarLevel, type ProductionCalendar } from './production-calendar';

export {
  officialCalendar,
  withLayer,
  type CalendarLayer,
  type CalendarLevel,
  type CalendarYear,
  type ProductionCalendar,
} from './production-calendar';

/** Length of the working week in days; schools have both. */
export type WorkingWeek = 5 | 6;

export type CollisionFlag = 'COLLIDES_WITH_NON_WORKING_DAY' | 'COLLIDES_WITH_SCHOOL_HOLIDAY';

/** Whether a day is worked and, in Russian, by which rule. */
export interface DayStatus {
  readonly working: boolean;
  readonly reason: string;
}

const LEVEL_NAMES: Readonly<Record<CalendarLevel, string>> = {
  REGION: 'региона',
  MUNICIPALITY: 'муниципалитета',
  SCHOOL: 'школы',
};

const WEEKDAY_NAMES = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'] as const;

const LONGEST_BREAK_IN_DAYS = 400;

/**
 * Whether the day is worked, and why. Local layers come first (the narrowest wins), then decrees of the President,
 * holidays, moved days off, and the week itself. Moving a day off from a Saturday concerns only those whose Saturday
 * is a day off, so such a move is not applied to the six-day week (ТК РФ, ст. 112).
 */
export function dayStatus(date: CivilDate, week: WorkingWeek, calendar: ProductionCalendar): DayStatus {
  return localStatus(date, calendar) ?? federalStatus(date, week, calendar) ?? weekStatus(date, week);
}

function localStatus(date: CivilDate, calendar: ProductionCalendar): DayStatus | undefined {
  for (const layer of calendar.layers.toReversed()) {
    const named = `по календарю ${LEVEL_NAMES[layer.level]} (${layer.source})`;
    if (layer.nonWorking.includes(date)) return { working: false, reason: `нерабочий день ${named}` };
    if (layer.working.includes(date)) return { working: true, reason: `рабочий день ${named}` };
  }
  return undefined;
}

function federalStatus(date: CivilDate, week: WorkingWeek, calendar: ProductionCalendar): DayStatus | undefined {
  const year = calendarYear(date, calendar);
  const decree = year.decreeNonWorking.find(({ start, end }) => start <= date && date <= end);
  if (decree) return { working: false, reason: `нерабочий день: ${decree.source}` };
  if (year.holidays.includes(date)) {
    return { working: false, reason: 'нерабочий праздничный день (Трудовой кодекс РФ, ст. 112)' };
  }
  const moves = year.transfers.filter(({ from }) => week === 5 || dayOfWeek(from) === 7);
  const dayOff = moves.find(({ to }) => to === date);
  if (dayOff) {
    return { working: false, reason: `выходной день перенесён с ${inRussian(dayOff.from)}: ${dayOff.source}` };
  }
  const worked = moves.find(({ from }) => from === date);
  return worked && { working: true, reason: `выходной день перенесён на ${inRussian(worked.to)}: ${worked.source}` };
}

function weekStatus(date: CivilDate, week: WorkingWeek): DayStatus {
  const day = dayOfWeek(date);
  const name = WEEKDAY_NAMES[day - 1] ?? '';
  return day <= week ? { working: true, reason: `рабочий день, ${name}` } : { working: false, reason: `выходной день, ${name}` };
}

/** Whether the day is worked in a five- or six-day week. */
export function isWorkingDay(date: CivilDate, week: WorkingWeek, calendar: ProductionCalendar): boolean {
  return dayStatus(date, week, calendar).working;
}

/** Whether the working day is one hour shorter because a holiday follows (ТК РФ, ст. 95). */
export function isShortenedDay(date: CivilDate, week: WorkingWeek, calendar: ProductionCalendar): boolean {
  return calendarYear(date, calendar).shortened.includes(date) && isWorkingDay(date, week, calendar);
}

/** First working day strictly after the date. Throws RangeError when the calendar has none within 400 days. */
export function nextWorkingDay(date: CivilDate, week: WorkingWeek, calendar: ProductionCalendar): CivilDate {
  return nearestWorkingDay(date, 1, week, calendar);
}

/** Last working day strictly before the date. Throws RangeError when the calendar has none within 400 days. */
export function previousWorkingDay(date: CivilDate, week: WorkingWeek, calendar: ProductionCalendar): CivilDate {
  return nearestWorkingDay(date, -1, week, calendar);
}

function nearestWorkingDay(date: CivilDate, step: 1 | -1, week: WorkingWeek, calendar: ProductionCalendar): CivilDate {
  let day = date;
  for (let walked = 0; walked < LONGEST_BREAK_IN_DAYS; walked += 1) {
    day = addDays(day, step);
    if (isWorkingDay(day, week, calendar)) return day;
  }
  throw new RangeError(`CALENDAR_WITHOUT_WORKING_DAYS: в календаре ${calendar.version} рядом с ${date} нет рабочих дней.`);
}

/** The date itself when it is worked, otherwise the next working day (ГК РФ, ст. 193). */
export function workingDayOnOrAfter(date: CivilDate, week: WorkingWeek, calendar: ProductionCalendar): CivilDate {
  return isWorkingDay(date, week, calendar) ? date : nextWorkingDay(date, week, calendar);
}

/** The date itself when it is worked, otherwise the working day before it. */
export function workingDayOnOrBefore(date: CivilDate, week: WorkingWeek, calendar: ProductionCalendar): CivilDate {
  return isWorkingDay(date, week, calendar) ? date : previousWorkingDay(date, week, calendar);
}

/**
 * The n-th working day after the date (before it when negative); the date itself is never counted
 * (ГК РФ, ст. 191). Zero gives the date unchanged.
 */
export function addWorkingDays(date: CivilDate, count: number, week: WorkingWeek, calendar: ProductionCalendar): CivilDate {
  let day = date;
  for (let done = 0; done < Math.abs(count); done += 1) {
    day = nearestWorkingDay(day, count > 0 ? 1 : -1, week, calendar);
  }
  return day;
}

/** Number of working days in the span, both ends included. */
export function countWorkingDays(span: CivilSpan, week: WorkingWeek, calendar: ProductionCalendar): number {
  let count = 0;
  for (let day = span.start; compare(day, span.end) <= 0; day = addDays(day, 1)) {
    if (isWorkingDay(day, week, calendar)) count += 1;
  }
  return count;
}

/** What the day collides with; an empty list means it suits both the working calendar and the school's holidays. */
export function collisionFlags(
  date: CivilDate,
  week: WorkingWeek,
  calendar: ProductionCalendar,
  schoolHolidays: readonly CivilSpan[],
): readonly CollisionFlag[] {
  const flags: CollisionFlag[] = [];
  if (!isWorkingDay(date, week, calendar)) flags.push('COLLIDES_WITH_NON_WORKING_DAY');
  if (schoolHolidays.some(({ start, end }) => start <= date && date <= end)) flags.push('COLLIDES_WITH_SCHOOL_HOLIDAY');
  return flags;
}
