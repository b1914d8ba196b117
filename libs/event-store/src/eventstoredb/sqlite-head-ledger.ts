import { SqliteDatabase, type SqliteStatement } from '@vekha/sqlite/sqlite-database';
import type { HeadLedger, LedgerEntry } from './head-ledger';

const FORMAT = 1;
/** Another process notes a page at a time; it is done long before this. Milliseconds. */
const BUSY_TIMEOUT_MS = 2_000;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS ledger_of (origin TEXT NOT NULL, format INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS heads (
    count INTEGER PRIMARY KEY,
    position TEXT NOT NULL UNIQUE,
    event_id TEXT NOT NULL,
    leaf TEXT NOT NULL,
    head TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER IF NOT EXISTS heads_never_change BEFORE UPDATE ON heads
    BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
  CREATE TRIGGER IF NOT EXISTS heads_never_go BEFORE DELETE ON heads
    BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
`;

const COLUMNS = 'count, position, event_id AS eventId, leaf, head';

/** The ledger file was made for another log. */
export class LedgerOfAnotherLog extends Error {
  readonly code = 'LEDGER_OF_ANOTHER_LOG';
  constructor(readonly origin: string) {
    super(`Файл журнала сверки принадлежит другому хранилищу («${origin}»); укажите другой файл.`);
  }
}

/** The ledger in a SQLite file, which processes of one host may share. */
export class SqliteHeadLedger implements HeadLedger {
  private readonly lastEntry: SqliteStatement<LedgerEntry>;
  private readonly entryAt: SqliteStatement<LedgerEntry>;
  private readonly insert: SqliteStatement<never>;

  private constructor(private readonly database: SqliteDatabase) {
    this.lastEntry = database.prepare(`SELECT ${COLUMNS} FROM heads ORDER BY count DESC LIMIT 1`);
    this.entryAt = database.prepare(`SELECT ${COLUMNS} FROM heads WHERE count = ?`);
    this.insert = database.prepare('INSERT INTO heads (count, position, event_id, leaf, head) VALUES (?, ?, ?, ?, ?)');
  }

  /**
   * Opens the file, or makes it for this origin.
   * @throws LedgerOfAnotherLog
   */
  static open(file: string, origin: string): SqliteHeadLedger {
    const database = SqliteDatabase.open(file, { busyTimeoutMs: BUSY_TIMEOUT_MS });
    try {
      database.setPragma('journal_mode', 'wal');
      database.transaction(() => prepareFor(database, origin));
      return new SqliteHeadLedger(database);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  async last(): Promise<LedgerEntry | undefined> {
    return this.lastEntry.get();
  }

  async at(count: number): Promise<LedgerEntry | undefined> {
    return this.entryAt.get(count);
  }

  async add(entries: readonly LedgerEntry[]): Promise<boolean> {
    return this.database.transaction(() => {
      const present = this.lastEntry.get()?.count ?? 0;
      if (entries[0] && entries[0].count !== present + 1) return false;
      for (const { count, position, eventId, leaf, head } of entries) {
        this.insert.run(count, position, eventId, leaf, head);
      }
      return true;
    });
  }

  async close(): Promise<void> {
    this.database.close();
  }
}

function prepareFor(database: SqliteDatabase, origin: string): void {
  database.exec(SCHEMA);
  const found = database.prepare<{ origin: string; format: number }>('SELECT origin, format FROM ledger_of').get();
  if (!found) database.prepare('INSERT INTO ledger_of (origin, format) VALUES (?, ?)').run(origin, FORMAT);
  else if (found.origin !== origin || found.format !== FORMAT) throw new LedgerOfAnotherLog(found.origin);
}
