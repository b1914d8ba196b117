import { chmodSync } from 'node:fs';
import { type AddressBook, RecipientTwice } from '@vekha/correspondence/address-book';
import type { Recipient, RecipientRole } from '@vekha/correspondence/recipient';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { sqliteFault } from '@vekha/sqlite/sqlite-faults';

/** How long one process waits for another's short write, in milliseconds. */
const BUSY_MS = 5_000;

const TABLE = `
CREATE TABLE IF NOT EXISTS recipient (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  role TEXT NOT NULL,
  address TEXT NOT NULL COLLATE NOCASE,
  quiet_from TEXT NOT NULL,
  quiet_to TEXT NOT NULL,
  digest_at TEXT NOT NULL,
  UNIQUE (scope, role, address)
) STRICT, WITHOUT ROWID;
`;

interface Stored {
  readonly id: string;
  readonly scope: string;
  readonly role: RecipientRole;
  readonly address: string;
  readonly quiet_from: string;
  readonly quiet_to: string;
  readonly digest_at: string;
}

/**
 * The address book in a SQLite file of its own, beside the log and apart from it. What is removed is overwritten
 * (`secure_delete`), and no journal stays behind in which it could be read; backups taken earlier are another matter.
 */
export class SqliteAddressBook implements AddressBook {
  private constructor(private readonly database: SqliteDatabase) {}

  static open(file: string): SqliteAddressBook {
    const database = SqliteDatabase.open(file, { busyTimeoutMs: BUSY_MS });
    chmodSync(file, 0o600);
    database.setPragma('secure_delete', 1);
    // A write-ahead log would keep removed rows until its next round; a rollback journal is gone with its transaction.
    database.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL');
    database.exec(TABLE);
    return new SqliteAddressBook(database);
  }

  list(scopes: readonly string[] | 'all'): readonly Recipient[] {
    const all = this.database.prepare<Stored>('SELECT * FROM recipient ORDER BY scope, role, id').all().map(recipientFrom);
    return scopes === 'all' ? all : all.filter(({ scope }) => scopes.includes(scope));
  }

  get(id: string): Recipient | undefined {
    const found = this.database.prepare<Stored>('SELECT * FROM recipient WHERE id = ?').get(id);
    return found && recipientFrom(found);
  }

  put({ id, scope, role, address, quietHours, digestAt }: Recipient): void {
    const sql = `INSERT INTO recipient VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET scope = excluded.scope, role = excluded.role,
      address = excluded.address, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, digest_at = excluded.digest_at`;
    try {
      this.database.prepare(sql).run(id, scope, role, address, quietHours.from, quietHours.to, digestAt);
    } catch (error) {
      if (sqliteFault(error) === 'unique') throw new RecipientTwice();
      throw error;
    }
  }

  remove(id: string): boolean {
    return this.database.prepare('DELETE FROM recipient WHERE id = ?').run(id) > 0;
  }

  close(): void {
    this.database.close();
  }
}

function recipientFrom({ id, scope, role, address, quiet_from: from, quiet_to: to, digest_at: digestAt }: Stored): Recipient {
  return { id, scope, role, address, quietHours: { from, to }, digestAt };
}
