import type { Position } from '@vekha/event-sourcing/event-store';
import type { Column, Columns } from '@vekha/event-sourcing/projection';
import type { RowVersion, StoredValue } from '@vekha/event-sourcing/projection-store';
import type { SqliteDatabase, SqliteStatement, SqliteValue } from '@vekha/sqlite/sqlite-database';
import { folded } from './folded-text';

/** Columns of the engine hold an underscore, those of projections never do. */
const ENGINE_COLUMNS = [
  'row_key',
  'row_partition',
  'row_stream',
  'row_scope',
  'from_position',
  'from_recorded_at',
  'to_position',
  'to_recorded_at',
] as const;

const ROWS_PER_INSERT = 8;
const PAGE = 2_000;

export function tableName(projection: string, generation: number): string {
  return `"${projection}_${generation}"`;
}

/** What a select must name, in this order, for `versionFrom`. */
export function selectedColumns(columns: readonly string[]): string {
  return [...ENGINE_COLUMNS, ...columns.map((name) => `"${name}"`)].join(', ');
}

export function versionFrom(tuple: readonly SqliteValue[]): RowVersion {
  const [key, partition, stream, scope, fromPosition, fromRecordedAt, toPosition, toRecordedAt, ...values] =
    tuple as readonly StoredValue[] as readonly string[];
  return { key, partition, stream, scope, fromPosition, fromRecordedAt, toPosition, toRecordedAt, values } as RowVersion;
}

/**
 * Makes the table of a generation with what feeding it needs; `createIndexes` adds, once it has caught up, what reading
 * it needs: that is two or three times faster than keeping every index while it grows.
 */
export function createTable(database: SqliteDatabase, table: string, columns: Columns, ownPartitions: boolean): void {
  const declared = Object.entries(columns).map(([name, column]) => `"${name}" ${sqlType(column)}`);
  const engine = ENGINE_COLUMNS.map((name) => `${name} TEXT${name.startsWith('to_') ? '' : ' NOT NULL'}`);
  database.exec(`
    CREATE TABLE ${table} (${[...engine, ...declared, 'row_search TEXT NOT NULL'].join(', ')}) STRICT;
    CREATE UNIQUE INDEX ${named(table, 'current')} ON ${table} (row_partition, row_key) WHERE to_position IS NULL;
    ${ownPartitions ? `CREATE INDEX ${named(table, 'stream')} ON ${table} (row_stream)` : ''}`);
}

function sqlType({ kind, nullable }: Column): string {
  return `${kind === 'integer' || kind === 'flag' ? 'INTEGER' : 'TEXT'}${nullable ? '' : ' NOT NULL'}`;
}

/**
 * What is so now is read by indexes of current versions alone, in the order lists have; without them a list would step
 * over everything its rows have ever been.
 */
export function createIndexes(database: SqliteDatabase, table: string, indexed: readonly string[]): void {
  database.exec(`
    CREATE UNIQUE INDEX IF NOT EXISTS ${named(table, 'history')} ON ${table} (row_key, from_position);
    CREATE INDEX IF NOT EXISTS ${named(table, 'scope_history')} ON ${table} (row_scope, row_key, from_position);
    CREATE INDEX IF NOT EXISTS ${named(table, 'recorded')} ON ${table} (from_recorded_at, from_position);
    CREATE INDEX IF NOT EXISTS ${named(table, 'present')} ON ${table} (row_key, from_position) WHERE to_position IS NULL;
    CREATE INDEX IF NOT EXISTS ${named(table, 'scope')} ON ${table} (row_scope, row_key, from_position) WHERE to_position IS NULL`);
  for (const name of indexed) {
    database.exec(`CREATE INDEX IF NOT EXISTS ${named(table, `by_${name}`)} ON ${table} ("${name}") WHERE to_position IS NULL`);
  }
}

function named(table: string, what: string): string {
  return `${table.slice(0, -1)}_${what}"`;
}

/** The prepared statements of one generation's table. */
export class GenerationTable {
  private readonly insertOne: SqliteStatement<never>;
  private readonly insertMany: SqliteStatement<never>;
  private readonly endOne: SqliteStatement<never>;
  private readonly selectCurrent: SqliteStatement<readonly SqliteValue[]>;
  private readonly selectPage: SqliteStatement<readonly SqliteValue[]>;
  private readonly searched: readonly number[];

  constructor(database: SqliteDatabase, table: string, columns: readonly { readonly name: string; readonly kind: Column['kind'] }[]) {
    const selected = selectedColumns(columns.map(({ name }) => name));
    const insert = (rows: number): SqliteStatement<never> => {
      const row = `(${Array<string>(ENGINE_COLUMNS.length + columns.length + 1).fill('?').join(', ')})`;
      return database.prepare(`INSERT INTO ${table} (${selected}, row_search) VALUES ${Array<string>(rows).fill(row).join(', ')}`);
    };
    this.insertOne = insert(1);
    this.insertMany = insert(ROWS_PER_INSERT);
    this.endOne = database.prepare(
      `UPDATE ${table} SET to_position = ?, to_recorded_at = ? WHERE row_partition = ? AND row_key = ? AND to_position IS NULL`,
    );
    this.selectCurrent = database.prepareTuples(`SELECT ${selected} FROM ${table} WHERE row_partition = ? AND to_position IS NULL`);
    this.selectPage = database.prepareTuples(
      `SELECT ${selected} FROM ${table} WHERE (row_key, from_position) > (?, ?) AND (?3 IS NULL OR from_position <= ?3)
       ORDER BY row_key, from_position LIMIT ${PAGE}`,
    );
    this.searched = columns.flatMap(({ kind }, index) => (kind === 'text' ? [index] : []));
  }

  currentRows(partition: string): readonly RowVersion[] {
    return this.selectCurrent.all(partition).map(versionFrom);
  }

  /** Ends versions. Answers whether each was there to be ended. */
  end(versions: readonly RowVersion[]): boolean {
    let ended = 0;
    for (const { toPosition, toRecordedAt, partition, key } of versions) {
      ended += this.endOne.run(toPosition, toRecordedAt, partition, key);
    }
    return ended === versions.length;
  }

  insert(versions: readonly RowVersion[]): void {
    const whole = versions.length - (versions.length % ROWS_PER_INSERT);
    for (let start = 0; start < whole; start += ROWS_PER_INSERT) {
      const values: StoredValue[] = [];
      for (let index = start; index < start + ROWS_PER_INSERT; index += 1) this.write(versions[index] as RowVersion, values);
      this.insertMany.run(...values);
    }
    for (const version of versions.slice(whole)) this.insertOne.run(...this.write(version, []));
  }

  *pages(upTo: Position | undefined): Iterable<readonly RowVersion[]> {
    let last: RowVersion | undefined;
    do {
      const page = this.selectPage.all(last?.key ?? '', last?.fromPosition ?? '', upTo ?? null).map(versionFrom);
      if (page.length > 0) yield page;
      last = page.length < PAGE ? undefined : page.at(-1);
    } while (last);
  }

  private write(version: RowVersion, into: StoredValue[]): StoredValue[] {
    into.push(version.key, version.partition, version.stream, version.scope, version.fromPosition, version.fromRecordedAt);
    into.push(version.toPosition, version.toRecordedAt);
    for (const value of version.values) into.push(value);
    let search = '';
    for (const index of this.searched) search += `${version.values[index] ?? ''}\n`;
    into.push(folded(search));
    return into;
  }
}
