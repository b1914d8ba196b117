import fc from 'fast-check';
import { measured, measuredShare } from './measured';

const atLeast = (value: number, unit: 'PERCENT' | 'COUNT' = 'PERCENT') => ({ comparison: 'AT_LEAST' as const, value, unit });
const whole = fc.integer({ min: 0, max: 1_000_000 });

describe('The value of an indicator', () => {
  it('is a share in basis points, rounded down, or a count', () => {
    expect(measured({ numerator: 41, denominator: 400 }, 'PERCENT', atLeast(10))).toMatchObject({ value: 1_025, reached: 'YES' });
    expect(measured({ numerator: 2, denominator: 3 }, 'PERCENT', undefined)).toMatchObject({ value: 6_666, reached: 'UNKNOWN' });
    expect(measured({ numerator: 2, denominator: null }, 'COUNT', atLeast(3, 'COUNT'))).toMatchObject({ value: 2, reached: 'NO' });
    expect(measuredShare(9, atLeast(10))).toEqual({ numerator: null, denominator: null, value: 900, reached: 'NO' });
  });

  it('is judged by the numbers and not by the rounded share: 9 999 of 10 001 is not 100 %', () => {
    expect(measured({ numerator: 999_999, denominator: 1_000_000 }, 'PERCENT', { comparison: 'EQUALS', value: 100, unit: 'PERCENT' })).toMatchObject({ value: 9_999, reached: 'NO' });
    expect(measured({ numerator: 99_999, denominator: 1_000_000 }, 'PERCENT', atLeast(10)).reached).toBe('NO');
  });

  it('of a share without a whole, or of nought, is no value at all: never 0, never 100 %', () => {
    fc.assert(fc.property(fc.option(whole), fc.option(whole), fc.integer({ min: 0, max: 100 }), (numerator, denominator, value) => {
      const { value: share, reached } = measured({ numerator, denominator }, 'PERCENT', atLeast(value));
      const known = numerator !== null && denominator !== null && denominator > 0;
      expect(share === null).toBe(!known);
      expect(reached === 'UNKNOWN').toBe(!known);
    }));
  });

  it('lies between the exact share and one basis point below it', () => {
    fc.assert(fc.property(whole, fc.integer({ min: 1, max: 1_000_000 }), (numerator, denominator) => {
      const { value } = measured({ numerator, denominator }, 'PERCENT', undefined);
      const scaled = BigInt(numerator) * 10_000n;
      expect(BigInt(value ?? -1)).toBe(scaled / BigInt(denominator));
    }));
  });
});
