import * as fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { addDays } from './civil-date';
import { datesOfRule, untilPart } from './occurrences';

describe('dates of a recurrence rule', () => {
  test('limiting months afterwards gives the dates that the recurrence library gives by itself', () => {
    const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 });
    const picks = fc.constantFrom('FREQ=MONTHLY;BYDAY=2MO', 'FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=MONTHLY;BYMONTHDAY=31', 'FREQ=WEEKLY;BYDAY=TU,TH');
    fc.assert(fc.property(picks, months, fc.integer({ min: 0, max: 800 }), (pick, by, offset) => {
      const rrule = `${pick};BYMONTH=${by.join(',')}`;
      const span = { start: addDays('2021-09-01', offset), end: addDays('2021-09-01', offset + 300) };
      const at = (date: string) => Temporal.PlainDate.from(date).toZonedDateTime('UTC');
      const expected = new RRuleTemporal({ rruleString: `RRULE:${rrule}`, dtstart: at(span.start) }).between(at(span.start), at(span.end), true);
      expect(datesOfRule(rrule, span)).toEqual(expected.map((moment) => moment.toPlainDate().toString()));
    }), { numRuns: 25 });
  });

  test('both ends of the span belong to it', () => {
    expect(datesOfRule('FREQ=WEEKLY;BYDAY=MO', { start: '2023-05-08', end: '2023-05-15' })).toEqual(['2023-05-08', '2023-05-15']);
    expect(untilPart('2024-05-31')).toBe('20240531');
  });
});
