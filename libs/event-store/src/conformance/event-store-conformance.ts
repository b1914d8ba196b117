import type { EventStore } from '@vekha/event-sourcing/event-store';
import { describeAppending } from './appending.conformance';
import { describeConcurrency } from './concurrency.conformance';
import { describeHashChain } from './hash-chain.conformance';
import { describeInterleavings } from './interleavings.conformance';
import { describeReading } from './reading.conformance';

/** One store under test. It must be opened with `CONFORMANCE_ORIGIN`; it may hold events of others. */
export interface EventStoreHarness {
  readonly store: EventStore;
  /** Closes the store and opens it again on the same data. Without durable data: the same store, left open. */
  reopen(): Promise<EventStore>;
  /** Closes what is open and removes what was made. */
  close(): Promise<void>;
}

export interface ConformanceOptions {
  /** Whether the adapter can see that an event id already stands in another stream. */
  readonly seesTakenIds: boolean;
  /** Many more random histories. */
  readonly soak?: boolean;
}

/** The laws every adapter of the event-store port keeps. Each group opens its own store. */
export function describeEventStoreConformance(
  name: string,
  harness: () => Promise<EventStoreHarness>,
  options: ConformanceOptions,
): void {
  describe(`event store: ${name}`, () => {
    describeAppending(harness, options);
    describeReading(harness);
    describeConcurrency(harness);
    describeHashChain(harness);
    describeInterleavings(harness, options);
  });
}
