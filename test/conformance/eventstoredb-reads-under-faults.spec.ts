import { jsonEvent } from '@eventstore/db-client';
import { GENESIS, nextHead } from '@vekha/event-sourcing/hash-chain';
import type { LogHead, NewEvent, StoredEvent } from '@vekha/event-sourcing/event-store';
import { collect, eventually, sampleEvents } from '@vekha/event-store/conformance/sample-events';
import { EventStoreDbEventStore } from '@vekha/event-store/eventstoredb/eventstoredb-event-store';
import { InMemoryHeadLedger } from '@vekha/event-store/eventstoredb/head-ledger';
import type { SubscriptionEnd } from '../support/eventstoredb-double/faults';
import { EventStoreDbDouble } from '../support/eventstoredb-double/eventstoredb-double';
import type { Proposed } from '../support/eventstoredb-double/server-log';

const ORIGIN = 'vekha-faults';
/** Milliseconds; reads that fall silent cost this much each. Setting the scene may take longer. */
const READ_TIMEOUT_MS = 300;

let double: EventStoreDbDouble;
let store: EventStoreDbEventStore;

function open(watchdogMs = 60_000): EventStoreDbEventStore {
  return EventStoreDbEventStore.open({
    url: double.url,
    origin: ORIGIN,
    readTimeoutMs: READ_TIMEOUT_MS,
    watchdogMs,
  });
}

beforeEach(async () => {
  double = await EventStoreDbDouble.start();
  store = open();
});

afterEach(async () => {
  double.faults.thaw();
  await store.close();
  double.kill();
});

async function fill(stream: string, count: number): Promise<string[]> {
  const events = sampleEvents(count);
  for (let start = 0; start < count; start += 100) {
    await store.append(stream, start === 0 ? 'none' : start - 1, events.slice(start, start + 100));
  }
  return events.map((event) => event.eventId);
}

const ids = (events: readonly { eventId: string }[]): string[] => events.map((event) => event.eventId);

describe('reading from EventStoreDB while the server fails', () => {
  it.each(['cut', 'silent'] as const)('goes on without a gap or a repeat when reads are %s in the middle', async (kind) => {
    const written = await fill('long', 1_200);
    for (const afterEvents of [0, 250, 499]) double.faults.nextReads({ afterEvents, kind });
    expect(ids(await collect(store.readAll()))).toEqual(written);
    for (const afterEvents of [7, 499]) double.faults.nextReads({ afterEvents, kind });
    expect(ids(await collect(store.readStream('long')))).toEqual(written);
  });

  it('is begun anew when its client is thrown away for the silence of another read, and not taken for ended', async () => {
    const written = await fill('long', 700);
    double.faults.nextReads({ afterEvents: 0, kind: 'silent' });
    const silent = collect(store.readStream('long'));
    // The other read must still be waiting when this one is given up.
    await new Promise((resolve) => setTimeout(resolve, READ_TIMEOUT_MS / 2));
    double.faults.nextReads({ afterEvents: 10, kind: 'silent' });
    const cancelled = collect(store.readAll());
    expect(ids(await cancelled)).toEqual(written);
    expect(ids(await silent)).toEqual(written);
  });

  it('goes on over a restart of the server between two pages', async () => {
    const written = await fill('long', 1_200);
    const read: StoredEvent[] = [];
    for await (const page of store.readAll()) {
      read.push(...page);
      double.kill();
      await double.restart();
    }
    expect(ids(read)).toEqual(written);
  });

  it('says that the store is away when it stays away, and never that the log ended', async () => {
    await fill('short', 3);
    double.faults.nextReads({ afterEvents: 1, kind: 'cut' }, 1_000);
    const refusal = { code: 'STORE_UNAVAILABLE', reason: 'unreachable' };
    await expect(collect(store.readAll())).rejects.toMatchObject(refusal);
    await expect(collect(store.readStream('short'))).rejects.toMatchObject(refusal);
  });

  it('passes over the events of the server itself and of other products', async () => {
    const written = await fill('ours', 30);
    const foreign: Proposed = {
      id: '6a0e1f0e-1111-4000-8000-000000000001',
      type: 'SomethingElse',
      contentType: 'application/json',
      data: Buffer.from('{"not":"ours"}'),
      metadata: Buffer.from('{"vekha":2}'),
    };
    double.log.append('theirs', 'any', Array.from({ length: 700 }, (_, index) => ({ ...foreign, id: `${foreign.id}${index}` })));
    double.log.append('bytes', 'any', [{ ...foreign, contentType: 'application/octet-stream', data: Buffer.from([0, 255]) }]);
    const more = await fill('ours-too', 2);
    expect(double.log.all.some((record) => record.stream.startsWith('$'))).toBe(true);
    expect(ids(await collect(store.readAll()))).toEqual([...written, ...more]);
    expect(await collect(store.readStream('theirs'))).toEqual([]);
    expect((await store.head())?.count).toBe(32);
  });

  it('passes over the events of another log of this product on the same server', async () => {
    await fill('ours', 2);
    await store.close();
    store = EventStoreDbEventStore.open({ url: double.url, origin: 'vekha-another' });
    expect(await collect(store.readAll())).toEqual([]);
    expect(await store.head()).toMatchObject({ count: 0 });
    await expect(store.append('ours', 1, sampleEvents(1))).rejects.toMatchObject({ code: 'STREAM_TAMPERED_WITH' });
  });

  it('shows a payload changed on the server by a leaf that no longer fits, instead of hiding the event', async () => {
    await fill('ours', 1);
    const [record] = double.log.stream('ours') ?? [];
    if (!record) throw new Error('Nothing was stored');
    Object.assign(record, { data: Buffer.from('{"index":1.5}') });
    expect(await collect(store.readStream('ours'))).toMatchObject([{ payload: '{"index":1.5}' }]);
  });

  it('refuses to chain on to what others wrote into a stream of ours', async () => {
    await fill('ours', 1);
    const [event] = [jsonEvent({ type: 'Intruder', data: {} })];
    const bytes = { data: Buffer.from('{}'), metadata: Buffer.alloc(0) };
    double.log.append('ours', 0, [{ id: event.id, type: event.type, contentType: 'application/json', ...bytes }]);
    await expect(store.append('ours', 1, sampleEvents(1))).rejects.toMatchObject({ code: 'STREAM_TAMPERED_WITH' });
  });

  it('tells that an administrator ended a stream', async () => {
    await fill('ours', 1);
    double.log.tombstone('ours');
    await expect(store.append('ours', 0, sampleEvents(1))).rejects.toMatchObject({ code: 'STREAM_ENDED' });
    await expect(collect(store.readStream('ours'))).rejects.toMatchObject({ code: 'STREAM_ENDED' });
  });
});

