import { type CivilDate, civilDateAt, partsOf } from '@vekha/calendar/civil-date';
import { addWorkingDays, officialCalendar, workingDayOnOrAfter } from '@vekha/calendar/working-days';
import type { Day, EditionYear, Institution } from './story';

const FROM_LOADING = /^T[+-]\d{1,3}$/;
const IN_THE_YEAR = /^\d{2}-\d{2}$/;
const YEAR_OF_EDITION = '{year}';
const START_YEAR = '{start year}';

type School = Pick<Institution['school'], 'zone' | 'week'>;

/** Turns the days of one edition into civil dates; remembers what it has counted. */
export class StoryCalendar {
  /** First calendar year of the edition's academic year. */
  readonly year: number;
  private readonly today: CivilDate;
  private readonly known = new Map<Day, CivilDate>();

  /** @param until the instant of loading, UTC */
  constructor(
    private readonly school: School,
    year: EditionYear,
    until: string,
  ) {
    this.today = civilDateAt(until, school.zone);
    this.year = startYear(year, this.today);
  }

  dateOf(day: Day): CivilDate {
    const date = this.known.get(day) ?? this.count(day);
    this.known.set(day, date);
    return date;
  }

  /** A command's input with every day in it made a civil date, `{year}` the academic year's period (`2026-27`), `{start year}` its first year. */
  withDates<Value>(value: Value): Value {
    if (value === START_YEAR) return this.year as Value;
    if (typeof value === 'string') return this.dateOf(value.replace(YEAR_OF_EDITION, `${this.year}-${String((this.year + 1) % 100).padStart(2, '0')}`)) as Value;
    if (Array.isArray(value)) return value.map((each: unknown) => this.withDates(each)) as Value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.withDates<unknown>(each)])) as Value;
  }

  private count(day: Day): CivilDate {
    const { week } = this.school;
    if (FROM_LOADING.test(day)) return addWorkingDays(this.today, Number(day.slice(1)), week, officialCalendar);
    if (!IN_THE_YEAR.test(day)) return day;
    return workingDayOnOrAfter(`${day < '08' ? this.year + 1 : this.year}-${day}`, week, officialCalendar);
  }
}

function startYear(year: EditionYear, today: CivilDate): number {
  if (typeof year === 'number') return year;
  const monthAndDay = today.slice(5);
  const running = partsOf(today).year - (monthAndDay < '08-10' ? 1 : 0);
  return year === 'coming' && monthAndDay >= '03-01' && monthAndDay < '08-10' ? running + 1 : running;
}
