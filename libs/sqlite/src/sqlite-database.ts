import { backup, DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';

export type SqliteValue = string | number | bigint | null | Uint8Array;

/** A prepared statement; `Row` is what the caller's SQL gives, taken on trust. */
export interface SqliteStatement<Row> {
  /** Runs to the end; answers how many rows it changed. @throws TextWithNul, as do all below */
  run(...values: readonly SqliteValue[]): number;
  get(...values: readonly SqliteValue[]): Row | undefined;
  all(...values: readonly SqliteValue[]): Row[];
  /** Rows one by one; finish or break before the next await. */
  iterate(...values: readonly SqliteValue[]): IterableIterator<Row>;
}

export interface SqliteOptions {
  readonly readOnly?: boolean;
  /** How long one call may block while another connection holds the lock, in milliseconds; 50 when absent. */
  readonly busyTimeoutMs?: number;
}

/** The first version whose WAL reset cannot lose commits of a second process. */
const MINIMUM_VERSION = [3, 51, 3] as const;

/** One connection to one SQLite file: the only place that knows the driver. */
export class SqliteDatabase {
  private constructor(private readonly database: DatabaseSyncInstance) {}

  /** @throws SqliteTooOld when the SQLite inside the driver is older than this product may trust */
  static open(file: string, { readOnly = false, busyTimeoutMs = 50 }: SqliteOptions = {}): SqliteDatabase {
    const opened = new SqliteDatabase(new DatabaseSync(file, { readOnly, timeout: busyTimeoutMs }));
    const version = String(opened.value('SELECT sqlite_version()'));
    if (isOlder(version, MINIMUM_VERSION)) {
      opened.close();
      throw new SqliteTooOld(version);
    }
    return opened;
  }

  get inTransaction(): boolean {
    return this.database.isTransaction;
  }

  exec(sql: string): void {
    this.database.exec(sql);
  }

  /** Rows as objects by column name. */
  prepare<Row = Record<string, SqliteValue>>(sql: string): SqliteStatement<Row> {
    return new PreparedStatement<Row>(this.database, sql, false);
  }

  /** Rows as arrays in column order: about half the cost of objects. */
  prepareTuples<Row extends readonly SqliteValue[]>(sql: string): SqliteStatement<Row> {
    return new PreparedStatement<Row>(this.database, sql, true);
  }

  /** Lets SQL call a pure function from text to text by a name; of what is no text it is not asked and gives null. */
  textFunction(name: string, work: (text: string) => string): void {
    this.database.function(name, { deterministic: true }, (value: unknown) => (typeof value === 'string' ? work(value) : null));
  }

  /** The first column of the first row. */
  value(sql: string): SqliteValue | undefined {
    return this.prepareTuples<readonly SqliteValue[]>(sql).get()?.[0];
  }

  /** Sets a pragma and reads it back. @throws Error when the database did not take the value */
  setPragma(name: string, value: string | number): void {
    this.exec(`PRAGMA ${name} = ${value}`);
    const taken = this.value(`PRAGMA ${name}`);
    if (String(taken) !== String(value)) throw new Error(`PRAGMA ${name} stands at ${String(taken)}, not at ${value}`);
  }

  /** Does the work in one immediate transaction: all of it or, when it throws, nothing. */
  transaction<Result>(work: () => Result): Result {
    this.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.exec('COMMIT');
      return result;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  /** Ends a transaction that may already have been ended by SQLite itself. */
  rollback(): void {
    if (this.inTransaction) this.exec('ROLLBACK');
  }

  /** Changes whenever another connection, in any process, committed to the file. */
  dataVersion(): number {
    return Number(this.value('PRAGMA data_version'));
  }

  /** Copies the whole database as it stands to a new file, a piece at a time, while others read and write. */
  async backup(destination: string): Promise<void> {
    await backup(this.database, destination);
  }

  /**
   * Closes once; later calls do nothing. No lock stays, but the driver gives the file itself back to the system only
   * when the garbage collector has met the connection's statements: open few connections and keep them.
   */
  close(): void {
    if (this.database.isOpen) this.database.close();
  }
}

export class SqliteTooOld extends Error {
  readonly code = 'SQLITE_TOO_OLD';
  constructor(readonly version: string) {
    const minimum = MINIMUM_VERSION.join('.');
    super(`Версия SQLite ${version} слишком стара: нужна ${minimum} или новее. Переустановите зависимости (npm ci).`);
  }
}

/** Whether a version in words, such as `3.53.0`, comes before another in numbers. */
export function isOlder(version: string, minimum: readonly number[]): boolean {
  const parts = version.split('.').map(Number);
  const index = minimum.findIndex((part, place) => part !== (parts[place] ?? 0));
  return index !== -1 && (parts[index] ?? 0) < (minimum[index] ?? 0);
}

/** The driver would cut a text at its first NUL without a word. */
export class TextWithNul extends Error {
  readonly code = 'TEXT_WITH_NUL';
  constructor(readonly place: number) {
    super(`Value ${place + 1} of a statement holds a NUL character`);
  }
}

function withoutNul(values: readonly SqliteValue[]): readonly SqliteValue[] {
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place];
    if (typeof value === 'string' && value.includes('\0')) throw new TextWithNul(place);
  }
  return values;
}

class PreparedStatement<Row> implements SqliteStatement<Row> {
  private readonly statement: StatementSyncInstance;

  constructor(database: DatabaseSyncInstance, sql: string, asTuples: boolean) {
    this.statement = database.prepare(sql);
    this.statement.setReturnArrays(asTuples);
  }

  run(...values: readonly SqliteValue[]): number {
    return this.statement.run(...withoutNul(values)).changes;
  }

  get(...values: readonly SqliteValue[]): Row | undefined {
    return this.statement.get(...withoutNul(values)) as Row | undefined;
  }

  all(...values: readonly SqliteValue[]): Row[] {
    return this.statement.all(...withoutNul(values)) as Row[];
  }

  iterate(...values: readonly SqliteValue[]): IterableIterator<Row> {
    return this.statement.iterate(...withoutNul(values)) as IterableIterator<Row>;
  }
}
