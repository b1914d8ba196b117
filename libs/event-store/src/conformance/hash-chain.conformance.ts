import type { EventStore, LogHead, StoredEvent } from '@vekha/event-sourcing/event-store';
import { chain, GENESIS, leafOf, nextHead, serialise } from '@vekha/event-sourcing/hash-chain';
import type { EventStoreHarness } from './harness';
import { collect, CONFORMANCE_ORIGIN, eventually, freshStream, sampleEvents } from './sample-events';

/** What is wrong with the chains of these events, given the whole log in order; empty when all is well. */
export function chainFaults(origin: string, log: readonly StoredEvent[]): string[] {
  const last = new Map<string, StoredEvent>();
  const faults: string[] = [];
  for (const event of log) {
    const before = last.get(event.stream);
    if (event.revision !== (before?.revision ?? -1) + 1) faults.push(`${event.position}: revision`);
    if (event.prevStreamHash !== (before?.leaf ?? GENESIS)) faults.push(`${event.position}: previous leaf`);
    if (leafOf(origin, event) !== event.leaf) faults.push(`${event.position}: leaf`);
    last.set(event.stream, event);
  }
  return faults;
}

/** The head over these events: what the store must answer when asked for it. */
export function headOver(log: readonly StoredEvent[]): LogHead {
  return {
    count: log.length,
    position: log.at(-1)?.position,
    head: log.reduce((head, event) => nextHead(head, event.leaf), GENESIS),
  };
}

async function headOf(store: EventStore, log: readonly StoredEvent[]): Promise<LogHead | undefined> {
  await eventually('the head covers the log', async () => ((await store.head())?.count ?? 0) >= log.length);
  return store.head();
}

export function describeHashChain(open: () => Promise<EventStoreHarness>): void {
  describe('hash chain', () => {
    let harness: EventStoreHarness;
    beforeAll(async () => {
      harness = await open();
    });
    afterAll(() => harness.close());

    async function writeSome(): Promise<void> {
      const streams = Array.from({ length: 5 }, () => freshStream());
      for (let round = 0; round < 4; round += 1) {
        await Promise.all(
          streams.map((stream) => harness.store.append(stream, round === 0 ? 'none' : round * 2 - 1, sampleEvents(2))),
        );
      }
    }

    it('chains every stream from its first event', async () => {
      await writeSome();
      const log = await collect(harness.store.readAll());
      expect(log.length).toBeGreaterThanOrEqual(40);
      expect(chainFaults(CONFORMANCE_ORIGIN, log)).toEqual([]);
    });

    it('keeps the head over the whole log, from the empty log on', async () => {
      expect(await harness.store.head(0)).toEqual({ count: 0, position: undefined, head: GENESIS });
      await writeSome();
      const log = await collect(harness.store.readAll());
      expect(await headOf(harness.store, log)).toEqual(headOver(log));
    });

    it('tells the head over the first n events at any later time', async () => {
      await writeSome();
      const log = await collect(harness.store.readAll());
      await headOf(harness.store, log);
      for (const count of [1, 2, 7, log.length - 1, log.length]) {
        expect(await harness.store.head(count)).toEqual(headOver(log.slice(0, count)));
      }
      expect(await harness.store.head(log.length + 1_000)).toBeUndefined();
    });
  });

  describe('hash chain over a reopening', () => {
    it('continues the chains and the head', async () => {
      const harness = await open();
      try {
        const stream = freshStream();
        await harness.store.append(stream, 'none', sampleEvents(2));
        const reopened = await harness.reopen();
        await reopened.append(stream, 1, sampleEvents(2));
        const log = await collect(reopened.readAll());
        expect(log.filter((event) => event.stream === stream)).toHaveLength(4);
        expect(chainFaults(CONFORMANCE_ORIGIN, log)).toEqual([]);
        expect(await headOf(reopened, log)).toEqual(headOver(log));
      } finally {
        await harness.close();
      }
    });
  });

  describe('the check of the hash chain', () => {
    const log = chain('check', 'stream', 0, GENESIS, serialise(sampleEvents(5))).map((event, index) => ({
      ...event,
      position: String(index),
    }));
    const [first, second, ...rest] = log;

    it('passes an honest log', () => {
      expect(chainFaults('check', log)).toEqual([]);
    });

    it('sees one changed letter, one lost event, two swapped ones and another origin', () => {
      if (!first || !second) throw new Error('The log is too short for this check');
      const changed = { ...first, payload: first.payload.replace('index', 'indeX') };
      expect(chainFaults('check', [changed, second, ...rest])).toEqual(['0: leaf']);
      expect(chainFaults('check', [second, ...rest])).not.toEqual([]);
      expect(chainFaults('another', log)).toHaveLength(5);
      expect(headOver([second, ...rest]).head).not.toBe(headOver(log).head);
      expect(headOver([second, first, ...rest]).head).not.toBe(headOver(log).head);
    });
  });
}
