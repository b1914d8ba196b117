export interface Target {
  readonly comparison: 'AT_LEAST' | 'EQUALS';
  readonly value: number;
  readonly unit: Unit;
}

export type Unit = 'PERCENT' | 'COUNT';
export type Reached = 'YES' | 'NO' | 'UNKNOWN';

/** Numbers of an indicator; whatever nobody knows is null, never nought. */
export interface Numbers {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface Measured extends Numbers {
  /** A share in basis points, rounded down; a count as it is; null when there are no data. */
  readonly value: number | null;
  readonly reached: Reached;
}

const WHOLE = 10_000;

/**
 * The value of an indicator and whether its target is reached. A share without a whole, or of nought, has no value: it is
 * neither 0 nor 100 % (domain §5.2). Whether the target is reached is told by the numbers themselves, not by a rounded share.
 */
export function measured({ numerator, denominator }: Numbers, unit: Unit, target: Target | undefined): Measured {
  const known = numerator !== null && (unit === 'COUNT' || (denominator !== null && denominator > 0));
  if (!known) return { numerator, denominator, value: null, reached: 'UNKNOWN' };
  const whole = unit === 'COUNT' ? 1 : (denominator ?? 1);
  const scaled = unit === 'COUNT' ? numerator : numerator * WHOLE;
  const value = (scaled - (scaled % whole)) / whole;
  return { numerator, denominator, value, reached: reached(unit === 'COUNT' ? numerator : numerator * 100, whole, unit, target) };
}

/** A share told as a whole percentage, without the numbers it is made of. */
export function measuredShare(percent: number, target: Target | undefined): Measured {
  return { numerator: null, denominator: null, value: percent * 100, reached: reached(percent, 1, 'PERCENT', target) };
}

function reached(part: number, whole: number, unit: Unit, target: Target | undefined): Reached {
  if (!target || target.unit !== unit) return 'UNKNOWN';
  const aim = target.value * whole;
  return (target.comparison === 'EQUALS' ? part === aim : part >= aim) ? 'YES' : 'NO';
}
