import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json';
import type { NewEvent, StoredEvent } from './event-store';

/** Version of the header's shape. It is the storage format for ever: a new shape gets a new number beside this one. */
const HEADER_VERSION = 1;

/** What the first event of a stream, and the head over an empty log, refer back to. */
export const GENESIS = '0'.repeat(64);

/** An event with its place in the chain of its stream, ready to be stored; only the global position is missing. */
export type ChainedEvent = Omit<StoredEvent, 'position'>;

const LEAF_PREFIX = Buffer.of(0x00);

export function sha256(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/**
 * The leaf of an event: SHA-256(0x00 ‖ JCS(header)), where the header names everything that must not change and the
 * hash of the payload, so that payload bytes may one day be excised and the chain still verifies.
 */
export function leafOf(origin: string, event: Omit<ChainedEvent, 'leaf'>): string {
  const header = canonicalJson({
    v: HEADER_VERSION,
    origin,
    stream: event.stream,
    revision: event.revision,
    eventId: event.eventId,
    type: event.type,
    schemaVersion: event.schemaVersion,
    recordedAt: event.recordedAt,
    scope: event.scope,
    actor: { id: event.actor.id, role: event.actor.role },
    commandId: event.commandId,
    prevStreamHash: event.prevStreamHash,
    payloadHash: sha256(event.payload),
  });
  return sha256(LEAF_PREFIX, header);
}

/** A new event with its payload already in canonical text. */
export type SerialisedEvent = Omit<NewEvent, 'payload'> & { readonly payload: string };

export function serialise(events: readonly NewEvent[]): SerialisedEvent[] {
  return events.map((event) => ({ ...event, payload: canonicalJson(event.payload) }));
}

/** Chains events to the last leaf of their stream (GENESIS for a new one), the first at `firstRevision`. */
export function chain(
  origin: string,
  stream: string,
  firstRevision: number,
  lastLeaf: string,
  events: readonly SerialisedEvent[],
): ChainedEvent[] {
  let prevStreamHash = lastLeaf;
  return events.map((event, index) => {
    const unchained = { ...event, stream, revision: firstRevision + index, prevStreamHash };
    const leaf = leafOf(origin, unchained);
    prevStreamHash = leaf;
    return { ...unchained, leaf };
  });
}

/** head(n) = SHA-256(head(n-1) ‖ leaf(n)), over the raw 32 bytes of each. */
export function nextHead(head: string, leaf: string): string {
  return sha256(Buffer.from(head, 'hex'), Buffer.from(leaf, 'hex'));
}
