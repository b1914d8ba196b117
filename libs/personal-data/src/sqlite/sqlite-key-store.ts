import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreUnavailable } from '@vekha/event-sourcing/event-store';
import { SealingRefused } from '@vekha/event-sourcing/sealing';
import { SqliteDatabase, type SqliteStatement } from '@vekha/sqlite/sqlite-database';
import { sqliteFault } from '@vekha/sqlite/sqlite-faults';
import type { DataKey, DestroyedKey, Destruction, DestructionAct, KeyCounts, KeyPlace, KeyRecord, KeyStore } from '../key-store';
import { KeyWrapping } from '../key-wrapping';

/** How long one process waits for another's short write, in milliseconds. */
const BUSY_MS = 5_000;
const RETRY_AFTER_SECONDS = 1;

const TABLES = `
CREATE TABLE IF NOT EXISTS master (only INTEGER PRIMARY KEY CHECK (only = 1), key_check TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS data_key (
  key_id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  subject TEXT NOT NULL,
  purpose TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  wrapped BLOB NOT NULL,
  UNIQUE (scope, subject, purpose)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS fence (
  scope TEXT NOT NULL,
  subject TEXT NOT NULL,
  purpose TEXT NOT NULL,
  act_number TEXT,
  act_date TEXT,
  PRIMARY KEY (scope, subject, purpose)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS tombstone (
  key_id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  subject TEXT NOT NULL,
  purpose TEXT NOT NULL,
  fingerprint TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER IF NOT EXISTS nothing_behind_a_fence BEFORE INSERT ON data_key
WHEN EXISTS (SELECT 1 FROM fence WHERE scope = NEW.scope AND subject = NEW.subject AND purpose = NEW.purpose)
BEGIN SELECT RAISE(ABORT, 'no key behind a fence'); END;
CREATE TRIGGER IF NOT EXISTS fences_stay BEFORE DELETE ON fence BEGIN SELECT RAISE(ABORT, 'a fence stays'); END;
`;

const OF_PLACE = 'WHERE scope = ? AND subject = ? AND purpose = ?';
const FIND = `
SELECT scope, subject, purpose, wrapped, NULL AS act_number, NULL AS act_date FROM data_key WHERE key_id = ?1
UNION ALL SELECT scope, subject, purpose, NULL, act_number, act_date FROM tombstone JOIN fence USING (scope, subject, purpose) WHERE key_id = ?1`;

interface FoundRow extends KeyPlace {
  readonly wrapped: Uint8Array | null;
  readonly act_number: string | null;
  readonly act_date: string | null;
}

/**
 * Keys in a SQLite file of their own, wrapped by a master key that is not in it. What is destroyed is overwritten
 * (`secure_delete`) and no journal stays behind; nothing is cached, so every use meets the fences as they stand.
 */
export class SqliteKeyStore implements KeyStore {
  private readonly livingKey: SqliteStatement<readonly [keyId: string, wrapped: Uint8Array]>;
  private readonly keyById: SqliteStatement<FoundRow>;

  private constructor(
    private readonly database: SqliteDatabase,
    private readonly wrapping: KeyWrapping,
  ) {
    this.livingKey = database.prepareTuples(`SELECT key_id, wrapped FROM data_key ${OF_PLACE}`);
    this.keyById = database.prepare(FIND);
  }

  /** Makes the file when it is missing, for its owner only. @throws MasterKeyRefused when it was made with another master key */
  static open(file: string, master: Uint8Array): SqliteKeyStore {
    const wrapping = new KeyWrapping(master);
    if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const database = SqliteDatabase.open(file, { busyTimeoutMs: BUSY_MS });
    try {
      chmodSync(file, 0o600);
      database.setPragma('secure_delete', 1);
      // A write-ahead log would keep removed keys until its next round; a rollback journal is gone with its transaction.
      database.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL');
      const check = database.transaction(() => {
        database.exec(TABLES);
        database.prepare('INSERT OR IGNORE INTO master VALUES (1, ?)').run(wrapping.masterCheck);
        return String(database.value('SELECT key_check FROM master'));
      });
      wrapping.requireSameMaster(check);
    } catch (error) {
      database.close();
      throw error;
    }
    return new SqliteKeyStore(database, wrapping);
  }

