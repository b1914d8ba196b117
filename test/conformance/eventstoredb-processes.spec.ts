import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import { chainFaults } from '@vekha/event-store/conformance/hash-chain.conformance';
import { collect, eventually } from '@vekha/event-store/conformance/sample-events';
import type * as Adapter from '@vekha/event-store/eventstoredb/eventstoredb-event-store';
import { AppendHistory } from '../support/eventstoredb-double/append-history';
import { DoubleProcess } from '../support/eventstoredb-double/double-process';
import { ranAgainst, skippedBecause } from '../support/test-facts';

const ORIGIN = 'vekha-processes';
const TIMEOUT_MS = 300;
const KILLS = process.env['VEKHA_SOAK'] === '1' ? 100 : 8;
const BUILT_ADAPTER = join(__dirname, '../../dist/libs/event-store/src/eventstoredb/eventstoredb-event-store.js');
const WHAT = 'EventStoreDB: двойник сервера в отдельном процессе (kill -9, остановка)';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const built = DoubleProcess.isBuilt() && existsSync(BUILT_ADAPTER);
if (built) ranAgainst(WHAT);
else skippedBecause(WHAT, 'нет сборки; выполните npm run build');

(built ? describe : describe.skip)('EventStoreDB in a process of its own', () => {
  let directory: string;
  let server: DoubleProcess;
  let stores: EventStore[];

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'vekha-double-'));
    server = await DoubleProcess.start(join(directory, 'log.jsonl'));
    stores = [];
  });

  afterEach(async () => {
    server.thaw();
    for (const store of stores) await store.close();
    await server.kill();
    rmSync(directory, { recursive: true, force: true });
  });

  /** A store over a client of its own, as another process has it: modules loaded anew share nothing. */
  function openStore(): EventStore {
    let store: EventStore | undefined;
    jest.isolateModules(() => {
      const adapter = jest.requireActual<typeof Adapter>('@vekha/event-store/eventstoredb/eventstoredb-event-store');
      store = adapter.EventStoreDbEventStore.open({
        url: server.url,
        origin: ORIGIN,
        appendTimeoutMs: TIMEOUT_MS,
        readTimeoutMs: TIMEOUT_MS,
      });
    });
    if (!store) throw new Error('The adapter was not loaded');
    stores.push(store);
    return store;
  }

  it('loses and doubles nothing when it is killed at random moments', async () => {
    const store = openStore();
    const history = new AppendHistory('killed');
    for (let round = 0; round < KILLS; round += 1) {
      const clients = history.run(store, store, { clients: 5, appends: 3 });
      await pause(5 + Math.random() * 60);
      await server.kill();
      await server.restart();
      await clients;
    }
    await eventually('appends go through again', async () => (await history.appendOnce(store, store, 'after')) === 'ok');
    const log = await collect(store.readAll());
    expect(history.faults(log)).toEqual([]);
    expect(chainFaults(ORIGIN, log)).toEqual([]);
    expect(history.count('ok')).toBeGreaterThan(KILLS);
  }, 300_000);

  it('loses and doubles nothing when it stands still and then does all it was asked', async () => {
    const store = openStore();
    const history = new AppendHistory('stopped');
    await history.run(store, store, { clients: 3, appends: 2 });
    const clients = history.run(store, store);
    for (let round = 0; round < 2; round += 1) {
      await pause(40);
      server.freeze();
      await pause(TIMEOUT_MS * 3);
      server.thaw();
    }
    await clients;
    await eventually('appends go through again', async () => (await history.appendOnce(store, store, 'after')) === 'ok');
    const log = await collect(store.readAll());
    expect(history.faults(log)).toEqual([]);
    expect(chainFaults(ORIGIN, log)).toEqual([]);
    expect(history.count('ok')).toBeGreaterThan(3);
  });

  it('serves several processes that append to the same streams: one winner each time, unbroken chains', async () => {
    const first = openStore();
    const three = [first, openStore(), openStore()];
    const history = new AppendHistory('shared');
    await Promise.all(three.map((store) => history.run(store, store, { clients: 2, appends: 10, streams: 2 })));
    const log = await collect(first.readAll());
    expect(history.faults(log)).toEqual([]);
    expect(chainFaults(ORIGIN, log)).toEqual([]);
    expect(history.count('ok')).toBeGreaterThan(3);
    const heads = await Promise.all(three.map((store) => store.head()));
    for (const head of heads) expect(head).toEqual(heads[0]);
  });

  it('is left by a process that closed its store: nothing of the client keeps it alive', async () => {
    const script = `
      const { EventStoreDbEventStore } = require(process.env.ADAPTER);
      const event = { eventId: '0d9b6f7a-5a57-4f0e-8d35-27c5b8f21e11', type: 'T', schemaVersion: 1, scope: 'municipality',
        recordedAt: '2026-11-20T08:00:00.000Z', actor: { id: 'a', role: 'r' }, commandId: 'c', payload: {} };
      (async () => {
        const store = EventStoreDbEventStore.open({ url: process.env.URL, origin: 'o' });
        store.onAppended(() => undefined);
        await store.append('s', 'none', [event, { ...event, eventId: '1d9b6f7a-5a57-4f0e-8d35-27c5b8f21e11' }]);
        for await (const page of store.readAll()) break;
        await store.head();
        await store.close();
      })();`;
    const child = spawn(process.execPath, ['-e', script], {
      env: { ...process.env, ADAPTER: BUILT_ADAPTER, URL: server.url },
      stdio: 'inherit',
    });
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
