import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import { RegistersNotReady } from '@vekha/event-sourcing/projection-store-reader';
import { ForeignFile } from '@vekha/read-database/read-file';
import { SqliteRegisterReader } from '@vekha/read-database/register-reader';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { cleanDigests, digests, eventsOf, logOf, longHistory, runnerOver, Scratch } from './projection-harness';
import { plans, sampleProjections } from './projection-samples';

const remove = (file: string): void => {
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
};

/** Brings everything from the write-ahead log into the file itself. */
function settle(file: string): void {
  const database = SqliteDatabase.open(file);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}

const endOf = async (log: EventStore): Promise<string> => (await eventsOf(log)).at(-1)?.position ?? '';

describe('Everything in the read database comes back from the log', () => {
  let scratch: Scratch;
  beforeEach(() => {
    scratch = new Scratch();
  });
  afterEach(() => scratch.clear());

  it('deleted under a running projection and a reader, it is built again and both go on', async () => {
    const { log, history } = await logOf(longHistory(4, 20));
    const file = scratch.file();
    const notices: string[] = [];
    const store = scratch.open(file, ({ code }) => notices.push(code));
    const troubles: unknown[] = [];
    const runner = runnerOver(log, store, { batchSize: 5, pollMs: 5, retryMs: 1, onTrouble: (error) => troubles.push(error) });
    scratch.started(runner);
    const registers = new SqliteRegisterReader({ file, projections: sampleProjections }).forScopes('all');
    expect(await registers.waitFor(sampleProjections, await endOf(log), 10_000)).toBe(true);
    expect(registers.list(plans).total).toBe(4);

    remove(file);
    await history.append(longHistory(4, 30).slice(80));
    expect(await registers.waitFor(sampleProjections, await endOf(log), 10_000)).toBe(true);
    await runner.stop();
    expect(notices).toEqual(['READ_DATABASE_ABSENT', 'READ_DATABASE_ABSENT']);
    expect(troubles).toMatchObject([{ code: 'READ_DATABASE_LOST' }]);
    expect(await digests(runner)).toEqual(await cleanDigests(log, scratch));
    expect(registers.list(plans)).toMatchObject({ total: 4, checkpoint: await endOf(log) });
  });

  it('absent or not begun, there is nothing to read yet, and a reader says so', async () => {
    const file = scratch.file();
    const registers = new SqliteRegisterReader({ file, projections: sampleProjections }).forScopes('all');
    expect(() => registers.list(plans)).toThrow(RegistersNotReady);
    scratch.open(file);
    expect(() => registers.list(plans)).toThrow(RegistersNotReady);
    expect(await registers.waitFor(sampleProjections, '0000000000000001', 20)).toBe(false);
  });

  it('damaged in its first page, it is set aside and built again', async () => {
    const { log } = await logOf(longHistory(4, 20));
    const file = scratch.file();
    const first = scratch.open(file);
    await runnerOver(log, first).catchUp();
    first.close();
    settle(file);
    writeFileSync(file, Buffer.concat([Buffer.from('not a database at all'), readFileSync(file).subarray(21)]));
    const notices: string[] = [];
    const runner = runnerOver(log, scratch.open(file, ({ code }) => notices.push(code)));
    await runner.catchUp();
    expect(notices).toEqual(['READ_DATABASE_DAMAGED']);
    expect(existsSync(`${file}.damaged`)).toBe(true);
    expect(await digests(runner)).toEqual(await cleanDigests(log, scratch));
  });

  it('damaged in the middle, it is noticed when it is used, set aside and built again', async () => {
    const { log, history } = await logOf(longHistory(4, 20));
    const file = scratch.file();
    const first = scratch.open(file);
    await runnerOver(log, first).catchUp();
    first.close();
    settle(file);
    const bytes = readFileSync(file);
    const pageSize = 4096;
    for (let page = 4; page < bytes.length / pageSize; page += 1) bytes.fill(0xff, page * pageSize, page * pageSize + 200);
    writeFileSync(file, bytes);
    await history.append(longHistory(4, 30).slice(80));
    const notices: string[] = [];
    const runner = runnerOver(log, scratch.open(file, ({ code }) => notices.push(code)));
    await runner.catchUp();
    expect(notices).toEqual(['READ_DATABASE_DAMAGED']);
    expect(await digests(runner)).toEqual(await cleanDigests(log, scratch));
  });

  it('of another format, it is built again', async () => {
    const { log } = await logOf(longHistory(4, 20));
    const file = scratch.file();
    const first = scratch.open(file);
    await runnerOver(log, first).catchUp();
    first.close();
    const other = SqliteDatabase.open(file);
    other.exec('PRAGMA user_version = 999');
    other.close();
    const notices: string[] = [];
    const runner = runnerOver(log, scratch.open(file, ({ code }) => notices.push(code)));
    await runner.catchUp();
    expect(notices).toEqual(['READ_DATABASE_ANOTHER_FORMAT']);
    expect(await digests(runner)).toEqual(await cleanDigests(log, scratch));
  });

  it('a file that holds somebody else’s database is refused and left as it is', () => {
    const file = scratch.file();
    const other = SqliteDatabase.open(file);
    other.exec('CREATE TABLE events (position INTEGER PRIMARY KEY)');
    other.close();
    const before = readFileSync(file);
    expect(() => scratch.open(file)).toThrow(ForeignFile);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('rows of a log that was replaced are not continued: everything is built from the log that is there', async () => {
    const { log: lost } = await logOf(longHistory(4, 20));
    const { log: restored, history } = await logOf(longHistory(3, 12));
    const file = scratch.file();
    await runnerOver(lost, scratch.open(file)).catchUp();
    const runner = runnerOver(restored, scratch.open(file));
    await runner.catchUp();
    expect(await digests(runner)).toEqual(await cleanDigests(restored, scratch));

    const { log: longer } = await logOf(longHistory(4, 40));
    const onLonger = runnerOver(longer, scratch.open(file));
    await onLonger.catchUp();
    expect(await digests(onLonger)).toEqual(await cleanDigests(longer, scratch));
    expect(history).toBeDefined();
  });
});