describe('wake-ups from EventStoreDB', () => {
  /** Somebody else appends; true when it woke our listener. */
  async function wokenBy(someone: (event: NewEvent) => void, woken: () => number): Promise<void> {
    const before = woken();
    const [event] = sampleEvents(1);
    if (event) someone(event);
    await eventually('a wake-up after the append of another process', () => woken() > before);
  }

  function appendElsewhere(event: NewEvent): void {
    const bytes = { data: Buffer.from('{}'), metadata: Buffer.alloc(0) };
    double.log.append(`elsewhere-${event.eventId}`, 'any', [
      { id: event.eventId, type: event.type, contentType: 'application/json', ...bytes },
    ]);
  }

  async function listening(watchdogMs?: number): Promise<() => number> {
    await store.close();
    store = open(watchdogMs);
    let woken = 0;
    store.onAppended(() => {
      woken += 1;
    });
    await eventually('the wake-up of the confirmation', () => woken > 0);
    return () => woken;
  }

  it('come for the appends of other processes', async () => {
    await wokenBy(appendElsewhere, await listening());
  });

  it.each<SubscriptionEnd>(['normally', 'cut', 'too-slow'])(
    'go on after the subscription ended (%s)',
    async (how) => {
      const woken = await listening();
      double.faults.endSubscriptions(how);
      await eventually('the subscription has gone', () => double.faults.subscriptions === 0);
      await eventually('it stands again', () => double.faults.subscriptions === 1);
      await wokenBy(appendElsewhere, woken);
    },
  );

  it('go on after the server was killed and started again', async () => {
    const woken = await listening();
    double.kill();
    await double.restart();
    await eventually('it stands again', () => double.faults.subscriptions === 1);
    await wokenBy(appendElsewhere, woken);
  });

  it('go on after a subscription went deaf: the watchdog begins a new one', async () => {
    const woken = await listening(100);
    double.faults.deafSubscriptions = true;
    await wokenBy(appendElsewhere, woken);
  });

  it('would stop without the watchdog, so it is the watchdog that is tested here', async () => {
    const woken = await listening(600_000);
    double.faults.deafSubscriptions = true;
    const before = woken();
    appendElsewhere({ ...sampleEvents(1)[0] } as NewEvent);
    await store.readAll()[Symbol.asyncIterator]().next();
    expect(woken()).toBe(before);
  });

  it('go on with the new client when the old one was replaced', async () => {
    const woken = await listening();
    double.faults.nextReads({ afterEvents: 0, kind: 'silent' });
    await collect(store.readAll());
    await eventually('it stands again', () => double.faults.subscriptions === 1);
    await wokenBy(appendElsewhere, woken);
  });

  it('may come twice for one event, and the head still counts it once', async () => {
    double.faults.deliverTwice = true;
    const woken = await listening();
    await fill('ours', 5);
    await eventually('wake-ups came twice', () => woken() > 10);
    const log = await collect(store.readAll());
    const expected: LogHead = {
      count: 5,
      position: log.at(-1)?.position,
      head: log.reduce((head, event) => nextHead(head, event.leaf), GENESIS),
    };
    expect(await store.head()).toEqual(expected);
  });

  it('keep the ledger of the head up without anybody asking for the head', async () => {
    const kept = new InMemoryHeadLedger();
    await store.close();
    store = EventStoreDbEventStore.open({ url: double.url, origin: ORIGIN, ledger: kept });
    await fill('ours', 5);
    await eventually('the ledger covers the log', async () => (await kept.last())?.count === 5);
  });
});
