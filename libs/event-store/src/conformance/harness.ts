import type { EventStore } from '@vekha/event-sourcing/event-store';

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
