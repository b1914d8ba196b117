import { type Position, WrongExpectedVersion } from '@vekha/event-sourcing/event-store';
import type { EventStoreHarness } from './harness';
import { collect, freshStream, sampleEvents, streamIds } from './sample-events';

const CALLERS = 24;

export function describeConcurrency(open: () => Promise<EventStoreHarness>): void {
  describe('concurrency', () => {
    let harness: EventStoreHarness;
    beforeAll(async () => {
      harness = await open();
    });
    afterAll(() => harness.close());

    /** Every caller appends at one version; tells who won and whether all others were refused for the version. */
    async function race(stream: string, expected: 'none' | number): Promise<{ winners: string[][]; conflicts: number }> {
      const attempts = Array.from({ length: CALLERS }, () => sampleEvents(2));
      const outcomes = await Promise.allSettled(attempts.map((events) => harness.store.append(stream, expected, events)));
      return {
        winners: attempts
          .filter((_, index) => outcomes[index]?.status === 'fulfilled')
          .map((events) => events.map((event) => event.eventId)),
        conflicts: outcomes.filter(
          (outcome) => outcome.status === 'rejected' && outcome.reason instanceof WrongExpectedVersion,
        ).length,
      };
    }

    it('lets exactly one of many create a stream', async () => {
      const stream = freshStream();
      const { winners, conflicts } = await race(stream, 'none');
      expect(winners).toHaveLength(1);
      expect(conflicts).toBe(CALLERS - 1);
      expect(await streamIds(harness.store, stream)).toEqual(winners[0]);
    });

    it('lets exactly one of many append at one version, round after round', async () => {
      const stream = freshStream();
      await harness.store.append(stream, 'none', sampleEvents(1));
      const accepted: string[] = [];
      for (let version = 0; version < 10; version += 2) {
        const { winners, conflicts } = await race(stream, version);
        expect(winners).toHaveLength(1);
        expect(conflicts).toBe(CALLERS - 1);
        accepted.push(...(winners[0] ?? []));
      }
      expect((await streamIds(harness.store, stream)).slice(1)).toEqual(accepted);
    });

    it('answers an append repeated while the first is still under way as one append', async () => {
      const stream = freshStream();
      const events = sampleEvents(3);
      const answers = await Promise.all(Array.from({ length: 5 }, () => harness.store.append(stream, 'none', events)));
      expect(new Set(answers.map((answer) => `${answer.revision} ${answer.position}`)).size).toBe(1);
      expect(await streamIds(harness.store, stream)).toEqual(events.map((event) => event.eventId));
    });

    it('keeps the order in which one caller sent appends to one stream without waiting', async () => {
      const stream = freshStream();
      const batches = Array.from({ length: 20 }, () => sampleEvents(2));
      await Promise.all(
        batches.map((events, index) => harness.store.append(stream, index === 0 ? 'none' : index * 2 - 1, events)),
      );
      expect(await streamIds(harness.store, stream)).toEqual(batches.flat().map((event) => event.eventId));
    });

    it('shows one order to all: streams side by side, each append unbroken, each stream in its order', async () => {
      const prefix = freshStream();
      const write = async (name: string): Promise<void> => {
        for (let round = 0; round < 15; round += 1) {
          await harness.store.append(`${prefix}-${name}`, round === 0 ? 'none' : round * 3 - 1, sampleEvents(3));
        }
      };
      await Promise.all(['a', 'b', 'c', 'd'].map(write));
      const log = await collect(harness.store.readAll(undefined, { streamPrefix: prefix }));
      expect(log).toHaveLength(4 * 45);
      for (const name of ['a', 'b', 'c', 'd']) {
        const stream = await collect(harness.store.readStream(`${prefix}-${name}`));
        expect(stream.map((event) => event.revision)).toEqual(stream.map((_, index) => index));
        expect(log.filter((event) => event.stream === `${prefix}-${name}`)).toEqual(stream);
      }
      for (let start = 0; start < log.length; start += 3) {
        expect(new Set(log.slice(start, start + 3).map((event) => event.stream)).size).toBe(1);
      }
    });

    it('lets a reader catch up while others write, without a gap and without a repeat', async () => {
      const prefix = freshStream();
      let writing = true;
      const write = async (name: string): Promise<void> => {
        for (let round = 0; round < 40; round += 1) {
          await harness.store.append(`${prefix}-${name}`, round === 0 ? 'none' : round * 2 - 1, sampleEvents(2));
        }
      };
      const writers = Promise.all(['a', 'b', 'c'].map(write)).finally(() => {
        writing = false;
      });
      const seen: string[] = [];
      let after: Position | undefined;
      for (let quiet = 0; quiet < 2; quiet += writing ? 0 : 1) {
        for await (const page of harness.store.readAll(after)) {
          after = page.at(-1)?.position;
          seen.push(...page.filter((event) => event.stream.startsWith(prefix)).map((event) => event.eventId));
        }
        await new Promise((resolve) => setImmediate(resolve));
      }
      await writers;
      const log = await collect(harness.store.readAll(undefined, { streamPrefix: prefix }));
      expect(log).toHaveLength(3 * 80);
      expect(seen).toEqual(log.map((event) => event.eventId));
    });
  });
}
