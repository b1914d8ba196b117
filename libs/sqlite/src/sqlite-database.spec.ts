import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOlder, SqliteDatabase } from './sqlite-database';
import { sqliteFault } from './sqlite-faults';

describe('SQLite database', () => {
  let directory: string;
  let database: SqliteDatabase;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'vekha-sqlite-'));
    database = SqliteDatabase.open(join(directory, 'a.db'));
    database.setPragma('journal_mode', 'wal');
    database.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT');
  });
  afterEach(() => {
    database.close();
    rmSync(directory, { recursive: true });
  });

  const faultOf = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return sqliteFault(error);
    }
  };

  it('gives rows as objects, as tuples, one by one, and a single value', () => {
    const insert = database.prepare('INSERT INTO notes (text) VALUES (?)');
    expect(['ёж', '😀'].map((text) => insert.run(text))).toEqual([1, 1]);
    expect(database.prepare('SELECT * FROM notes ORDER BY id').all()).toEqual([{ id: 1, text: 'ёж' }, { id: 2, text: '😀' }]);
    const tuples = database.prepareTuples<[number, string]>('SELECT id, text FROM notes WHERE id >= ? ORDER BY id');
    expect([tuples.get(2), tuples.get(3), [...tuples.iterate(1)]]).toEqual([[2, '😀'], undefined, [[1, 'ёж'], [2, '😀']]]);
    expect(database.value('SELECT count(*) FROM notes')).toBe(2);
  });

  it('keeps all of a transaction or nothing', () => {
    const insert = database.prepare('INSERT INTO notes (text) VALUES (?)');
    expect(database.transaction(() => insert.run('kept'))).toBe(1);
    expect(() =>
      database.transaction(() => {
        insert.run('lost');
        throw new Error('changed my mind');
      }),
    ).toThrow('changed my mind');
    expect(database.prepare('SELECT text FROM notes').all()).toEqual([{ text: 'kept' }]);
    expect(database.inTransaction).toBe(false);
  });

  it('classifies a broken uniqueness, a lock held by another, a full file, a spoiled file and a write to a read-only one', () => {
    const insert = database.prepare('INSERT INTO notes (text) VALUES (?)');
    insert.run('once');
    expect(faultOf(() => insert.run('once'))).toBe('unique');
    const other = SqliteDatabase.open(join(directory, 'a.db'), { busyTimeoutMs: 1 });
    database.exec('BEGIN IMMEDIATE');
    expect(faultOf(() => other.exec('BEGIN IMMEDIATE'))).toBe('busy');
    database.rollback();
    database.exec('PRAGMA max_page_count = 1');
    expect(faultOf(() => insert.run('x'.repeat(100_000)))).toBe('full');
    const reader = SqliteDatabase.open(join(directory, 'a.db'), { readOnly: true });
    expect(faultOf(() => reader.exec('DELETE FROM notes'))).toBe('read-only');
    reader.close();
    expect(faultOf(() => SqliteDatabase.open(__filename).exec('SELECT * FROM sqlite_schema'))).toBe('corrupt');
    expect(faultOf(() => other.exec('INSERT INTO notes (text) VALUES (NULL)'))).toBe('row-refused');
    expect(faultOf(() => database.exec('nonsense'))).toBe('other');
    other.close();
    expect(sqliteFault(new Error('of someone else'))).toBeUndefined();
    expect(sqliteFault({ errcode: 10 | (4 << 8) })).toBe('io');
    expect(sqliteFault({ errcode: 4874 })).toBe('full');
  });

  it('classifies a lock and a spoiled file the same whether one row, all rows or row by row were asked for', () => {
    database.exec("INSERT INTO notes (text) VALUES ('a')");
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const reader = SqliteDatabase.open(join(directory, 'a.db'), { busyTimeoutMs: 1 });
    database.exec('BEGIN IMMEDIATE');
    const write = reader.prepare("INSERT INTO notes (text) VALUES ('b') RETURNING id");
    expect([() => write.get(), () => write.all(), () => [...write.iterate()]].map(faultOf)).toEqual(['busy', 'busy', 'busy']);
    database.rollback();
    reader.close();
    database.close();
    const bytes = readFileSync(join(directory, 'a.db'));
    writeFileSync(join(directory, 'a.db'), bytes.fill(0xff, 4096, 8192));
    const spoiled = SqliteDatabase.open(join(directory, 'a.db'));
    const read = spoiled.prepare('SELECT * FROM notes');
    expect([() => read.get(), () => read.all(), () => [...read.iterate()]].map(faultOf)).toEqual(['corrupt', 'corrupt', 'corrupt']);
    spoiled.close();
  });

  it('refuses a text with NUL instead of cutting it, when storing and when asking', () => {
    expect(() => database.prepare('INSERT INTO notes (text) VALUES (?)').run('a\0b')).toThrow('NUL');
    expect(() => database.prepare('SELECT * FROM notes WHERE text = ?').all('a\0b')).toThrow('NUL');
  });

  it('shows by its data version that another connection committed', () => {
    const reader = SqliteDatabase.open(join(directory, 'a.db'), { readOnly: true });
    const before = reader.dataVersion();
    expect(reader.dataVersion()).toBe(before);
    database.exec("INSERT INTO notes (text) VALUES ('new')");
    expect(reader.dataVersion()).not.toBe(before);
    reader.close();
  });

  it('copies itself to another file while open', async () => {
    database.exec("INSERT INTO notes (text) VALUES ('copied')");
    await database.backup(join(directory, 'b.db'));
    const copy = SqliteDatabase.open(join(directory, 'b.db'), { readOnly: true });
    expect(copy.value('SELECT text FROM notes')).toBe('copied');
    copy.close();
  });

  it('refuses a pragma that was not taken', () => {
    expect(() => database.setPragma('page_size', 123)).toThrow('page_size');
  });

  it('knows an older version by its numbers, not by its letters', () => {
    const minimum = [3, 51, 3];
    expect(['3.51.2', '3.9.99', '2.99.99', '3.51'].map((version) => isOlder(version, minimum))).toEqual([true, true, true, true]);
    expect(['3.51.3', '3.51.10', '3.100.0', '4.0.0'].map((version) => isOlder(version, minimum))).toEqual([false, false, false, false]);
  });
});
