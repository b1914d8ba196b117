import * as fc from 'fast-check';
import { type ExpectedVersion, type NewEvent, WrongExpectedVersion } from '@vekha/event-sourcing/event-store';
import type { ConformanceOptions, EventStoreHarness } from './harness';
import { chainFaults } from './hash-chain.conformance';
import { collect, CONFORMANCE_ORIGIN, freshStream, sampleEvents } from './sample-events';

/** One caller's wish: append at the present version, at one that has passed, or repeat an earlier append. */
interface Wish {
  readonly stream: number;
  readonly kind: 'present' | 'past' | 'repeat';
  readonly size: number;
}

const wishes: fc.Arbitrary<Wish[][]> = fc.array(
  fc.array(
    fc.record({
      stream: fc.nat(2),
      kind: fc.constantFrom('present' as const, 'present' as const, 'past' as const, 'repeat' as const),
      size: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  { minLength: 1, maxLength: 8 },
);

interface Attempt {
  readonly stream: string;
  readonly expected: ExpectedVersion;
  readonly events: readonly NewEvent[];
  readonly repeats?: { revision: number; position: string };
}

/** What the log must hold: the ids of each stream, and each accepted append with its answer. */
class Model {
  private readonly ids = new Map<string, string[]>();
  private readonly accepted: Attempt[] = [];

  stream(name: string): readonly string[] {
    return this.ids.get(name) ?? [];
  }

  plan(name: string, wish: Wish): Attempt {
    const length = this.stream(name).length;
    const earlier = this.accepted.filter((attempt) => attempt.stream === name).at(-wish.size);
    if (wish.kind === 'repeat' && earlier) return earlier;
    const expected: ExpectedVersion = length === 0 ? 'none' : length - 1;
    const past: ExpectedVersion = length < 2 ? 'none' : length - 2;
    return { stream: name, expected: wish.kind === 'past' ? past : expected, events: sampleEvents(wish.size) };
  }

  isPresent(attempt: Attempt): boolean {
    const length = this.stream(attempt.stream).length;
    return attempt.expected === (length === 0 ? 'none' : length - 1);
  }

  accept(attempt: Attempt, answer: { revision: number; position: string }): void {
    const ids = [...this.stream(attempt.stream), ...attempt.events.map((event) => event.eventId)];
    expect(answer.revision).toBe(ids.length - 1);
    this.ids.set(attempt.stream, ids);
    this.accepted.push({ ...attempt, repeats: answer });
  }
}

export function describeInterleavings(open: () => Promise<EventStoreHarness>, options: ConformanceOptions): void {
  describe('random interleavings', () => {
    it('agree with a model of one winner per version, exact repeats and nothing else', async () => {
      const harness = await open();
      try {
        await fc.assert(
          fc.asyncProperty(wishes, (rounds) => playAgainstModel(harness, rounds)),
          { numRuns: options.soak ? 500 : 25 },
        );
      } finally {
        await harness.close();
      }
    }, 600_000);
  });
}

async function playAgainstModel({ store }: EventStoreHarness, rounds: readonly Wish[][]): Promise<void> {
  const model = new Model();
  const prefix = freshStream();
  for (const round of rounds) {
    const attempts = round.map((wish) => model.plan(`${prefix}-${wish.stream}`, wish));
    const outcomes = await Promise.allSettled(attempts.map(({ stream, expected, events }) => store.append(stream, expected, events)));
    const contested = new Map<string, Attempt[]>();
    for (const attempt of attempts.filter((each) => !each.repeats && model.isPresent(each))) {
      contested.set(attempt.stream, [...(contested.get(attempt.stream) ?? []), attempt]);
    }
    const winners = new Set<Attempt>();
    for (const [index, attempt] of attempts.entries()) {
      const outcome = outcomes[index];
      if (attempt.repeats) expect(outcome).toMatchObject({ status: 'fulfilled', value: attempt.repeats });
      else if (outcome?.status === 'rejected') expect(outcome.reason).toBeInstanceOf(WrongExpectedVersion);
      else winners.add(attempt);
    }
    for (const rivals of contested.values()) expect(rivals.filter((rival) => winners.has(rival))).toHaveLength(1);
    expect(winners.size).toBe(contested.size);
    for (const [index, attempt] of attempts.entries()) {
      const outcome = outcomes[index];
      if (winners.has(attempt) && outcome?.status === 'fulfilled') model.accept(attempt, outcome.value);
    }
  }
  const log = await collect(store.readAll(undefined, { streamPrefix: prefix }));
  for (const name of [0, 1, 2].map((index) => `${prefix}-${index}`)) {
    expect(log.filter((event) => event.stream === name).map((event) => event.eventId)).toEqual(model.stream(name));
  }
  expect(chainFaults(CONFORMANCE_ORIGIN, log)).toEqual([]);
}
