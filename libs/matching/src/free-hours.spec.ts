import * as fc from 'fast-check';
import { durationInWords, type FreeSlot, sharedHoursInWords, sharedMinutes, weekOf } from './free-hours';

const slot = (weekday: number, from: string, to: string): FreeSlot => ({ weekday, from, to });
const clockTime = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const anySlot: fc.Arbitrary<FreeSlot> = fc
  .record({ weekday: fc.constantFrom(1, 2, 7), from: fc.integer({ min: 0, max: 1_439 }), length: fc.integer({ min: 1, max: 600 }) })
  .map(({ weekday, from, length }) => slot(weekday, clockTime(from), clockTime(Math.min(1_440, from + length))));
const minuteByMinute = (slots: readonly FreeSlot[]): Set<number> => {
  const minutes = new Set<number>();
  for (const one of slots) for (const { start, end } of weekOf([one])) for (let minute = start; minute < end; minute += 1) minutes.add(minute);
  return minutes;
};

describe('free hours of a week', () => {
  it('are shared where both are free, and told by day', () => {
    const one = weekOf([slot(4, '14:00', '16:00'), slot(2, '14:00', '17:00')]);
    const other = weekOf([slot(2, '13:00', '15:30'), slot(4, '15:00', '18:00'), slot(5, '08:00', '20:00')]);
    expect(sharedMinutes(one, other)).toBe(150);
    expect(sharedHoursInWords(one, other)).toBe('вт 14:00–15:30, чт 15:00–16:00');
  });

  it('that touch at midnight are told as two days', () => {
    const night = weekOf([slot(1, '22:00', '24:00'), slot(2, '00:00', '01:00')]);
    expect(sharedHoursInWords(night, night)).toBe('пн 22:00–24:00, вт 00:00–01:00');
  });

  it('count every shared minute once, whatever overlaps and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anySlot, { maxLength: 4 }), fc.array(anySlot, { maxLength: 4 }), (one, other) => {
        const both = [...minuteByMinute(one)].filter((minute) => minuteByMinute(other).has(minute));
        expect(sharedMinutes(weekOf(one), weekOf(other))).toBe(both.length);
        expect(weekOf(one.toReversed())).toEqual(weekOf(one));
      }),
      { numRuns: 60 },
    );
  });

  it.each([slot(0, '09:00', '10:00'), slot(8, '09:00', '10:00'), slot(1, '9:00', '10:00'), slot(1, '09:00', '24:30'), slot(1, '10:00', '10:00'), slot(1, '11:00', '10:00')])('refuse a slot that is none: %j', (none) => {
    expect(() => weekOf([none])).toThrow(RangeError);
  });

  it.each([[45, '45 мин'], [60, '1 ч'], [150, '2 ч 30 мин'], [0, '0 мин']])('%i minutes are «%s»', (minutes, words) => {
    expect(durationInWords(minutes)).toBe(words);
  });
});
