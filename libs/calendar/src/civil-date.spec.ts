import * as fc from 'fast-check';
import {
  addDays, addMonths, atTimeOfDay, civilDateAt, compare, dayOfWeek, daysBetween, endOfDayExclusive, endOfMonth, inRussian,
  isCivilDate, shiftYears, startOfDay,
} from './civil-date';

const zones = [
  'Europe/Kaliningrad', 'Europe/Moscow', 'Europe/Samara', 'Asia/Yekaterinburg', 'Asia/Omsk', 'Asia/Krasnoyarsk', 'Asia/Irkutsk',
  'Asia/Yakutsk', 'Asia/Vladivostok', 'Asia/Magadan', 'Asia/Kamchatka',
];

describe('civil dates', () => {
  test('a civil day begins and ends by the clock of the school, not of the server', () => {
    expect(startOfDay('2021-11-01', 'Asia/Irkutsk')).toBe('2021-10-31T16:00:00.000Z');
    expect(endOfDayExclusive('2021-11-01', 'Europe/Kaliningrad')).toBe('2021-11-01T22:00:00.000Z');
    expect(atTimeOfDay('2021-11-01', '09:00', 'Asia/Kamchatka')).toBe('2021-10-31T21:00:00.000Z');
  });

  test('in every Russian zone the day contains its own instants and no other', () => {
    const day = fc.integer({ min: -4000, max: 4000 }).map((days) => addDays('2019-06-15', days));
    fc.assert(fc.property(day, fc.constantFrom(...zones), (date, zone) => {
      expect(civilDateAt(startOfDay(date, zone), zone)).toBe(date);
      expect(civilDateAt(atTimeOfDay(date, '23:59', zone), zone)).toBe(date);
      expect(civilDateAt(endOfDayExclusive(date, zone), zone)).toBe(addDays(date, 1));
    }));
  });

  test('a month later is never a day the month lacks', () => {
    expect(addMonths('2023-01-31', 1)).toBe('2023-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(endOfMonth(2024, 2)).toBe('2024-02-29');
  });

  test('29 February moves to 28 February with a note, any other day without one', () => {
    expect(shiftYears('2024-02-29', 1)).toEqual({ date: '2025-02-28', note: 'В 2025 году нет 29 февраля, взято 28 февраля.' });
    expect(shiftYears('2024-02-29', 4)).toEqual({ date: '2028-02-29' });
    expect(shiftYears('2023-09-01', 3)).toEqual({ date: '2026-09-01' });
  });

  test('impossible days are told from possible ones', () => {
    expect([isCivilDate(2023, 2, 29), isCivilDate(2024, 2, 29), isCivilDate(1900, 2, 29), isCivilDate(2023, 13, 1), isCivilDate(2023, 4, 31), isCivilDate(2023, 4, 0)])
      .toEqual([false, true, false, false, false, false]);
    expect(() => startOfDay('2023-02-29', 'Europe/Moscow')).toThrow(RangeError);
  });

  test('weekdays, differences and order agree with the calendar', () => {
    expect(dayOfWeek('2022-09-01')).toBe(4);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect([compare('2024-01-01', '2024-01-02'), compare('2024-01-02', '2024-01-01'), compare('2024-01-01', '2024-01-01')]).toEqual([-1, 1, 0]);
    expect(inRussian('2023-11-10')).toBe('10.11.2023');
  });
});
