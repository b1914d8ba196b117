import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { type AccessEntry, type AccessJournal, type AccessRow, contentOf, JOURNAL_BEGINNING, rowHash } from '../access-journal';
import { JournalUnavailable } from '../opening';

/** How long one process waits for another's short write, in milliseconds. */
const BUSY_MS = 5_000;

const TABLE = `
CREATE TABLE IF NOT EXISTS access (number INTEGER PRIMARY KEY, content TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TRIGGER IF NOT EXISTS rows_stay_as_they_are BEFORE UPDATE ON access BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER IF NOT EXISTS rows_stay BEFORE DELETE ON access BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
`;

type StoredRow = readonly [number: number, content: string, hash: string];

/**
 * The journal in a SQLite file of its own, beside the log and not in it: it grows with every page people look at and is
 * kept for another term. Opened at the first row, and again after a failure.
 */
export class SqliteAccessJournal implements AccessJournal {
  private opened: SqliteDatabase | undefined;

  constructor(private readonly file: string) {}

  async write(entry: AccessEntry): Promise<void> {
    try {
      this.append(contentOf(entry));
    } catch (cause) {
      this.close();
      throw new JournalUnavailable('The access journal cannot be written', { cause });
    }
  }

  /** Every row in order. */
  *rows(): Iterable<AccessRow> {
    if (!existsSync(this.file)) return;
    for (const [number, content, hash] of this.database().prepareTuples<StoredRow>('SELECT number, content, hash FROM access ORDER BY number').iterate()) {
      yield { number, hash, entry: JSON.parse(content) as AccessEntry };
    }
  }

  /** The number of the first row that is not what was written in its place; undefined when all are. A cut end does not show. */
  firstFault(): number | undefined {
    let [before, next] = [JOURNAL_BEGINNING, 1];
    for (const { number, entry, hash } of this.rows()) {
      if (number !== next || hash !== rowHash(before, number, contentOf(entry))) return next;
      [before, next] = [hash, number + 1];
    }
    return undefined;
  }

  close(): void {
    this.opened?.close();
    this.opened = undefined;
  }

  private append(content: string): void {
    const database = this.database();
    database.transaction(() => {
      const [number, , before] = database.prepareTuples<StoredRow>('SELECT number, content, hash FROM access ORDER BY number DESC LIMIT 1').get() ?? [0, '', JOURNAL_BEGINNING];
      database.prepare('INSERT INTO access VALUES (?, ?, ?)').run(number + 1, content, rowHash(before, number + 1, content));
    });
  }

  private database(): SqliteDatabase {
    if (this.opened) return this.opened;
    mkdirSync(dirname(this.file), { recursive: true, mode: 0o700 });
    const database = SqliteDatabase.open(this.file, { busyTimeoutMs: BUSY_MS });
    try {
      chmodSync(this.file, 0o600);
      database.setPragma('journal_mode', 'wal');
      // FULL: a row is on the disk before anything is opened.
      database.exec('PRAGMA synchronous = FULL');
      database.exec(TABLE);
    } catch (error) {
      database.close();
      throw error;
    }
    this.opened = database;
    return database;
  }
}
