import { EventIdTaken, StoreUnavailable, WrongExpectedVersion } from '@vekha/event-sourcing/event-store';
import { NotCanonical } from '@vekha/event-sourcing/canonical-json';
import type { ConformanceOptions, EventStoreHarness } from './harness';
import { collect, freshStream, sampleEvent, sampleEvents, streamIds } from './sample-events';

const cyclic: Record<string, unknown> = {};
cyclic['itself'] = cyclic;

const NOT_JSON: readonly (readonly [string, unknown])[] = [
  ['a BigInt', 1n],
  ['undefined', undefined],
  ['a Date', new Date(0)],
  ['NaN', Number.NaN],
  ['a fraction', 0.5],
  ['a lone surrogate', '\ud800'],
  ['a function', () => 0],
  ['a cycle', cyclic],
];

export function describeAppending(open: () => Promise<EventStoreHarness>, options: ConformanceOptions): void {
  describe('appending', () => {
    let harness: EventStoreHarness;
    beforeAll(async () => {
      harness = await open();
    });
    afterAll(() => harness.close());

    it('starts a stream at revision 0 and tells the revision and position of the last event', async () => {
      const stream = freshStream();
      const appended = await harness.store.append(stream, 'none', sampleEvents(3));
      const last = (await collect(harness.store.readStream(stream))).at(-1);
      expect(appended).toEqual({ revision: 2, position: last?.position });
      expect(last?.revision).toBe(2);
    });

    it('refuses an expectation the stream does not meet, and tells where it stands', async () => {
      const stream = freshStream();
      await expect(harness.store.append(stream, 0, sampleEvents(1))).rejects.toMatchObject({
        code: 'WRONG_EXPECTED_VERSION',
        actual: 'none',
      });
      await harness.store.append(stream, 'none', sampleEvents(2));
      for (const expected of ['none', 0, 2] as const) {
        const refusal = await harness.store.append(stream, expected, sampleEvents(1)).catch((error: unknown) => error);
        expect(refusal).toBeInstanceOf(WrongExpectedVersion);
        expect(refusal).toMatchObject({ stream, expected, actual: 1 });
      }
      expect(await streamIds(harness.store, stream)).toHaveLength(2);
    });

    it('gives the first answer to an exact retry and stores nothing, also after later events', async () => {
      const stream = freshStream();
      const [first, second] = [sampleEvents(2), sampleEvents(3)];
      const firstAnswer = await harness.store.append(stream, 'none', first);
      expect(await harness.store.append(stream, 'none', first)).toEqual(firstAnswer);
      const secondAnswer = await harness.store.append(stream, 1, second);
      expect(await harness.store.append(stream, 'none', first)).toEqual(firstAnswer);
      expect(await harness.store.append(stream, 1, second)).toEqual(secondAnswer);
      await harness.store.append(freshStream(), 'none', sampleEvents(1));
      expect(await harness.store.append(stream, 1, second)).toEqual(secondAnswer);
      expect(await streamIds(harness.store, stream)).toEqual([...first, ...second].map((event) => event.eventId));
    });

    it('takes an append that repeats only part of an earlier one for a conflict', async () => {
      const stream = freshStream();
      const [first, second] = [sampleEvent(), sampleEvent()];
      await harness.store.append(stream, 'none', [first]);
      await expect(harness.store.append(stream, 'none', [first, second])).rejects.toBeInstanceOf(WrongExpectedVersion);
      await expect(harness.store.append(stream, 'none', [second])).rejects.toBeInstanceOf(WrongExpectedVersion);
      expect(await streamIds(harness.store, stream)).toEqual([first.eventId]);
    });

    it('refuses an append of no events', async () => {
      const stream = freshStream();
      await expect(harness.store.append(stream, 'none', [])).rejects.toThrow('at least one event');
      expect(await streamIds(harness.store, stream)).toEqual([]);
    });

    it.each(NOT_JSON)('refuses %s anywhere in a payload before anything is stored', async (_, value) => {
      const stream = freshStream();
      const spoiled = { ...sampleEvent(), payload: { deep: [{ value }] } };
      const events = [sampleEvent(), spoiled as ReturnType<typeof sampleEvent>];
      const refusal = await harness.store.append(stream, 'none', events).catch((error: unknown) => error);
      if (value === cyclic) expect(refusal).toBeInstanceOf(Error);
      else expect(refusal).toBeInstanceOf(NotCanonical);
      expect(await streamIds(harness.store, stream)).toEqual([]);
    });

    it('leaves the neighbours of a refused append untouched', async () => {
      const [good, bad, also] = [freshStream(), freshStream(), freshStream()];
      const spoiled = { ...sampleEvent(), type: '\ud800' };
      const outcomes = await Promise.allSettled([
        harness.store.append(good, 'none', sampleEvents(2)),
        harness.store.append(bad, 'none', [sampleEvent(), spoiled]),
        harness.store.append(also, 'none', sampleEvents(2)),
      ]);
      expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      const lengths = [good, bad, also].map(async (stream) => (await streamIds(harness.store, stream)).length);
      expect(await Promise.all(lengths)).toEqual([2, 0, 2]);
    });

    if (options.seesTakenIds) {
      it('refuses an event id that stands elsewhere in the log, or twice in one append', async () => {
        const [first, second] = [freshStream(), freshStream()];
        const event = sampleEvent();
        await harness.store.append(first, 'none', [event]);
        await expect(harness.store.append(second, 'none', [sampleEvent(), event])).rejects.toBeInstanceOf(EventIdTaken);
        await expect(harness.store.append(first, 0, [event])).rejects.toMatchObject({ eventId: event.eventId });
        const twice = sampleEvent();
        await expect(harness.store.append(second, 'none', [twice, twice])).rejects.toBeInstanceOf(EventIdTaken);
        expect(await streamIds(harness.store, second)).toEqual([]);
      });
    }
  });

  describe('closing', () => {
    it('keeps everything over a reopening, and still knows an exact retry', async () => {
      const harness = await open();
      try {
        const stream = freshStream();
        const events = sampleEvents(3);
        const answer = await harness.store.append(stream, 'none', events);
        const before = await collect(harness.store.readStream(stream));
        const reopened = await harness.reopen();
        expect(await collect(reopened.readStream(stream))).toEqual(before);
        expect(await reopened.append(stream, 'none', events)).toEqual(answer);
        expect(await reopened.append(stream, 2, sampleEvents(1))).toMatchObject({ revision: 3 });
      } finally {
        await harness.close();
      }
    });

    it('finishes what was accepted, then refuses later appends as closed', async () => {
      const harness = await open();
      try {
        const accepted = harness.store.append(freshStream(), 'none', sampleEvents(2));
        await harness.store.close();
        expect(await accepted).toMatchObject({ revision: 1 });
        const refusal = await harness.store.append(freshStream(), 'none', sampleEvents(1)).catch((error: unknown) => error);
        expect(refusal).toBeInstanceOf(StoreUnavailable);
        expect(refusal).toMatchObject({ reason: 'closed' });
      } finally {
        await harness.close();
      }
    });
  });
}
