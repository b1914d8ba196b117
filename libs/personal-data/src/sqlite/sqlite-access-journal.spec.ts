import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import type { AccessEntry } from '../access-journal';
import { JournalUnavailable } from '../opening';
import { SqliteAccessJournal } from './sqlite-access-journal';

const entry = (requestId: string): AccessEntry => ({
  at: '2026-03-02T08:00:00.000Z', actorId: 'token-a', role: 'director', scope: 'school:a', occasion: 'register people', requestId,
  seen: [{ purpose: 'mentoring', subjects: ['person-a'], fields: ['/fullName'] }],
});

describe('The access journal', () => {
  let folder: string;
  let file: string;
  let journal: SqliteAccessJournal;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vekha-journal-'));
    file = join(folder, 'journal', 'access.sqlite');
    journal = new SqliteAccessJournal(file);
  });
  afterEach(() => {
    journal.close();
    rmSync(folder, { recursive: true });
  });

  const behindItsBack = (sql: string): void => {
    const database = SqliteDatabase.open(file, { busyTimeoutMs: 5_000 });
    try {
      database.exec(sql);
    } finally {
      database.close();
    }
  };

  it('makes no file before its first row, and then for its owner only', async () => {
    expect([...journal.rows()]).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
    await journal.write(entry('a'));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect([...journal.rows()].map(({ number, entry: { requestId } }) => [number, requestId])).toEqual([[1, 'a']]);
  });

  it('takes rows of two processes into one chain', async () => {
    const beside = new SqliteAccessJournal(file);
    for (let round = 0; round < 10; round += 1) {
      await journal.write(entry(`mine-${round}`));
      await beside.write(entry(`theirs-${round}`));
    }
    beside.close();
    expect([...journal.rows()].map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(journal.firstFault()).toBeUndefined();
  });

  it('only grows', async () => {
    await journal.write(entry('a'));
    for (const sql of ["UPDATE access SET content = '{}'", 'DELETE FROM access']) expect(() => behindItsBack(sql)).toThrow('the journal only grows');
  });

  it.each([
    ['changed', `UPDATE access SET content = replace(content, 'director', 'curator') WHERE number = 2`],
    ['taken out', 'DELETE FROM access WHERE number = 2'],
    ['put in', `UPDATE access SET number = 4 WHERE number = 3; INSERT INTO access SELECT 3, content, hash FROM access WHERE number = 1`],
  ])('shows a row that was %s behind its back', async (_what, sql) => {
    for (const id of ['a', 'b', 'c']) await journal.write(entry(id));
    behindItsBack(`DROP TRIGGER rows_stay; DROP TRIGGER rows_stay_as_they_are; ${sql}`);
    expect(journal.firstFault()).toBe(sql.startsWith('UPDATE access SET number') ? 3 : 2);
  });

  it('says so when it cannot be written, and goes on when it can again', async () => {
    writeFileSync(join(folder, 'journal'), 'a file where the folder should be');
    await expect(journal.write(entry('a'))).rejects.toThrow(JournalUnavailable);
    rmSync(join(folder, 'journal'));
    await journal.write(entry('b'));
    const holder = SqliteDatabase.open(file);
    holder.exec('BEGIN IMMEDIATE');
    await expect(journal.write(entry('c'))).rejects.toMatchObject({ code: 'ACCESS_JOURNAL_UNAVAILABLE' });
    holder.rollback();
    holder.close();
    await journal.write(entry('d'));
    expect([...journal.rows()].map(({ entry: { requestId } }) => requestId)).toEqual(['b', 'd']);
  }, 20_000);
});
