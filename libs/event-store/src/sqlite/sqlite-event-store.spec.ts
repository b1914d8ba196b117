import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NotCanonical } from '@vekha/event-sourcing/canonical-json';
import { OutcomeUnknown, WrongExpectedVersion } from '@vekha/event-sourcing/event-store';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { crashFaults } from '../conformance/crash-check';
import { collect, CONFORMANCE_ORIGIN, eventually, sampleEvent, sampleEvents } from '../conformance/sample-events';
import { SqliteEventStore, type SqliteEventStoreOptions } from './sqlite-event-store';
import { StoreFailed } from './store-failed';

describe('SQLite event store', () => {
  let directory: string;
  let file: string;
  const opened: SqliteEventStore[] = [];
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'vekha-store-'));
    file = join(directory, 'log.db');
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
    rmSync(directory, { recursive: true });
  });

  async function open(options: Partial<SqliteEventStoreOptions> = {}): Promise<SqliteEventStore> {
    const store = await SqliteEventStore.open({ file, origin: CONFORMANCE_ORIGIN, ...options });
    opened.push(store);
    return store;
  }

  /** A writer thread made for one spec: it answers messages with what the given code makes of `message`. */
  function writerOf(code: string): string {
    const script = join(directory, 'writer.js');
    const lines = ["const { parentPort } = require('node:worker_threads');", `parentPort.on('message', (message) => { ${code} });`];
    writeFileSync(script, [...lines, "parentPort.postMessage({ kind: 'ready' });"].join('\n'));
    return script;
  }

  it('refuses the log of another origin, a newer format and a file of something else, each with its code', async () => {
    await (await open()).close();
    await expect(open({ origin: 'another' })).rejects.toMatchObject({
      code: 'LOG_OF_ANOTHER_ORIGIN',
      message: expect.stringContaining(CONFORMANCE_ORIGIN),
    });
    const database = SqliteDatabase.open(file);
    database.exec('UPDATE log_identity SET format = 2');
    await expect(open()).rejects.toMatchObject({ code: 'LOG_FORMAT_UNKNOWN' });
    database.exec('PRAGMA application_id = 7');
    await expect(open()).rejects.toMatchObject({ code: 'NOT_AN_EVENT_LOG' });
    database.close();
    await expect(open({ file: join(directory, 'no-such-folder', 'log.db') })).rejects.toThrow('unable to open');
  });

  it('lets two processes share a file: one winner a version, one order, one chain', async () => {
    const stores = [await open(), await open()];
    for (let version = -1; version < 20; version += 1) {
      const expected = version === -1 ? 'none' : version;
      const outcomes = await Promise.allSettled(stores.map((store) => store.append('shared', expected, sampleEvents(1))));
      const refusals = outcomes.filter((outcome) => outcome.status === 'rejected').map((outcome) => outcome.reason as unknown);
      expect(refusals).toHaveLength(1);
      expect(refusals[0]).toBeInstanceOf(WrongExpectedVersion);
    }
    const [first, second] = await Promise.all(stores.map((store) => collect(store.readAll())));
    expect(first).toHaveLength(21);
    expect(first).toEqual(second);
    expect((await crashFaults(await open(), [])).filter((fault) => !fault.endsWith('not what was sent'))).toEqual([]);
  });

  it('wakes a listener for a commit of another process', async () => {
    const [listening, writing] = [await open({ pollMs: 5 }), await open()];
    let woken = 0;
    listening.onAppended(() => {
      woken += 1;
    });
    await writing.append('a', 'none', sampleEvents(1));
    await eventually('the wake-up', () => woken > 0);
    expect(await collect(listening.readAll())).toHaveLength(1);
  });

  it('sends the appends of one tick to the writer together, also those of callers woken together', async () => {
    await (await open()).close();
    const answers = "message.requests.map(({ id }) => [id, { kind: 'appended', revision: message.requests.length, row: 1 }])";
    const code = `if (message.kind === 'close') parentPort.close(); else parentPort.postMessage({ kind: 'answers', answers: ${answers} });`;
    const store = await open({ writerScript: writerOf(code) });
    const twice = async (stream: string): Promise<number[]> => {
      const first = await store.append(stream, 'none', sampleEvents(1));
      return [first.revision, (await store.append(stream, 0, sampleEvents(1))).revision];
    };
    const sizes = await Promise.all(Array.from({ length: 64 }, (_, index) => twice(String(index))));
    expect(new Set(sizes.flat())).toEqual(new Set([64]));
  });

  it('after an I/O error tells once, calls the batch unknown, refuses everything later and keeps what stood', async () => {
    const failures: StoreFailed[] = [];
    const store = await open({ faults: { ioErrorAtCommit: 2 }, onFatal: (failure) => failures.push(failure) });
    await store.append('a', 'none', sampleEvents(2));
    await expect(store.append('a', 1, sampleEvents(1))).rejects.toBeInstanceOf(OutcomeUnknown);
    await expect(store.append('b', 'none', sampleEvents(1))).rejects.toBeInstanceOf(StoreFailed);
    expect(failures).toHaveLength(1);
    expect(await collect(store.readAll())).toHaveLength(2);
    await store.close();
    expect(await (await open()).append('a', 1, sampleEvents(1))).toMatchObject({ revision: 2 });
  });

  it('calls an append unknown whose writer thread died, and refuses later ones', async () => {
    await (await open()).close();
    const failures: StoreFailed[] = [];
    const store = await open({ writerScript: writerOf("throw new Error('gone')"), onFatal: (failure) => failures.push(failure) });
    await expect(store.append('a', 'none', sampleEvents(1))).rejects.toBeInstanceOf(OutcomeUnknown);
    await expect(store.append('a', 'none', sampleEvents(1))).rejects.toBeInstanceOf(StoreFailed);
    expect(failures).toHaveLength(1);
    await store.close();
  });

  it('refuses a NUL outside the payload and an event without its fields, and nobody else with them', async () => {
    const store = await open();
    const { actor: _actor, ...withoutActor } = sampleEvent();
    const outcomes = await Promise.allSettled([
      store.append('good', 'none', sampleEvents(1)),
      store.append('bad', 'none', [sampleEvent(), { ...sampleEvent(), type: 'a\0b' }]),
      store.append('worse', 'none', [withoutActor as ReturnType<typeof sampleEvent>]),
      store.append('good', 0, sampleEvents(1)),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: expect.any(NotCanonical) });
    expect(outcomes[2]).toMatchObject({ reason: expect.any(TypeError) });
    expect((await collect(store.readAll())).map((event) => event.stream)).toEqual(['good', 'good']);
  });

  it('reads in pages of a thousand, of fewer when payloads are large', async () => {
    const store = await open();
    await store.append('small', 'none', sampleEvents(2_500));
    for (let revision = 0; revision < 30; revision += 1) {
      await store.append('large', revision === 0 ? 'none' : revision - 1, [sampleEvent({ text: 'x'.repeat(1024 * 1024) })]);
    }
    const sizes: number[] = [];
    for await (const page of store.readAll()) sizes.push(page.length);
    expect(sizes.slice(0, 2)).toEqual([1_000, 1_000]);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(2_530);
    const ofLarge: number[] = [];
    for await (const page of store.readStream('large')) ofLarge.push(page.length);
    expect(Math.max(...ofLarge)).toBeLessThanOrEqual(4);
    expect(ofLarge.reduce((sum, size) => sum + size)).toBe(30);
  });

  it('finds rare events in a long log, also after none for a long while', async () => {
    const store = await open();
    for (let start = 0; start < 42_000; start += 6_000) {
      await store.append('long', start === 0 ? 'none' : start - 1, sampleEvents(6_000));
    }
    await store.append('rare', 'none', [sampleEvent({}, 'Rare')]);
    expect((await collect(store.readAll(undefined, { types: ['Rare'] }))).map((event) => event.position)).toEqual(['0000000000042001']);
  });

  it('refuses a position of another store instead of reading from somewhere', async () => {
    const store = await open();
    expect(() => store.readAll('C:1/P:1')).toThrow('Not a position');
    expect(() => store.compare('1', '0000000000000001')).toThrow('Not a position');
  });

  it('closes once however often asked, and then reads no more', async () => {
    const store = await open();
    await Promise.all([store.close(), store.close()]);
    await expect(collect(store.readAll())).rejects.toMatchObject({ reason: 'closed' });
    await expect(store.head()).rejects.toMatchObject({ reason: 'closed' });
  });
});
