import { ChainVerifier, rowsOf } from '@vekha/audit/verify-chain';
import type { EventStore, StoredEvent } from '@vekha/event-sourcing/event-store';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import { wholeLog } from '../support/engine-beside';
import type { Intent } from './client-under-load';

/**
 * Everything wrong with a log, given all that clients know: what was acknowledged stands there exactly once and where
 * they were told, what was refused never, what nobody knows at most once, nothing else at all; every chain verifies.
 * `actors` are the ids of the clients' tokens.
 */
export async function loadFaults(store: EventStore, origin: string, intents: readonly Intent[], actors: readonly string[]): Promise<string[]> {
  const log = await wholeLog(store);
  const byCommand = new Map<string, StoredEvent[]>();
  for (const event of log) byCommand.set(event.commandId, [...(byCommand.get(event.commandId) ?? []), event]);
  const known = new Set(intents.flatMap(({ commandIds }) => commandIds));
  const strays = log.filter(({ actor, commandId }) => actors.includes(actor.id) && !known.has(commandId));
  return [
    ...intents.flatMap((intent) => intentFaults(intent, byCommand)),
    ...[...byCommand].flatMap(([commandId, events]) => commandFaults(commandId, events)),
    ...strays.map(({ eventId }) => `${eventId}: in the log, though nobody asked for it`),
    ...(await chainFaults(store, origin)),
  ];
}

function intentFaults({ what, commandIds, outcome, status, position }: Intent, byCommand: ReadonlyMap<string, readonly StoredEvent[]>): string[] {
  const stored = commandIds.flatMap((commandId) => {
    const events = decided(byCommand.get(commandId) ?? []);
    return events.length === 0 ? [] : [events];
  });
  const fault = (words: string): string[] => [`${what} (${commandIds.join(', ')}): ${words}`];
  if (outcome === 'unknown') return stored.length > 1 ? fault('nobody knows, but it stands more than once') : [];
  if (outcome === 'refused') return stored.length > 0 ? fault(`refused with ${status}, but it stands in the log`) : [];
  if (stored.length === 0) return fault('acknowledged and lost');
  if (stored.length > 1) return fault('acknowledged once, but it stands more than once');
  return stored[0]?.at(-1)?.position === position ? [] : fault('acknowledged at another place');
}

/** Without reservations of names: they are made before the decision is stored, and harmless without it. */
const decided = (events: readonly StoredEvent[]): StoredEvent[] => events.filter(({ type }) => type !== 'NameClaimed');

/** The events of one command stand together, each once, in the order in which they were decided. */
function commandFaults(commandId: string, all: readonly StoredEvent[]): string[] {
  const events = decided(all);
  const [first] = events;
  if (first === undefined || first.type === 'ProcessAdvanced') return [];
  const inOrder = events.every(({ eventId, stream, revision }, index) => eventId === derivedId(commandId, index) && stream === first.stream && revision === first.revision + index);
  return inOrder ? [] : [`command ${commandId}: its events do not stand together, once each`];
}

async function chainFaults(store: EventStore, origin: string): Promise<string[]> {
  const head = await store.head();
  const verifier = new ChainVerifier(origin, head);
  for await (const page of rowsOf(store)) for (const row of page) verifier.take(row);
  return verifier.report().findings.map(({ code, message }) => `${code}: ${message}`);
}
