import type { ProjectionStore, StoredValue } from '@vekha/event-sourcing/projection-store';
import { COLUMNS } from '@vekha/event-store/sqlite/stored-row';
import { SqliteDatabase, type SqliteStatement, type SqliteValue } from '@vekha/sqlite/sqlite-database';

/** What each transaction of a rebuild wrote, ready to be written again. */
export type RecordedWrites = {
  readonly events: number;
  readonly changes: readonly {
    readonly table: string;
    readonly opened: readonly (readonly StoredValue[])[];
    readonly ended: readonly (readonly StoredValue[])[];
  }[];
}[];

/** The store, noting what is committed. */
export function recorded(store: ProjectionStore, into: RecordedWrites): ProjectionStore {
  let events = 0;
  const commit: ProjectionStore['commit'] = (changes) => {
    const to = changes[0]?.to.events ?? events;
    into.push({
      events: to - events,
      changes: changes.map(({ generation, opened, ended }) => ({
        table: `${generation.projection}_${generation.generation}`,
        opened: opened.map((row) => [
          row.key,
          row.partition,
          row.stream,
          row.scope,
          row.fromPosition,
          row.fromRecordedAt,
          row.toPosition,
          row.toRecordedAt,
          ...row.values,
          row.values.filter((value) => typeof value === 'string').join('\n').toLowerCase(),
        ]),
        ended: ended.map((row) => [row.toPosition, row.toRecordedAt, row.partition, row.key]),
      })),
    });
    events = to;
    store.commit(changes);
  };
  return new Proxy(store, {
    get(target, property) {
      const value: unknown = property === 'commit' ? commit : Reflect.get(target, property);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

interface RawTable {
  readonly name: string;
  readonly columns: number;
  readonly create: readonly string[];
  readonly indexes: readonly string[];
}

/** The same tables without an engine: what a rebuild is measured against. */
export class RawRegisters {
  private constructor(
    private readonly database: SqliteDatabase,
    private readonly tables: readonly RawTable[],
  ) {}

  /** Tables and settings as in a read database that has been built. */
  static like(built: string, file: string): RawRegisters {
    const source = SqliteDatabase.open(built, { readOnly: true });
    const schema = source.prepare<{ type: string; name: string; tbl_name: string; sql: string }>('SELECT * FROM sqlite_schema WHERE sql IS NOT NULL').all();
    const tables = schema.filter(({ type, sql }) => type === 'table' && sql.includes('row_key')).map(({ name, sql }): RawTable => {
      const indexes = schema.filter((one) => one.type === 'index' && one.tbl_name === name);
      const early = indexes.filter((one) => /_(current|stream)$/.test(one.name));
      const late = indexes.filter((one) => !early.includes(one));
      const columns = source.prepare(`PRAGMA table_info("${name}")`).all().length;
      return { name, columns, create: [sql, ...early.map((one) => one.sql)], indexes: late.map((one) => one.sql) };
    });
    source.close();
    const database = SqliteDatabase.open(file);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000');
    database.exec('PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY');
    return new RawRegisters(database, tables);
  }

  /** Reads and parses the log, does the recorded writes transaction by transaction, then makes the indexes. */
  write(logFile: string, writes: RecordedWrites): void {
    const log = SqliteDatabase.open(logFile, { readOnly: true });
    const select = log.prepareTuples<readonly SqliteValue[]>(`SELECT ${COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ?`);
    const payload = COLUMNS.split(', ').indexOf('payload');
    const statements = this.prepare();
    let done = 0;
    for (const { events, changes } of writes) {
      for (const event of select.all(done, events)) JSON.parse(String(event[payload]));
      done += events;
      this.database.transaction(() => {
        for (const { table, opened, ended } of changes) {
          const { insert, end } = statements.get(table) as Statements;
          for (const row of ended) end.run(...row);
          for (const row of opened) insert.run(...row);
        }
      });
    }
    this.database.transaction(() => {
      for (const { indexes } of this.tables) for (const sql of indexes) this.database.exec(sql);
    });
    log.close();
  }

  close(): void {
    this.database.close();
  }

  private prepare(): ReadonlyMap<string, Statements> {
    return new Map(
      this.tables.map(({ name, columns, create }) => {
        for (const sql of create) this.database.exec(sql);
        const insert = this.database.prepare(`INSERT INTO "${name}" VALUES (${Array<string>(columns).fill('?').join(', ')})`);
        const end = this.database.prepare(
          `UPDATE "${name}" SET to_position = ?, to_recorded_at = ? WHERE row_partition = ? AND row_key = ? AND to_position IS NULL`,
        );
        return [name, { insert, end }];
      }),
    );
  }
}

interface Statements {
  readonly insert: SqliteStatement<unknown>;
  readonly end: SqliteStatement<unknown>;
}
