import year2019 from './data/production-calendar/2019.json';
import year2020 from './data/production-calendar/2020.json';
import year2021 from './data/production-calendar/2021.json';
import year2022 from './data/production-calendar/2022.json';
import year2023 from './data/production-calendar/2023.json';
import year2024 from './data/production-calendar/2024.json';
import year2025 from './data/production-calendar/2025.json';
import year2026 from './data/production-calendar/2026.json';
import year2027 from './data/production-calendar/2027.json';
import { civilDate, partsOf, type CivilDate } from './civil-date';

/** A day off moved by decree or by the Labour Code; `from` stays a holiday or becomes a working day. */
export interface Transfer {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly source: string;
}

/** One year of the production calendar of the Russian Federation, for the five-day week. */
export interface CalendarYear {
  readonly year: number;
  /** The Government has not yet moved days off for this year: only the Labour Code is applied. */
  readonly provisional: boolean;
  readonly sources: readonly string[];
  /** Non-working holidays (ТК РФ, ст. 112, часть первая). */
  readonly holidays: readonly CivilDate[];
  readonly transfers: readonly Transfer[];
  /** Days declared non-working by a decree of the President, inclusive at both ends. */
  readonly decreeNonWorking: readonly { readonly start: CivilDate; readonly end: CivilDate; readonly source: string }[];
  /** Working days shortened by one hour before a holiday (ТК РФ, ст. 95). */
  readonly shortened: readonly CivilDate[];
}

export type CalendarLevel = 'REGION' | 'MUNICIPALITY' | 'SCHOOL';

/** Days that a region, a municipality or a school adds to or takes from the federal calendar. */
export interface CalendarLayer {
  readonly level: CalendarLevel;
  readonly version: string;
  readonly source: string;
  readonly nonWorking: readonly CivilDate[];
  readonly working: readonly CivilDate[];
}

/** Federal years and local layers. `version` names the exact edition and is recorded with every deadline. */
export interface ProductionCalendar {
  readonly version: string;
  readonly years: readonly CalendarYear[];
  /** From the widest to the narrowest; the narrowest word wins. */
  readonly layers: readonly CalendarLayer[];
}

/** Production calendar of the Russian Federation, 2019–2027, without local layers. */
export const officialCalendar: ProductionCalendar = {
  version: 'ru-2019-2027.1',
  years: [year2019, year2020, year2021, year2022, year2023, year2024, year2025, year2026, year2027],
  layers: [],
};

const LEVELS: readonly CalendarLevel[] = ['REGION', 'MUNICIPALITY', 'SCHOOL'];

/**
 * The calendar with one more local layer. A layer of the same level is replaced; the version names every layer,
 * so two calendars with the same version give the same answers.
 */
export function withLayer(calendar: ProductionCalendar, layer: CalendarLayer): ProductionCalendar {
  const layers = [...calendar.layers.filter(({ level }) => level !== layer.level), layer].sort(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level),
  );
  const federal = calendar.version.split('+')[0] ?? calendar.version;
  const marks = layers.map(({ level, version }) => `${level.toLowerCase()}@${version}`);
  return { version: [federal, ...marks].join('+'), years: calendar.years, layers };
}

/**
 * The year as the calendar knows it. A year without data is given by the Labour Code alone and is provisional:
 * holidays on weekdays are known, moved days off are not.
 */
export function calendarYear(date: CivilDate, calendar: ProductionCalendar): CalendarYear {
  const { year } = partsOf(date);
  return calendar.years.find((known) => known.year === year) ?? statutoryYear(year);
}

/** Whether the Government has not yet moved days off for the year of this date. */
export function isProvisional(date: CivilDate, calendar: ProductionCalendar): boolean {
  return calendarYear(date, calendar).provisional;
}

function statutoryYear(year: number): CalendarYear {
  const newYear = [1, 2, 3, 4, 5, 6, 7, 8].map((day) => civilDate(year, 1, day));
  const others = [[2, 23], [3, 8], [5, 1], [5, 9], [6, 12], [11, 4]] as const;
  return {
    year,
    provisional: true,
    sources: ['Трудовой кодекс РФ, ст. 112'],
    holidays: [...newYear, ...others.map(([month, day]) => civilDate(year, month, day))],
    transfers: [],
    decreeNonWorking: [],
    shortened: [],
  };
}
