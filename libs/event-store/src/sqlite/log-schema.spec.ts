import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { prepareLog, setDurable } from './log-schema';

describe('log schema', () => {
  let directory: string;
  let database: SqliteDatabase;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'vekha-schema-'));
    database = SqliteDatabase.open(join(directory, 'log.db'));
  });
  afterEach(() => {
    database.close();
    rmSync(directory, { recursive: true });
  });

  it('flushes the WAL at every commit, leaves no remnants of payloads and keeps its triggers awake', () => {
    setDurable(database);
    const settings = ['journal_mode', 'synchronous', 'secure_delete', 'recursive_triggers', 'wal_autocheckpoint'];
    expect(settings.map((name) => database.value(`PRAGMA ${name}`))).toEqual(['wal', 2, 1, 1, 0]);
  });

  it('makes a log once and finds it as it is the next time', () => {
    setDurable(database);
    prepareLog(database, 'spec');
    const made = database.prepare('SELECT name, sql FROM sqlite_schema').all();
    prepareLog(database, 'spec');
    expect(database.prepare('SELECT name, sql FROM sqlite_schema').all()).toEqual(made);
    expect(database.value('PRAGMA application_id')).toBe(0x56454b48);
  });
});
