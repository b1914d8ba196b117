import { setTimeout as delay } from 'node:timers/promises';
import type { Position } from '@vekha/event-sourcing/event-store';
import type { Columns, Projection, RowOf } from '@vekha/event-sourcing/projection';
import { type AnyProjection, type AnyRow, fits, type Generation, shapeOf } from '@vekha/event-sourcing/projection-store';
import {
  type AsOf,
  type Difference,
  type FacetValue,
  type ListAnswer,
  type ListQuery,
  QueryRefused,
  type Reach,
  type Registered,
  RegistersNotReady,
  type RowChoice,
  type ScopedRegisters,
  type Where,
} from '@vekha/event-sourcing/projection-store-reader';
import { RowValues } from '@vekha/event-sourcing/projection-store-values';
import type { SqliteValue } from '@vekha/sqlite/sqlite-database';
import { selectedColumns, tableName, versionFrom } from './generation-table';
import { heldAt, heldPlainly, type Place, within } from './held-at';
import type { ReadConnection } from './read-connection';
import { all, asked, EVERYTHING, facetValue, incompleteAt, inOrder, listed, named, pageOf, requireColumn, requirePlain, type Sql } from './register-query';

const POLL_MS = 10;
const FACET_VALUES = 100;
const MOST_DIFFERENT = 20_000;

type AnyQuery = ListQuery<AnyRow>;

interface Selection {
  readonly condition: Sql;
  /** The moment the condition speaks of. */
  readonly asOf?: AsOf | undefined;
  /** Order and page. */
  readonly tail?: Sql;
  /** All when absent. */
  readonly columns?: readonly string[] | undefined;
}

/** The registers as far as the scopes allow. */
export class ScopedReader implements ScopedRegisters {
  constructor(
    private readonly connection: ReadConnection,
    private readonly scopes: readonly string[] | 'all',
  ) {}

  list<C extends Columns, K extends keyof C = keyof C>(projection: Projection<C>, query: ListQuery<RowOf<C>, K> = {}): ListAnswer<Pick<RowOf<C>, K>> {
    const { asOf, columns } = query;
    const order = inOrder(projection, query.orderBy);
    const tail = { text: `ORDER BY ${order} LIMIT ? OFFSET ?`, values: pageOf(query) };
    return this.connection.reading(() => {
      const serving = this.serving(projection);
      const held = all(heldAt(this.place(serving, query.scope), asOf), listed(projection));
      const condition = all(held, asked(projection, query));
      const rows = this.rows(projection, serving, { condition, asOf, tail, columns: columns?.map(String) });
      const needs = query.needs ?? (asOf && 'position' in asOf ? asOf.position : undefined);
      return {
        rows,
        total: this.count(serving, condition),
        asOf,
        pinned: pinned(serving, asOf),
        facets: this.facets(projection, serving, held, query as AnyQuery),
        counts: (query.counts ?? []).map((where) => this.count(serving, all(condition, asked(projection, { where })))),
        ...reachOf(serving, projection, needs),
      };
    });
  }

  distinct<C extends Columns>(projection: Projection<C>, column: keyof RowOf<C> & string, where: Where<RowOf<C>> = {}): readonly string[] {
    const { text, values } = all(heldPlainly(undefined), within(this.scopes), listed(projection), asked(projection, { where }));
    return this.connection.reading(() => {
      const sql = `SELECT DISTINCT ${named(projection, column)} FROM ${tableOf(this.serving(projection))} WHERE ${text} ORDER BY 1`;
      return this.connection.all<readonly (readonly [string | null])[]>({ text: sql, values }).flatMap(([value]) => value ?? []);
    });
  }

  get<C extends Columns>(projection: Projection<C>, key: string, asOf?: AsOf): Registered<RowOf<C>> | undefined {
    const versions = this.versions(projection, key, heldPlainly(asOf), asOf);
    if (versions.length > 1) throw new Error(`Projection ${projection.name} uses one key in several partitions`);
    return versions[0];
  }

  history<C extends Columns>(projection: Projection<C>, key: string): readonly Registered<RowOf<C>>[] {
    return this.versions(projection, key);
  }

