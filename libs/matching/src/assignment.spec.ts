import * as fc from 'fast-check';
import { assign, type AssignmentTask, FORBIDDEN } from './assignment';

const task: fc.Arbitrary<AssignmentTask> = fc.record({ rows: fc.integer({ min: 0, max: 6 }), columns: fc.integer({ min: 0, max: 4 }) }).chain(({ rows, columns }) =>
  fc.record({
    rows: fc.constant(rows),
    profits: fc.array(fc.oneof(fc.constant(FORBIDDEN), fc.integer({ min: 0, max: 12 })), { minLength: rows * columns, maxLength: rows * columns }),
    places: fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }).map((places) => places.toSorted((a, b) => b - a)), { minLength: columns, maxLength: columns }),
  }),
);

/** The sum an answer brings; NaN when it breaks a rule. */
function worth({ profits, places }: AssignmentTask, columnOf: ArrayLike<number>): number {
  const taken = places.map(() => 0);
  return Array.from(columnOf).reduce((sum, column, row) => {
    if (column === -1) return sum;
    const profit = profits[row * places.length + column] ?? FORBIDDEN;
    const place = places[column]?.[taken[column]!];
    taken[column] = taken[column]! + 1;
    return sum + (profit === FORBIDDEN ? Number.NaN : profit) + (place ?? Number.NaN);
  }, 0);
}

/** The greatest worth of any answer, by trying them all. */
function greatest(given: AssignmentTask, chosen: readonly number[] = []): number {
  if (chosen.length === given.rows) return worth(given, chosen);
  const answers = [-1, ...given.places.keys()].map((column) => greatest(given, [...chosen, column]));
  return Math.max(...answers.filter((sum) => !Number.isNaN(sum)));
}

describe('the assignment of rows to places of columns', () => {
  it('is worth as much as the best of all, forbids what is forbidden and overfills nothing', () => {
    fc.assert(fc.property(task, (given) => expect(worth(given, assign(given))).toBe(greatest(given))), { numRuns: 600 });
  });

  it('takes what is worse for one when that is better for all', () => {
    expect([...assign({ rows: 2, profits: [10, 9, 8, 1], places: [[0], [0]] })]).toEqual([1, 0]);
  });

  it('lets a row go without when another makes more of the only place', () => {
    expect([...assign({ rows: 2, profits: [3, 5], places: [[0]] })]).toEqual([-1, 0]);
  });

  it('spreads rows over columns whose later places are worth less', () => {
    const columnOf = assign({ rows: 4, profits: [1, 1, 1, 1, 1, 1, 1, 1], places: [[4, 3, 2, 1], [4, 3, 2, 1]] });
    expect([...columnOf].filter((column) => column === 0)).toHaveLength(2);
  });

  it('of no rows and of no columns is nobody', () => {
    expect([...assign({ rows: 0, profits: [], places: [[1]] })]).toEqual([]);
    expect([...assign({ rows: 2, profits: [], places: [] })]).toEqual([-1, -1]);
  });
});

describe('the work of the assignment', () => {
  /** Looks at a profit while as many rows as there are places fight for them; the numbers are drawn alike every time. */
  const looks = (columns: number, profitOf: (row: number, column: number) => number): number => {
    const places = Array.from({ length: columns }, () => [40, 30, 20, 10]);
    const rows = columns * 4;
    let count = 0;
    const profits = new Proxy(Int32Array.from({ length: rows * columns }, (_, index) => profitOf(Math.floor(index / columns), index % columns)), {
      get: (target, key) => {
        if (key !== 'length') count += 1;
        return target[Number(key)];
      },
    });
    assign({ rows, profits, places });
    return count;
  };
  const mixed = (row: number, column: number): number => ((row * 7_919 + column * 104_729 + row * column * 31) % 997) % 100;

  it.each([
    ['everybody wants the same columns', (_row: number, column: number) => column],
    ['profits are mixed', mixed],
    ['the later a row comes, the more every column gains from it', (row: number) => row],
    ['all are alike', () => 7],
  ])('is at most rows × (rows + 1) × columns ÷ 2 looks and grows no faster than the cube when %s', (_what, profitOf) => {
    const [once, twice] = [looks(8, profitOf), looks(16, profitOf)];
    expect(once).toBeLessThanOrEqual(((32 * 33) / 2) * 8);
    expect(twice).toBeLessThanOrEqual(((64 * 65) / 2) * 16);
    expect(twice / once).toBeLessThanOrEqual(8);
  });
});
