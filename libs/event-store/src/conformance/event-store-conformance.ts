import { describeAppending } from './appending.conformance';
import { describeConcurrency } from './concurrency.conformance';
import type { ConformanceOptions, EventStoreHarness } from './harness';
import { describeHashChain } from './hash-chain.conformance';
import { describeInterleavings } from './interleavings.conformance';
import { describeReading } from './reading.conformance';

export type { ConformanceOptions, EventStoreHarness } from './harness';

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
