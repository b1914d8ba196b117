import * as fc from 'fast-check';
import { addDays, dayOfWeek } from './civil-date';
import {
  addWorkingDays, collisionFlags, countWorkingDays, dayStatus, isShortenedDay, isWorkingDay, nextWorkingDay, officialCalendar,
  previousWorkingDay, withLayer, workingDayOnOrAfter, workingDayOnOrBefore, type ProductionCalendar,
} from './working-days';
import { isProvisional } from './production-calendar';

const withoutDecrees: ProductionCalendar = {
  ...officialCalendar,
  years: officialCalendar.years.map((year) => ({ ...year, decreeNonWorking: [] })),
};
const yearOf = (year: number) => ({ start: `${year}-01-01`, end: `${year}-12-31` });

describe('the production calendar of the Russian Federation', () => {
  test.each([
    [2019, 247, 6], [2020, 248, 5], [2021, 247, 4], [2022, 247, 3], [2023, 247, 3], [2024, 248, 5], [2025, 247, 4], [2026, 247, 4],
  ])('%i has %i working days of the five-day week before decrees, %i of them shortened', (year, total, shortened) => {
    expect(countWorkingDays(yearOf(year), 5, withoutDecrees)).toBe(total);
    const data = withoutDecrees.years.find((known) => known.year === year);
    expect(data?.shortened.filter((day) => isShortenedDay(day, 5, withoutDecrees))).toHaveLength(shortened);
  });

  test.each([
    [2019, '05-02 05-03 05-10'], [2020, '02-24 03-09 05-04 05-05 05-11'], [2021, '02-22 05-03 05-10 06-14 11-05 12-31'], [2022, '03-07 05-02 05-03 05-10 06-13'],
    [2023, '02-24 05-08 11-06'], [2024, '04-29 04-30 05-10 12-30 12-31'], [2025, '05-02 05-08 06-13 11-03 12-31'], [2026, '01-09 03-09 05-11 12-31'],
  ])('in %i the weekdays off besides holidays are %s', (year, days) => {
    const data = withoutDecrees.years.find((known) => known.year === year);
    const moved = data?.transfers.map(({ to }) => to).toSorted() ?? [];
    expect(moved).toEqual(days.split(' ').map((day) => `${year}-${day}`));
    expect(moved.some((day) => isWorkingDay(day, 5, withoutDecrees))).toBe(false);
  });

  test('decrees of the President take 29 working days from 2020 and 7 from 2021', () => {
    expect(countWorkingDays(yearOf(2020), 5, officialCalendar)).toBe(248 - 29);
    expect(countWorkingDays(yearOf(2021), 5, officialCalendar)).toBe(247 - 7);
  });

  test('every year names its sources, and a year without a decree of the Government is provisional', () => {
    expect(officialCalendar.years.filter(({ provisional }) => provisional).map(({ year }) => year)).toEqual([2027]);
    for (const { sources, provisional } of officialCalendar.years) {
      expect(sources.some((source) => source.startsWith('Постановление Правительства РФ'))).toBe(!provisional);
    }
    expect(isProvisional('2031-05-05', officialCalendar)).toBe(true);
    expect(isWorkingDay('2031-11-04', 5, officialCalendar)).toBe(false);
  });

  test('every move goes from a day off to a weekday, and every shortened day is worked', () => {
    for (const year of officialCalendar.years) {
      for (const { from, to } of year.transfers) {
        expect(dayOfWeek(from) >= 6).toBe(true);
        expect(dayOfWeek(to) <= 5).toBe(true);
        expect(year.holidays).not.toContain(to);
      }
      for (const day of year.shortened) expect(isWorkingDay(day, 5, withoutDecrees)).toBe(true);
    }
  });

  test('a Saturday worked for a moved day off is a working day of the five-day week', () => {
    expect(isWorkingDay('2021-02-20', 5, officialCalendar)).toBe(true);
    expect(isWorkingDay('2021-02-22', 5, officialCalendar)).toBe(false);
    expect(dayStatus('2021-02-22', 5, officialCalendar).reason).toBe(
      'выходной день перенесён с 20.02.2021: Постановление Правительства РФ от 10.10.2020 № 1648',
    );
  });

  test('the six-day week works on Saturdays and ignores moves made from Saturdays', () => {
    expect(isWorkingDay('2024-04-30', 6, officialCalendar)).toBe(true);
    expect(isWorkingDay('2024-04-30', 5, officialCalendar)).toBe(false);
    expect(isWorkingDay('2024-12-31', 6, officialCalendar)).toBe(false);
    expect(isWorkingDay('2022-10-01', 6, officialCalendar)).toBe(true);
  });
});

