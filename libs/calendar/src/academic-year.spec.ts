import * as fc from 'fast-check';
import {
  academicYear, academicYearOf, academicYearsIn, fromRelativeTerm, schoolCalendarFaults, shiftToAcademicYear, teachingPeriodsIn,
  termsWithin, termSystem, toRelativeTerm,
} from './academic-year';
import { addDays } from './civil-date';

const quarters = [
  { name: '2 четверть', start: '2022-11-07', end: '2022-12-28' },
  { name: '1 четверть', start: '2022-09-01', end: '2022-10-28' },
  { name: '3 четверть', start: '2023-01-09', end: '2023-03-24' },
  { name: '4 четверть', start: '2023-04-03', end: '2023-05-31' },
];

describe('academic years', () => {
  test('a year runs from 1 September to 31 August and teaching ends on 31 May', () => {
    expect(academicYear(2022)).toEqual({ startYear: 2022, label: '2022/23', start: '2022-09-01', end: '2023-08-31', teachingEnd: '2023-05-31' });
    expect(academicYear(1999).label).toBe('1999/00');
    expect([academicYearOf('2022-08-31').startYear, academicYearOf('2022-09-01').startYear]).toEqual([2021, 2022]);
  });

  test('every day belongs to exactly one academic year', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
      const date = addDays('2000-01-01', days);
      const { start, end } = academicYearOf(date);
      expect(start <= date && date <= end).toBe(true);
      expect(academicYearsIn({ start: date, end: date })).toHaveLength(1);
    }));
  });

  test('teaching periods of a plan are cut to the plan', () => {
    expect(teachingPeriodsIn({ start: '2022-06-14', end: '2024-05-01' })).toEqual([
      { start: '2022-09-01', end: '2023-05-31' }, { start: '2023-09-01', end: '2024-05-01' },
    ]);
    expect(teachingPeriodsIn({ start: '2022-06-14', end: '2022-08-01' })).toEqual([]);
  });
});

describe('templates against an academic year', () => {
  test('a window of months keeps its months, and the end of February stays the end', () => {
    const term = toRelativeTerm({ start: '2024-02-01', due: '2024-02-29' }, 2023);
    expect(fromRelativeTerm(term, 2024)).toEqual({ start: '2025-02-01', due: '2025-02-28', notes: [] });
    expect(fromRelativeTerm(toRelativeTerm({ start: '2023-02-01', due: '2023-02-28' }, 2022), 2023).due).toBe('2024-02-29');
  });

  test('a lone 29 February becomes 28 February with a note', () => {
    const shifted = fromRelativeTerm(toRelativeTerm({ due: '2024-02-29' }, 2023), 2025);
    expect(shifted).toEqual({ due: '2026-02-28', notes: ['В 2026 году нет 29 февраля, взято 28 февраля.'] });
    expect(shiftToAcademicYear('2024-02-29', 2023, 2025)).toEqual({ date: '2026-02-28', note: 'В 2026 году нет 29 февраля, взято 28 февраля.' });
  });

  test('going to the same year gives the same dates back', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2019-09-01', days));
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 400 }), (start, length) => {
      const { startYear } = academicYearOf(start);
      const due = addDays(start, length);
      expect(fromRelativeTerm(toRelativeTerm({ start, due }, startYear), startYear)).toEqual({ start, due, notes: [] });
    }));
  });
});

describe('terms of a school', () => {
  test('terms that meet a span come in the order of time', () => {
    expect(termsWithin(quarters, { start: '2022-10-20', end: '2022-12-01' }).map(({ name }) => name)).toEqual(['1 четверть', '2 четверть']);
  });

  test('quarters are told from trimesters by their number in the fullest year', () => {
    expect(termSystem(quarters)).toBe('QUARTERS');
    expect(termSystem(quarters.slice(0, 3))).toBe('TRIMESTERS');
    expect(termSystem(quarters.slice(0, 2))).toBe('HALF_YEARS');
    expect(termSystem([])).toBe('UNKNOWN');
  });

  test('overlapping, reversed and stray terms are refused with the name and the mend', () => {
    const codes = (terms: typeof quarters) =>
      schoolCalendarFaults({ version: '1', startYear: 2022, terms, holidays: [] }).map(({ code }) => code);
    expect(codes(quarters)).toEqual([]);
    expect(codes([...quarters, { name: 'лишняя', start: '2022-12-01', end: '2023-01-20' }])).toEqual(['TERMS_OVERLAP', 'TERMS_OVERLAP']);
    expect(codes([{ name: 'наоборот', start: '2022-12-01', end: '2022-11-20' }])).toEqual(['TERM_REVERSED']);
    expect(codes([{ name: 'чужая', start: '2021-12-01', end: '2022-11-20' }])).toEqual(['TERM_OUTSIDE_ACADEMIC_YEAR']);
  });
});
