import type { CommandCatalogue } from './command-catalogue';
import type { Happened } from './decider';
import type { DomainEvent } from './event-definition';
import type { EventRegistry } from './event-registry';
import type { EventStore, ExpectedVersion, Position } from './event-store';
import type { RecordedEvent } from './recorded-event';

/** The name under which the whole stream is addressed. */
export const WHOLE_STREAM = '*';

/** A stream read to its end: the state it gives and where it stands. */
export interface StreamHistory {
  readonly state: unknown;
  readonly version: ExpectedVersion;
  readonly position: Position | undefined;
  readonly events: readonly RecordedEvent[];
}

/** The event as a decider sees it. */
export function happened(event: RecordedEvent): Happened {
  const { type, data, actor, recordedAt } = event;
  return { type, data, actor, recordedAt, occurredOn: event.meta.occurredOn };
}

/**
 * Reads a stream and folds it; a stream that does not exist gives the initial state at version `none`. What is known of
 * it already is not read again: a log only grows.
 */
export async function readHistory(
  { store, registry }: { readonly store: EventStore; readonly registry: EventRegistry },
  { decider }: CommandCatalogue,
  stream: string,
  known?: StreamHistory,
): Promise<StreamHistory> {
  const fresh: RecordedEvent[] = [];
  let state = known ? known.state : decider.initial;
  for await (const page of store.readStream(stream, typeof known?.version === 'number' ? { from: known.version + 1 } : {})) {
    for (const stored of page) {
      const event = registry.decode(stored);
      fresh.push(event);
      state = decider.evolve(state, happened(event));
    }
  }
  const last = fresh.at(-1);
  if (known && !last) return known;
  return { state, events: known ? [...known.events, ...fresh] : fresh, version: last?.revision ?? 'none', position: last?.position };
}

/** Whether an event changed the thing; every event changes the whole stream. */
export function touches(catalogue: CommandCatalogue, event: RecordedEvent, thing: string): boolean {
  if (thing === WHOLE_STREAM) return true;
  return catalogue.touches?.(event as DomainEvent).includes(thing) ?? true;
}

/** Revision of the last event that touched the thing; undefined when none did. */
export function versionOf(catalogue: CommandCatalogue, events: readonly RecordedEvent[], thing: string): number | undefined {
  return events.findLast((event) => touches(catalogue, event, thing))?.revision;
}