describe('working-day arithmetic', () => {
  const date = fc.integer({ min: 0, max: 2500 }).map((days) => addDays('2020-01-01', days));
  const week = fc.constantFrom(5 as const, 6 as const);

  test('1 November 2021 moves past the decree days and the holiday to 8 November (DL-13)', () => {
    expect(workingDayOnOrAfter('2021-11-01', 5, officialCalendar)).toBe('2021-11-08');
    expect(workingDayOnOrBefore('2021-11-01', 5, officialCalendar)).toBe('2021-10-29');
  });

  test('next and previous are strict, worked, and nothing worked lies between', () => {
    fc.assert(fc.property(date, week, (day, length) => {
      const next = nextWorkingDay(day, length, officialCalendar);
      expect(next > day && isWorkingDay(next, length, officialCalendar)).toBe(true);
      expect(countWorkingDays({ start: addDays(day, 1), end: next }, length, officialCalendar)).toBe(1);
      expect(previousWorkingDay(next, length, officialCalendar) <= day).toBe(true);
    }), { numRuns: 60 });
  });

  test('adding n working days and taking them back returns to a worked day', () => {
    fc.assert(fc.property(date, week, fc.integer({ min: 0, max: 25 }), (day, length, n) => {
      const start = workingDayOnOrAfter(day, length, officialCalendar);
      const moved = addWorkingDays(start, n, length, officialCalendar);
      expect(addWorkingDays(moved, -n, length, officialCalendar)).toBe(start);
      expect(countWorkingDays({ start, end: moved }, length, officialCalendar)).toBe(n + 1);
    }), { numRuns: 60 });
  });

  test('a calendar without working days refuses instead of searching for ever', () => {
    const shut = [{ start: '2024-01-01', end: '2026-01-01', source: 'проверка' }];
    const years = withoutDecrees.years.map((year) => ({ ...year, decreeNonWorking: shut }));
    const always = { version: 'closed', years, layers: [] };
    expect(() => nextWorkingDay('2024-01-01', 5, always)).toThrow('CALENDAR_WITHOUT_WORKING_DAYS');
  });
});

describe('local layers and collisions', () => {
  const region = { level: 'REGION', version: '1', source: 'Закон области', nonWorking: ['2024-09-02'], working: [] } as const;
  const school = { level: 'SCHOOL', version: '3', source: 'Приказ школы', nonWorking: [], working: ['2024-09-02'] } as const;

  test('the narrowest layer wins whatever the order of adding, and the version names every layer', () => {
    expect(isWorkingDay('2024-09-02', 5, withLayer(officialCalendar, region))).toBe(false);
    const both = withLayer(withLayer(officialCalendar, school), region);
    expect(both).toEqual(withLayer(withLayer(officialCalendar, region), school));
    expect(isWorkingDay('2024-09-02', 5, both)).toBe(true);
    expect(both.version).toBe('ru-2019-2027.1+region@1+school@3');
  });

  test('a new version of a layer replaces the old one', () => {
    const amended = withLayer(withLayer(officialCalendar, region), { ...region, version: '2', nonWorking: [] });
    expect(amended.layers).toHaveLength(1);
    expect(amended.version).toBe('ru-2019-2027.1+region@2');
  });

  test('non-working days and school holidays are two separate flags', () => {
    const holidays = [{ start: '2022-12-29', end: '2023-01-08' }];
    expect(collisionFlags('2023-01-03', 5, officialCalendar, holidays)).toEqual(['COLLIDES_WITH_NON_WORKING_DAY', 'COLLIDES_WITH_SCHOOL_HOLIDAY']);
    expect(collisionFlags('2022-12-29', 5, officialCalendar, holidays)).toEqual(['COLLIDES_WITH_SCHOOL_HOLIDAY']);
    expect(collisionFlags('2023-05-08', 5, officialCalendar, holidays)).toEqual(['COLLIDES_WITH_NON_WORKING_DAY']);
    expect(collisionFlags('2023-05-10', 5, officialCalendar, holidays)).toEqual([]);
  });
});
