import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialise } from '@vekha/event-sourcing/hash-chain';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { eventually, sampleEvent } from '../conformance/sample-events';
import { prepareLog, setDurable } from './log-schema';
import { LogWriter } from './log-writer';
import type { AppendOutcome, FromWriter, WriterFaults } from './writer-messages';

describe('log writer', () => {
  let directory: string;
  let database: SqliteDatabase;
  let told: FromWriter[];
  let writer: LogWriter;
  let asked: number;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'vekha-writer-'));
    database = SqliteDatabase.open(join(directory, 'log.db'), { busyTimeoutMs: 1 });
    setDurable(database);
    prepareLog(database, 'spec');
    asked = 0;
    start({});
  });
  afterEach(() => {
    database.close();
    rmSync(directory, { recursive: true });
  });

  function start(faults: WriterFaults, busyLimitMs = 60_000): void {
    told = [];
    const settings = { file: '', origin: 'spec', busyLimitMs, faults };
    writer = new LogWriter(database, settings, (message) => told.push(message), () => undefined);
  }

  function ask(...streams: string[]): void {
    const requests = streams.map((stream) => {
      asked += 1;
      const events = serialise([sampleEvent({ filling: 'x'.repeat(2_000) })]);
      return { id: asked, stream, expected: 'none' as const, events };
    });
    writer.receive({ kind: 'append', requests });
    writer.drain();
  }

  const answers = (): AppendOutcome[] =>
    told.flatMap((message) => (message.kind === 'answers' ? message.answers.map(([, outcome]) => outcome) : []));
  const stored = (): unknown => database.value('SELECT count(*) FROM events');

  it('commits callers that wait together in one transaction', () => {
    ask('a', 'b', 'c');
    expect(answers().map((answer) => answer.kind)).toEqual(['appended', 'appended', 'appended']);
    expect(told).toHaveLength(1);
  });

  it('refuses a whole batch as full with nothing half-written, and resumes by itself when there is room', () => {
    ask('a');
    const room = Number(database.value('PRAGMA page_count'));
    database.exec(`PRAGMA max_page_count = ${room + 1}`);
    ask(...Array.from({ length: 20 }, (_, index) => `b${index}`));
    expect(answers().slice(1)).toEqual(Array.from({ length: 20 }, () => ({ kind: 'unavailable', reason: 'full' })));
    expect(stored()).toBe(1);
    database.exec('PRAGMA max_page_count = 100000');
    ask('c');
    expect(answers().at(-1)).toEqual({ kind: 'appended', revision: 0, row: 2 });
  });

  it('waits for the lock of another process without blocking, then writes', async () => {
    const other = SqliteDatabase.open(join(directory, 'log.db'));
    other.exec('BEGIN IMMEDIATE');
    ask('a');
    expect(answers()).toEqual([]);
    other.rollback();
    await eventually('the answer', () => answers().length > 0);
    expect(answers()).toEqual([{ kind: 'appended', revision: 0, row: 1 }]);
    other.close();
  });

  it('answers busy when the lock is held beyond the limit, and stores nothing', async () => {
    start({}, 30);
    const other = SqliteDatabase.open(join(directory, 'log.db'));
    other.exec('BEGIN IMMEDIATE');
    ask('a');
    await eventually('the refusal', () => answers().length > 0);
    expect(answers()).toEqual([{ kind: 'unavailable', reason: 'busy' }]);
    other.rollback();
    expect(stored()).toBe(0);
    other.close();
  });

  it('sees what another process appended meanwhile', () => {
    ask('a');
    const other = SqliteDatabase.open(join(directory, 'log.db'));
    const second = new LogWriter(other, { file: '', origin: 'spec', busyLimitMs: 1, faults: {} }, (message) => told.push(message), () => undefined);
    second.receive({ kind: 'append', requests: [{ id: 90, stream: 'b', expected: 'none', events: serialise([sampleEvent()]) }] });
    second.drain();
    ask('b', 'c');
    expect(answers().slice(1)).toEqual([
      { kind: 'appended', revision: 0, row: 2 },
      { kind: 'wrong-version', actual: 0 },
      { kind: 'appended', revision: 0, row: 3 },
    ]);
    other.close();
  });

  it('after an I/O error at the commit calls that batch unknown, everything later failed, and writes no more', () => {
    start({ ioErrorAtCommit: 2 });
    ask('a');
    ask('b', 'c');
    ask('d');
    expect(told.map((message) => message.kind)).toEqual(['answers', 'fatal', 'answers', 'answers']);
    expect(answers().map((answer) => answer.kind)).toEqual(['appended', 'unknown', 'unknown', 'failed']);
    database.rollback();
    expect(stored()).toBe(1);
  });

  it('brings a grown WAL into the file by itself', () => {
    for (let turn = 0; turn < 640; turn += 1) ask(`stream-${turn}`);
    const [, pages = 0] = database.prepareTuples<number[]>('PRAGMA wal_checkpoint(NOOP)').get() ?? [];
    expect(Number(database.value('PRAGMA page_count'))).toBeGreaterThan(300);
    expect(pages).toBeLessThan(2_000);
  });

  it('lets nobody change or remove an event, not even by replacing it', () => {
    ask('a');
    expect(() => database.exec("UPDATE events SET type = 'Other'")).toThrow('events never change');
    expect(() => database.exec('DELETE FROM events')).toThrow('events never go');
    expect(() => database.exec('INSERT OR REPLACE INTO events SELECT * FROM events')).toThrow('events never go');
  });
});
