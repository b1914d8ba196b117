import fc from 'fast-check';
import { type IndicatorOfSchool, rollUp } from './roll-up';

const row = (schoolId: string, numerator: number | null, denominator: number | null, reached: IndicatorOfSchool['reached'] = 'UNKNOWN'): IndicatorOfSchool => ({ schoolId, formula: 'IND-06', unit: 'PERCENT', numerator, denominator, reached });

describe('A roll-up over schools', () => {
  it('domain §5.3: adds numerators and denominators, never averages shares', () => {
    expect(rollUp([row('a', 1, 1, 'YES'), row('b', 0, 99, 'NO')])).toEqual([
      { formula: 'IND-06', unit: 'PERCENT', numerator: 1, denominator: 100, value: 100, schools: 2, schoolsWithoutData: 0, schoolsReached: 1, schoolsNotReached: 1 },
    ]);
  });

  it('says of how many schools there are no data, and adds nothing for them', () => {
    expect(rollUp([row('a', 1, 2), row('b', null, null), row('c', 0, 0), row('d', 5, null)])).toMatchObject([{ numerator: 1, denominator: 2, value: 5_000, schools: 4, schoolsWithoutData: 3 }]);
    expect(rollUp([row('b', null, null)])).toMatchObject([{ numerator: null, denominator: null, value: null, schoolsWithoutData: 1 }]);
  });

  it('a school with several roadmaps has data when one of them has, and has reached its target when none is behind', () => {
    expect(rollUp([row('a', 1, 1, 'YES'), row('a', null, null)])).toMatchObject([{ schools: 1, schoolsWithoutData: 0, schoolsReached: 1, schoolsNotReached: 0 }]);
    expect(rollUp([row('a', 1, 1, 'YES'), row('a', 0, 1, 'NO')])).toMatchObject([{ schools: 1, schoolsReached: 0, schoolsNotReached: 1 }]);
  });

  it('keeps formulas and units apart', () => {
    const counted = { ...row('a', 3, null), formula: 'IND-05', unit: 'COUNT' as const };
    expect(rollUp([row('a', 1, 2), counted, { ...counted, schoolId: 'b', numerator: 4 }])).toMatchObject([{ formula: 'IND-05', numerator: 7, denominator: null, value: 7 }, { formula: 'IND-06', value: 5_000 }]);
  });

  it('of all schools is the roll-up of its parts, whatever the order', () => {
    const any = fc.array(fc.record({ school: fc.constantFrom('a', 'b', 'c', 'd'), numerator: fc.option(fc.nat(1_000)), denominator: fc.option(fc.nat(1_000)) }), { maxLength: 12 });
    fc.assert(fc.property(any, (all) => {
      const rows = all.map(({ school, numerator, denominator }) => row(school, numerator, denominator));
      expect(rollUp(rows.toReversed())).toEqual(rollUp(rows));
      const withData = rows.filter(({ numerator, denominator }) => numerator !== null && denominator !== null && denominator > 0);
      const [total] = rollUp(rows);
      expect(total?.numerator ?? null).toBe(withData.length > 0 ? withData.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0) : null);
      expect((total?.schools ?? 0) - (total?.schoolsWithoutData ?? 0)).toBe(new Set(withData.map(({ schoolId }) => schoolId)).size);
    }));
  });
});
