/** Instead of a profit: this row must not get this column. */
export const FORBIDDEN = -1;

export interface AssignmentTask {
  readonly rows: number;
  /** What a row gains from a column, at `row * columns + column`: a whole number from 0, or FORBIDDEN. */
  readonly profits: ArrayLike<number>;
  /** Of every column: what each of its places adds, whole numbers from 0, never rising; as many as the column can take. */
  readonly places: readonly (readonly number[])[];
}

/** Where the search for a new row's shortest way ended: a free place of a column, or (-1) a row that goes without. */
interface WayOut {
  readonly cost: number;
  readonly column: number;
  readonly row: number;
}

/**
 * Gives rows to places of columns so that the sum of profits and of the places taken is the greatest possible; a row may
 * go without, which gains nothing. Sums must stay below 2⁵³. The Hungarian method, row after row: each new row takes the
 * shortest way to a free place, moving others where that pays. A column stands once whatever it can take, so memory is
 * that of the profits; the work is at most rows × (rows + 1) × columns ÷ 2 looks at a profit. The same task gives the same answer.
 *
 * @returns of every row its column, or -1
 */
export function assign(task: AssignmentTask): Int32Array {
  const assignment = new Assignment(task);
  for (let row = 0; row < task.rows; row += 1) assignment.insert(row);
  return assignment.columnOf;
}

class Assignment {
  readonly columnOf: Int32Array;
  private readonly rowPotential: Float64Array;
  private readonly columnPotential: Float64Array;
  private readonly distance: Float64Array;
  private readonly reachedBy: Int32Array;
  private readonly settled: Uint8Array;
  private readonly members: readonly number[][];

  constructor(private readonly task: AssignmentTask) {
    const columns = task.places.length;
    this.columnOf = new Int32Array(task.rows).fill(-1);
    this.rowPotential = new Float64Array(task.rows);
    this.columnPotential = Float64Array.from(task.places, ([best = 0]) => best);
    this.distance = new Float64Array(columns);
    this.reachedBy = new Int32Array(columns);
    this.settled = new Uint8Array(columns);
    this.members = task.places.map(() => []);
  }

  insert(row: number): void {
    this.distance.fill(Number.POSITIVE_INFINITY);
    this.settled.fill(0);
    let end: WayOut = { cost: 0, column: -1, row };
    this.look(row, 0);
    const visited: number[] = [];
    for (let column = this.nearest(end.cost); column >= 0; column = this.nearest(end.cost)) {
      this.settled[column] = 1;
      visited.push(column);
      end = this.cheaper(end, column);
      const reached = this.distance[column] ?? 0;
      for (const member of this.members[column] ?? []) this.look(member, reached);
    }
    this.reprice(row, visited, end.cost);
    this.move(row, end);
  }

  /** Takes the ways from a row, which lies `reached` from the new one, to every column that is not settled. */
  private look(row: number, reached: number): void {
    const { distance, settled, columnPotential, reachedBy } = this;
    const { profits } = this.task;
    const columns = distance.length;
    const base = row * columns;
    const start = reached - (this.rowPotential[row] ?? 0);
    for (let column = 0; column < columns; column += 1) {
      const profit = profits[base + column] ?? FORBIDDEN;
      if (profit === FORBIDDEN || settled[column] === 1) continue;
      const way = start - profit - (columnPotential[column] ?? 0);
      if (way >= (distance[column] ?? 0)) continue;
      distance[column] = way;
      reachedBy[column] = row;
    }
  }

  /** The nearest column that is not settled and nearer than the limit, or -1. */
  private nearest(limit: number): number {
    const { distance, settled } = this;
    let found = -1;
    let least = limit;
    for (let column = 0; column < distance.length; column += 1) {
      const way = distance[column] ?? 0;
      if (settled[column] === 1 || way >= least) continue;
      least = way;
      found = column;
    }
    return found;
  }

  /** The cheaper of a known end and those a column offers: its next free place, or one of its rows going without. */
  private cheaper(known: WayOut, column: number): WayOut {
    const reached = this.distance[column] ?? 0;
    const members = this.members[column] ?? [];
    const place = this.task.places[column]?.[members.length];
    const ends = members.map((row): WayOut => ({ cost: reached - (this.rowPotential[row] ?? 0), column: -1, row }));
    if (place !== undefined) ends.push({ cost: reached + (this.columnPotential[column] ?? 0) - place, column, row: this.reachedBy[column] ?? -1 });
    return ends.reduce((best, end) => (end.cost < best.cost ? end : best), known);
  }

  /** Keeps every way that is left from costing less than nothing, and those taken at nothing. */
  private reprice(row: number, visited: readonly number[], cost: number): void {
    this.rowPotential[row] = cost;
    for (const column of visited) {
      const saved = cost - (this.distance[column] ?? 0);
      this.columnPotential[column] = (this.columnPotential[column] ?? 0) - saved;
      for (const member of this.members[column] ?? []) this.rowPotential[member] = (this.rowPotential[member] ?? 0) + saved;
    }
  }

  /** Moves the rows along the way found, from its end back to the new row. */
  private move(inserted: number, end: WayOut): void {
    let { row, column } = end;
    for (;;) {
      const former = this.columnOf[row] ?? -1;
      const left = this.members[former];
      left?.splice(left.indexOf(row), 1);
      this.columnOf[row] = column;
      this.members[column]?.push(row);
      if (row === inserted) return;
      column = former;
      row = this.reachedBy[former] ?? -1;
    }
  }
}
