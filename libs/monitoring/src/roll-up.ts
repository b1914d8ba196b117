import { measured, type Reached, type Unit } from './measured';

/** What a roll-up needs of an indicator's row. */
export interface IndicatorOfSchool {
  readonly schoolId: string;
  readonly formula: string;
  readonly unit: Unit;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly reached: Reached;
}

export interface Total {
  readonly formula: string;
  readonly unit: Unit;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** As in a row: basis points, a count, or null when no school has data. */
  readonly value: number | null;
  readonly schools: number;
  /** Schools of which there are no numbers to add: the total does not speak for them. */
  readonly schoolsWithoutData: number;
  /** A target is a school's own, so it is judged per school and never of the total. */
  readonly schoolsReached: number;
  readonly schoolsNotReached: number;
}

/** Σ numerators / Σ denominators over schools with data, and how many have none (domain §5.3). One total per formula and unit. */
export function rollUp(rows: readonly IndicatorOfSchool[]): readonly Total[] {
  const groups = new Map<string, IndicatorOfSchool[]>();
  for (const row of rows) groups.set(`${row.formula} ${row.unit}`, [...(groups.get(`${row.formula} ${row.unit}`) ?? []), row]);
  return [...groups.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]) => totalOf(group));
}

function totalOf(group: readonly IndicatorOfSchool[]): readonly Total[] {
  const [first] = group;
  if (!first) return [];
  const { formula, unit } = first;
  const withData = group.filter((row) => measured(row, unit, undefined).value !== null);
  const sum = (of: (row: IndicatorOfSchool) => number | null): number => withData.reduce((total, row) => total + (of(row) ?? 0), 0);
  const any = withData.length > 0;
  const numbers = { numerator: any ? sum(({ numerator }) => numerator) : null, denominator: any && unit === 'PERCENT' ? sum(({ denominator }) => denominator) : null };
  const schools = new Set(group.map(({ schoolId }) => schoolId));
  const known = new Set(withData.map(({ schoolId }) => schoolId));
  const behind = new Set(group.filter(({ reached }) => reached === 'NO').map(({ schoolId }) => schoolId));
  const ahead = new Set(group.filter(({ reached, schoolId }) => reached === 'YES' && !behind.has(schoolId)).map(({ schoolId }) => schoolId));
  return [{ formula, unit, ...numbers, value: measured(numbers, unit, undefined).value, schools: schools.size, schoolsWithoutData: schools.size - known.size, schoolsReached: ahead.size, schoolsNotReached: behind.size }];
}
