import { setTimeout as delay } from 'node:timers/promises';
import type { Position } from '@vekha/event-sourcing/event-store';
import type { Columns, Projection, RowOf } from '@vekha/event-sourcing/projection';
import { type AnyProjection, fits, type Generation, shapeOf } from '@vekha/event-sourcing/projection-store';
import {
  type AsOf,
  type Difference,
  type ListAnswer,
  type ListQuery,
  type ProjectionStatus,
  type Reach,
  type Registered,
  type RegisterReader,
  RegistersNotReady,
  type ScopedRegisters,
} from '@vekha/event-sourcing/projection-store-reader';
import { RowValues } from '@vekha/event-sourcing/projection-store-values';
import type { SqliteValue } from '@vekha/sqlite/sqlite-database';
import { ParkedStreams } from './generation-records';
import { selectedColumns, tableName, versionFrom } from './generation-table';
import { ReadConnection } from './read-connection';
import { all, asked, heldAt, incompleteAt, inOrder, pageOf, type Sql, within } from './register-query';

const POLL_MS = 10;
const PARKED_SHOWN = 100;

export interface SqliteRegisterReaderOptions {
  readonly file: string;
  readonly projections: readonly AnyProjection[];
}

/** Reads the registers that another connection, mostly of another process, writes. */
export class SqliteRegisterReader implements RegisterReader {
  private readonly connection: ReadConnection;

  constructor(private readonly options: SqliteRegisterReaderOptions) {
    this.connection = new ReadConnection(options.file);
  }

  forScopes(scopes: readonly string[] | 'all'): ScopedRegisters {
    return new SqliteScopedRegisters(this.connection, scopes === 'all' ? 'all' : [...scopes]);
  }

  status(logCount?: number): readonly ProjectionStatus[] {
    return this.connection.reading(() => this.options.projections.flatMap((projection) => this.statusOf(projection, logCount)));
  }

  close(): void {
    this.connection.close();
  }

  private statusOf({ name, title, version }: AnyProjection, logCount: number | undefined): readonly ProjectionStatus[] {
    const generations = this.connection.generations().filter(({ projection }) => projection === name);
    const serving = generations.find((generation) => generation.serving);
    if (!serving) return [];
    const growing = generations.find((generation) => !generation.serving);
    const parked = new ParkedStreams(this.connection.database);
    const events = serving.checkpoint?.events ?? 0;
    return [
      {
        projection: name,
        title,
        version: serving.version,
        declaredVersion: version,
        generation: serving.generation,
        checkpoint: serving.checkpoint?.position,
        events,
        ...(logCount === undefined ? {} : { lag: Math.max(0, logCount - events) }),
        complete: serving.complete,
        parkedCount: parked.count(serving.generation),
        parked: parked.of(serving.generation, PARKED_SHOWN),
        ...(growing && {
          rebuilding: { generation: growing.generation, version: growing.version, events: growing.checkpoint?.events ?? 0 },
        }),
      },
    ];
  }
}

interface Selection {
  readonly condition: Sql;
  /** The moment the condition speaks of. */
  readonly asOf?: AsOf | undefined;
  /** Order and page. */
  readonly tail?: Sql;
}

class SqliteScopedRegisters implements ScopedRegisters {
  constructor(
    private readonly connection: ReadConnection,
    private readonly scopes: readonly string[] | 'all',
  ) {}

  list<C extends Columns>(projection: Projection<C>, query: ListQuery<RowOf<C>> = {}): ListAnswer<RowOf<C>> {
    const { asOf } = query;
    const condition = all(heldAt(asOf), within(this.scopes), asked(projection, query));
    const order = inOrder(projection, query.orderBy);
    const page = pageOf(query);
    return this.connection.reading(() => {
      const serving = this.serving(projection);
      const [[total]] = this.connection.all<readonly [[number]]>({
        text: `SELECT count(*) FROM ${tableOf(serving)} WHERE ${condition.text}`,
        values: condition.values,
      });
      const rows = this.rows(projection, serving, { condition, asOf, tail: { text: `ORDER BY ${order} LIMIT ? OFFSET ?`, values: page } });
      const needs = query.needs ?? (asOf && 'position' in asOf ? asOf.position : undefined);
      return { rows, total, asOf, ...reachOf(serving, projection, needs) };
    });
  }

  get<C extends Columns>(projection: Projection<C>, key: string, asOf?: AsOf): Registered<RowOf<C>> | undefined {
    const condition = all(heldAt(asOf), within(this.scopes), { text: 'row_key = ?', values: [key] });
    return this.connection.reading(() => {
      const rows = this.rows(projection, this.serving(projection), { condition, asOf });
      if (rows.length > 1) throw new Error(`Projection ${projection.name} uses one key in several partitions`);
      return rows[0];
    });
  }

