import type { CommandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { fold } from '@vekha/event-sourcing/command-catalogue';
import type { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import { happened } from '@vekha/event-sourcing/stream-history';

/** Where a replay ends: after a revision, or after all that was recorded up to a UTC instant. */
export interface ReplayUpTo {
  readonly revision?: number;
  readonly recordedAt?: string;
}

export interface Replay {
  readonly stream: string;
  readonly events: readonly RecordedEvent[];
  /** State after the last of these events, as the decider folds it. */
  readonly state: unknown;
}

/** Reads a stream again from its first event, up to a moment, and folds it. Nothing is computed anew. */
export async function replay(
  store: EventStore,
  registry: EventRegistry,
  catalogues: readonly CommandCatalogue[],
  stream: string,
  { revision, recordedAt }: ReplayUpTo = {},
): Promise<Replay> {
  const events: RecordedEvent[] = [];
  for await (const page of store.readStream(stream, revision === undefined ? {} : { to: revision })) {
    for (const stored of page) {
      if (recordedAt === undefined || stored.recordedAt <= recordedAt) events.push(registry.decode(stored));
    }
  }
  const category = stream.slice(0, stream.indexOf('-'));
  const catalogue = catalogues.find((each) => each.category === category);
  return { stream, events, state: catalogue && fold(catalogue.decider, events.map(happened)) };
}
