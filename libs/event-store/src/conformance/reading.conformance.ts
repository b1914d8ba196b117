import { canonicalJson } from '@vekha/event-sourcing/canonical-json';
import type { EventStoreHarness } from './harness';
import { collect, eventually, freshStream, sampleEvent, sampleEvents } from './sample-events';

const UNUSUAL_TEXTS = ['NUL \u0000 inside', 'Наставник: «Веха» №7 — ёй', '😀👩‍🏫', '\u2028\u2029\u007f"\\/\b', '', ' '];

export function describeReading(open: () => Promise<EventStoreHarness>): void {
  describe('reading', () => {
    let harness: EventStoreHarness;
    beforeAll(async () => {
      harness = await open();
    });
    afterAll(() => harness.close());

    it('gives every field back as it was handed over, the payload byte for byte as canonical JSON', async () => {
      const stream = freshStream();
      const events = UNUSUAL_TEXTS.map((text, index) => sampleEvent({ [text]: [text, { index, text }] }, `Type ${index}`));
      await harness.store.append(stream, 'none', events);
      const stored = await collect(harness.store.readStream(stream));
      expect(stored).toMatchObject(
        events.map((event, revision) => ({ ...event, stream, revision, payload: canonicalJson(event.payload) })),
      );
    });

    it('gives no page for a stream that does not exist', async () => {
      const pages: unknown[] = [];
      for await (const page of harness.store.readStream(freshStream())) pages.push(page);
      expect(pages).toEqual([]);
    });

    it('reads ranges of a stream, both ends inclusive', async () => {
      const stream = freshStream();
      await harness.store.append(stream, 'none', sampleEvents(10));
      const revisions = async (range?: { from?: number; to?: number }): Promise<number[]> =>
        (await collect(harness.store.readStream(stream, range))).map((event) => event.revision);
      expect(await revisions()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(await revisions({ from: 7 })).toEqual([7, 8, 9]);
      expect(await revisions({ to: 1 })).toEqual([0, 1]);
      expect(await revisions({ from: 3, to: 5 })).toEqual([3, 4, 5]);
      expect(await revisions({ from: 9, to: 90 })).toEqual([9]);
      expect(await revisions({ from: 10 })).toEqual([]);
      expect(await revisions({ from: 5, to: 4 })).toEqual([]);
    });

    it('reads a stream of 5,000 events whole and in order', async () => {
      const stream = freshStream();
      const events = sampleEvents(5_000);
      for (let start = 0; start < events.length; start += 500) {
        await harness.store.append(stream, start === 0 ? 'none' : start - 1, events.slice(start, start + 500));
      }
      const stored = await collect(harness.store.readStream(stream));
      expect(stored.map((event) => event.revision)).toEqual(events.map((_, index) => index));
      expect(stored.map((event) => event.eventId)).toEqual(events.map((event) => event.eventId));
      expect(await collect(harness.store.readAll(undefined, { streamPrefix: stream }))).toEqual(stored);
    });

    it('carries payloads of 256 KB, also many of them', async () => {
      const stream = freshStream();
      const text = 'Ж'.repeat(128 * 1024);
      for (let revision = 0; revision < 24; revision += 1) {
        await harness.store.append(stream, revision === 0 ? 'none' : revision - 1, [sampleEvent({ revision, text })]);
      }
      const stored = await collect(harness.store.readAll(undefined, { streamPrefix: stream }));
      expect(stored.map((event) => event.revision)).toEqual(Array.from({ length: 24 }, (_, revision) => revision));
      expect(stored.every((event) => event.payload === canonicalJson({ revision: event.revision, text }))).toBe(true);
    });

    it('filters the log by type and by stream prefix, also by both and by none', async () => {
      const [prefix, other] = [freshStream(), freshStream()];
      const kinds = ['StageStarted', 'PairAssigned', 'ConsentSigned'];
      for (const stream of [`${prefix}-a`, `${prefix}-b%_*`, other]) {
        await harness.store.append(stream, 'none', kinds.map((kind) => sampleEvent({ kind }, kind)));
      }
      const found = async (filter: { types?: string[]; streamPrefix?: string }): Promise<string[]> =>
        (await collect(harness.store.readAll(undefined, filter)))
          .filter((event) => event.stream.startsWith(prefix) || event.stream === other)
          .map((event) => `${event.stream.replace(prefix, 'P').replace(other, 'O')} ${event.type}`);
      expect(await found({ types: ['PairAssigned'] })).toEqual(['P-a PairAssigned', 'P-b%_* PairAssigned', 'O PairAssigned']);
      expect(await found({ streamPrefix: `${prefix}-b%_*` })).toEqual(kinds.map((kind) => `P-b%_* ${kind}`));
      expect(await found({ streamPrefix: prefix, types: ['StageStarted', 'ConsentSigned'] })).toEqual([
        'P-a StageStarted',
        'P-a ConsentSigned',
        'P-b%_* StageStarted',
        'P-b%_* ConsentSigned',
      ]);
      expect(await found({ types: [] })).toEqual([]);
      expect(await found({ types: ["x' OR 1=1 --"] })).toEqual([]);
    });

    it('reads on from any position, exclusive, to the end', async () => {
      const stream = freshStream();
      await harness.store.append(stream, 'none', sampleEvents(20));
      const all = await collect(harness.store.readAll());
      for (const event of all.slice(-20)) {
        const rest = await collect(harness.store.readAll(event.position));
        expect(rest).toEqual(all.slice(all.indexOf(event) + 1));
      }
    });

    it('gives positions that compare as the log runs, by compare and as plain text', async () => {
      for (let index = 0; index < 12; index += 1) await harness.store.append(freshStream(), 'none', sampleEvents(2));
      const positions = (await collect(harness.store.readAll())).map((event) => event.position);
      expect(new Set(positions).size).toBe(positions.length);
      for (const [index, position] of positions.entries()) {
        const next = positions[index + 1];
        expect(harness.store.compare(position, position)).toBe(0);
        if (next === undefined) continue;
        expect(harness.store.compare(position, next)).toBeLessThan(0);
        expect(harness.store.compare(next, position)).toBeGreaterThan(0);
        expect(position < next).toBe(true);
      }
    });

    it('holds nothing open when a reader stops in the middle', async () => {
      const stream = freshStream();
      await harness.store.append(stream, 'none', sampleEvents(1_500));
      for await (const page of harness.store.readStream(stream)) {
        expect(page.length).toBeGreaterThan(0);
        break;
      }
      expect(await harness.store.append(stream, 1_499, sampleEvents(1))).toMatchObject({ revision: 1_500 });
    });

    it('wakes a listener after an append, and no more once it has gone', async () => {
      let woken = 0;
      const leave = harness.store.onAppended(() => {
        woken += 1;
      });
      await harness.store.append(freshStream(), 'none', sampleEvents(1));
      await eventually('a wake-up after the append', () => woken > 0);
      leave();
      let other = 0;
      const leaveOther = harness.store.onAppended(() => {
        other += 1;
      });
      const whenLeft = woken;
      await harness.store.append(freshStream(), 'none', sampleEvents(1));
      await eventually('a wake-up of the one who stayed', () => other > 0);
      leaveOther();
      expect(woken).toBe(whenLeft);
    });
  });
}
