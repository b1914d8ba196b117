import { representativeNeededOn, surelyAged, surelyReachedAt } from './age-rule';

const age = { years: 13, on: '2026-03-17' };

describe('The age of a pupil whose date of birth nobody keeps', () => {
  it('is never said to be more than it surely is, on whatever day', () => {
    expect(['2026-03-16', '2026-03-17', '2027-03-16', '2027-03-17', '2028-03-17'].map((day) => surelyAged(age, day))).toEqual([12, 13, 13, 14, 15]);
  });

  it('is reached at the latest so many years after it was stated', () => {
    expect(surelyReachedAt(age, 14, 'Asia/Irkutsk')).toBe('2027-03-16T16:00:00.000Z');
    expect(surelyReachedAt({ years: 13, on: '2024-02-29' }, 14, 'Europe/Moscow')).toBe('2025-02-27T21:00:00.000Z');
  });

  it('CO-2: matters of pupils only, and one whose age nobody knows counts as under it', () => {
    expect(representativeNeededOn({ kind: 'PUPIL', age: undefined }, '2026-03-17', 14)).toBe(true);
    expect(representativeNeededOn({ kind: 'EMPLOYEE', age: undefined }, '2026-03-17', 14)).toBe(false);
    expect(representativeNeededOn({ kind: 'PUPIL', age }, '2027-03-17', 14)).toBe(false);
  });
});