  async keyFor(place: KeyPlace): Promise<DataKey> {
    return this.refusing(() => this.existing(place) ?? this.database.transaction(() => this.existing(place) ?? this.made(place)));
  }

  async find(keyIds: readonly string[]): Promise<ReadonlyMap<string, KeyRecord>> {
    return this.refusing(() => {
      const found = new Map<string, KeyRecord>();
      for (const keyId of new Set(keyIds)) {
        const row = this.keyById.get(keyId);
        if (row) found.set(keyId, this.recordOf(keyId, row));
      }
      return found;
    });
  }

  async destroy(place: KeyPlace, act?: DestructionAct, known: readonly DestroyedKey[] = []): Promise<Destruction> {
    const { scope, subject, purpose } = place;
    const at = [scope, subject, purpose] as const;
    return this.refusing(() =>
      this.database.transaction(() => {
        this.database
          .prepare('INSERT INTO fence VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET act_number = coalesce(act_number, excluded.act_number), act_date = coalesce(act_date, excluded.act_date)')
          .run(...at, act?.number ?? null, act?.date ?? null);
        this.database.prepare(`INSERT OR IGNORE INTO tombstone SELECT key_id, scope, subject, purpose, fingerprint FROM data_key ${OF_PLACE}`).run(...at);
        const bury = this.database.prepare('INSERT OR IGNORE INTO tombstone VALUES (?, ?, ?, ?, ?)');
        for (const { keyId, fingerprint } of known) bury.run(keyId, ...at, fingerprint);
        const killed = this.database.prepare(`DELETE FROM data_key ${OF_PLACE}`).run(...at) > 0;
        const keys = this.database.prepareTuples<readonly [string, string]>(`SELECT key_id, fingerprint FROM tombstone ${OF_PLACE} ORDER BY key_id`).all(...at);
        return { keys: keys.map(([keyId, fingerprint]) => ({ keyId, fingerprint })), killed };
      }),
    );
  }

  async counts(): Promise<KeyCounts> {
    const count = (table: string): number => Number(this.database.value(`SELECT count(*) FROM ${table}`));
    return this.refusing(() => ({ active: count('data_key'), destroyed: count('tombstone'), fences: count('fence') }));
  }

  close(): void {
    this.database.close();
  }

  private existing(place: KeyPlace): DataKey | undefined {
    const { scope, subject, purpose } = place;
    const row = this.livingKey.get(scope, subject, purpose);
    return row && { keyId: row[0], key: this.wrapping.unwrapped(row[0], place, row[1]) };
  }

  private made(place: KeyPlace): DataKey {
    const { scope, subject, purpose } = place;
    const fenced = this.database.prepare(`SELECT 1 FROM fence ${OF_PLACE}`).get(scope, subject, purpose);
    if (fenced) throw new SealingRefused();
    const { keyId, key, fingerprint, wrapped } = this.wrapping.newKey(place);
    this.database.prepare('INSERT INTO data_key VALUES (?, ?, ?, ?, ?, ?)').run(keyId, scope, subject, purpose, fingerprint, wrapped);
    return { keyId, key };
  }

  private recordOf(keyId: string, { scope, subject, purpose, wrapped, act_number: number, act_date: date }: FoundRow): KeyRecord {
    const place = { scope, subject, purpose };
    if (wrapped) return { ...place, state: 'active', key: this.wrapping.unwrapped(keyId, place, wrapped) };
    return { ...place, state: 'destroyed', act: number !== null && date !== null ? { number, date } : undefined };
  }

  private refusing<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      const fault = sqliteFault(error);
      if (fault === 'busy' || fault === 'full') throw new StoreUnavailable(fault, RETRY_AFTER_SECONDS, { cause: error });
      throw error;
    }
  }
}