  history<C extends Columns>(projection: Projection<C>, key: string): readonly Registered<RowOf<C>>[] {
    const condition = all(within(this.scopes), { text: 'row_key = ?', values: [key] });
    const tail = { text: 'ORDER BY from_position', values: [] };
    return this.connection.reading(() => this.rows(projection, this.serving(projection), { condition, tail }));
  }

  difference<C extends Columns>(projection: Projection<C>, from: AsOf, to?: AsOf): Difference<RowOf<C>> {
    const [then, now] = [heldAt(from), heldAt(to)];
    const onlyThen = all(then, { text: `NOT ${now.text}`, values: now.values }, within(this.scopes));
    const tail = { text: 'ORDER BY row_key', values: [] };
    const onlyNow = all(now, { text: `NOT ${then.text}`, values: then.values }, within(this.scopes));
    return this.connection.reading(() => {
      const serving = this.serving(projection);
      const before = byKey(this.rows(projection, serving, { condition: onlyThen, asOf: from, tail }));
      const after = byKey(this.rows(projection, serving, { condition: onlyNow, asOf: to, tail }));
      const pairs = [...after].flatMap(([key, row]) => {
        const earlier = before.get(key);
        return earlier ? [{ before: earlier, after: row }] : [];
      });
      return {
        added: [...after.values()].filter(({ key }) => !before.has(key)),
        removed: [...before.values()].filter(({ key }) => !after.has(key)),
        changed: pairs.filter((pair) => !sameRow(pair.before.row, pair.after.row)),
        ...reachOf(serving, projection, to && 'position' in to ? to.position : undefined),
      };
    });
  }

  async waitFor(projections: readonly Pick<Projection, 'name'>[], position: Position, withinMs: number): Promise<boolean> {
    const deadline = performance.now() + withinMs;
    while (!this.haveReached(projections, position)) {
      const left = deadline - performance.now();
      if (left <= 0) return false;
      await delay(Math.min(POLL_MS, left));
    }
    return true;
  }

  private haveReached(projections: readonly Pick<Projection, 'name'>[], position: Position): boolean {
    try {
      const serving = this.connection.reading(() => this.connection.generations().filter((generation) => generation.serving));
      return projections.every(({ name }) =>
        serving.some(({ projection, checkpoint }) => projection === name && (checkpoint?.position ?? '') >= position),
      );
    } catch (error) {
      if (error instanceof RegistersNotReady) return false;
      throw error;
    }
  }

  /** The generation that serves, if its rows are what the declaration promises. @throws RegistersNotReady */
  private serving(projection: AnyProjection): Generation {
    const serving = this.connection.generations().find((generation) => generation.serving && generation.projection === projection.name);
    if (serving?.shape !== shapeOf(projection.columns)) throw new RegistersNotReady();
    return serving;
  }

  private rows<C extends Columns>(
    projection: Projection<C>,
    serving: Generation,
    { condition, asOf, tail = { text: '', values: [] } }: Selection,
  ): readonly Registered<RowOf<C>>[] {
    const columns = selectedColumns(Object.keys(projection.columns));
    const incomplete = incompleteAt(serving.generation, asOf);
    const tuples = this.connection.all<readonly (readonly SqliteValue[])[]>({
      text: `SELECT ${incomplete.text}, ${columns} FROM ${tableOf(serving)} WHERE ${condition.text} ${tail.text}`,
      values: [...incomplete.values, ...condition.values, ...tail.values],
    });
    const values = new RowValues(projection.columns);
    return tuples.map(([lacking, ...tuple]) => {
      const { key, values: stored, fromPosition, fromRecordedAt, toPosition, toRecordedAt } = versionFrom(tuple);
      const version = { fromPosition, fromRecordedAt, toPosition, toRecordedAt };
      return { key, row: values.row(stored) as RowOf<C>, version, incomplete: lacking === 1 };
    });
  }
}

function tableOf({ projection, generation }: Generation): string {
  return tableName(projection, generation);
}

function reachOf(serving: Generation, projection: AnyProjection, needs: Position | undefined): Reach {
  const checkpoint = serving.checkpoint?.position;
  const short = needs !== undefined && (checkpoint ?? '') < needs;
  return short || !serving.complete || !fits(serving, projection) ? { checkpoint, stale: true } : { checkpoint };
}

function byKey<Row>(rows: readonly Registered<Row>[]): ReadonlyMap<string, Registered<Row>> {
  return new Map(rows.map((row) => [row.key, row]));
}

function sameRow(before: object, after: object): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