  difference<C extends Columns>(projection: Projection<C>, from: AsOf, to?: AsOf, choice: RowChoice<RowOf<C>> = {}): Difference<RowOf<C>> {
    return this.connection.reading(() => {
      const serving = this.serving(projection);
      const [then, now] = [from, to].map((moment) => all(heldAt(this.place(serving, choice.scope), moment), listed(projection))) as [Sql, Sql];
      const wanted = this.keysOfEither(serving, then, now, asked(projection, choice));
      const read = (held: Sql, other: Sql, asOf: AsOf | undefined) => {
        const condition = all(held, { text: `(${other.text}) IS NOT TRUE`, values: other.values });
        const rows = this.rows(projection, serving, { condition, asOf, tail: { text: `ORDER BY row_key LIMIT ${MOST_DIFFERENT + 1}`, values: [] } });
        if (rows.length > MOST_DIFFERENT) throw tooLarge(projection);
        return new Map(rows.filter(({ key }) => wanted === undefined || wanted.has(key)).map((row) => [row.key, row]));
      };
      const [before, after] = [read(then, now, from), read(now, then, to)];
      const pairs = [...after].flatMap(([key, row]) => {
        const earlier = before.get(key);
        return earlier ? [{ before: earlier, after: row }] : [];
      });
      return {
        added: [...after.values()].filter(({ key }) => !before.has(key)),
        removed: [...before.values()].filter(({ key }) => !after.has(key)),
        changed: pairs.filter((pair) => !sameRow(pair.before.row, pair.after.row)),
        pinned: pinned(serving, to),
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

  /** One scope, when it is asked for, is looked up as a holder of that scope alone would. */
  private place(serving: Generation, scope?: string): Place {
    const mine = this.scopes === 'all' || scope === undefined || this.scopes.includes(scope);
    return { table: tableOf(serving), scopes: scope === undefined ? this.scopes : mine ? [scope] : [] };
  }

  private versions<C extends Columns>(projection: Projection<C>, key: string, held?: Sql, asOf?: AsOf): readonly Registered<RowOf<C>>[] {
    const condition = all({ text: 'row_key = ?', values: [key] }, within(this.scopes), held, listed(projection));
    const tail = { text: 'ORDER BY from_position', values: [] };
    return this.connection.reading(() => this.rows(projection, this.serving(projection), { condition, asOf, tail }));
  }

  private count(serving: Generation, { text, values }: Sql): number {
    const [[count]] = this.connection.all<readonly [[number]]>({ text: `SELECT count(*) FROM ${tableOf(serving)} WHERE ${text}`, values });
    return count;
  }

  /** Keys of what is asked for at either moment; undefined when everything is. */
  private keysOfEither(serving: Generation, then: Sql, now: Sql, choice: Sql): ReadonlySet<string> | undefined {
    if (choice.text === EVERYTHING) return undefined;
    const text = `SELECT row_key FROM ${tableOf(serving)} WHERE ((${then.text}) OR (${now.text})) AND ${choice.text}`;
    const keys = this.connection.all<readonly [string][]>({ text, values: [...then.values, ...now.values, ...choice.values] });
    return new Set(keys.map(([key]) => key));
  }

  private facets(projection: AnyProjection, serving: Generation, held: Sql, query: AnyQuery): Readonly<Record<string, readonly FacetValue[]>> {
    const counted = (query.facets ?? []).map((name) => {
      const column = requirePlain(projection, name);
      const { [name]: _own, ...where } = query.where ?? {};
      const { text, values } = all(held, asked(projection, { ...query, where }));
      const groups = this.connection.all<readonly (readonly [SqliteValue, number])[]>({
        text: `SELECT "${name}", count(*) FROM ${tableOf(serving)} WHERE ${text} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${FACET_VALUES}`,
        values,
      });
      return [name, groups.map(([value, count]) => ({ value: facetValue(column, value), count }))] as const;
    });
    return Object.fromEntries(counted);
  }

  private rows<C extends Columns>(
    projection: Projection<C>,
    serving: Generation,
    { condition, asOf, tail = { text: '', values: [] }, columns }: Selection,
  ): readonly Registered<RowOf<C>>[] {
    const read: Columns = columns ? Object.fromEntries(columns.map((name) => [name, requireColumn(projection, name)])) : projection.columns;
    const incomplete = incompleteAt(serving.generation, asOf);
    const tuples = this.connection.all<readonly (readonly SqliteValue[])[]>({
      text: `SELECT ${incomplete.text}, ${selectedColumns(Object.keys(read))} FROM ${tableOf(serving)} WHERE ${condition.text} ${tail.text}`,
      values: [...incomplete.values, ...condition.values, ...tail.values],
    });
    const values = new RowValues(read);
    return tuples.map(([lacking, ...tuple]) => {
      const { key, scope, values: stored, fromPosition, fromRecordedAt, toPosition, toRecordedAt } = versionFrom(tuple);
      const version = { fromPosition, fromRecordedAt, toPosition, toRecordedAt };
      return { key, scope, row: values.row(stored) as RowOf<C>, version, incomplete: lacking === 1 };
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

/** A moment that what comes later cannot change any more: the one asked for, unless the rows have not come so far. */
function pinned({ checkpoint }: Generation, asOf: AsOf | undefined): AsOf | undefined {
  if (!checkpoint) return undefined;
  const over = asOf && ('position' in asOf ? asOf.position <= checkpoint.position : asOf.recordedAt < checkpoint.recordedAt);
  return over ? asOf : { position: checkpoint.position };
}

function tooLarge({ title }: AnyProjection): QueryRefused {
  const sentence = `Между этими датами в реестре «${title}» изменилось больше ${MOST_DIFFERENT} строк: сузьте отбор или сблизьте даты.`;
  return new QueryRefused('DIFFERENCE_TOO_LARGE', sentence);
}

function sameRow(before: object, after: object): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
