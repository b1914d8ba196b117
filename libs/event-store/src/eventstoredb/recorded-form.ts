import { jsonEvent, type EventData, type ResolvedEvent } from '@eventstore/db-client';
import { canonicalJson, type JsonObject, NotCanonical } from '@vekha/event-sourcing/canonical-json';
import type { Position, StoredEvent } from '@vekha/event-sourcing/event-store';
import type { ChainedEvent } from '@vekha/event-sourcing/hash-chain';

/** Version of the metadata's shape below. Events without it were not written by this product. */
const FORMAT = 1;
const POSITION_DIGITS = 20;

/** Everything of the hashed header that the server does not keep by itself, beside the payload. */
interface RecordedMetadata {
  readonly vekha: typeof FORMAT;
  readonly origin: string;
  readonly schemaVersion: number;
  readonly recordedAt: string;
  readonly scope: string;
  readonly actor: { readonly id: string; readonly role: string };
  readonly commandId: string;
  readonly prevStreamHash: string;
  readonly leaf: string;
}

/** The event as the server keeps it: plain JSON only, for the client loses its mind over anything else. */
export function toEventData(origin: string, event: ChainedEvent): EventData {
  const metadata: RecordedMetadata = {
    vekha: FORMAT,
    origin,
    schemaVersion: event.schemaVersion,
    recordedAt: event.recordedAt,
    scope: event.scope,
    actor: { id: event.actor.id, role: event.actor.role },
    commandId: event.commandId,
    prevStreamHash: event.prevStreamHash,
    leaf: event.leaf,
  };
  const data = JSON.parse(event.payload) as JsonObject;
  return jsonEvent({ id: event.eventId, type: event.type, data, metadata });
}

/** Undefined for what is not ours: the server's own events, and those of others on the same server. */
export function fromRecorded(origin: string, { event }: ResolvedEvent): StoredEvent | undefined {
  if (!event || event.streamId.startsWith('$') || !isOurs(event.metadata) || event.metadata.origin !== origin) {
    return undefined;
  }
  const { schemaVersion, recordedAt, scope, actor, commandId, prevStreamHash, leaf } = event.metadata;
  return {
    position: positionText(positionOf({ event })),
    stream: event.streamId,
    revision: Number(event.revision),
    eventId: event.id,
    type: event.type,
    schemaVersion,
    recordedAt,
    scope,
    actor: { id: actor.id, role: actor.role },
    commandId,
    payload: payloadText(event.data),
    prevStreamHash,
    leaf,
  };
}

/**
 * The place of an event in `$all`. Servers tell as prepare position either this event's own place or where its append
 * began, by version and by kind of read; the commit position of a written event is its own place everywhere, so it alone
 * is the position.
 */
export function positionOf({ event }: ResolvedEvent): bigint {
  if (!event?.position) throw new TypeError('The server told no position of an event');
  return event.position.commit;
}

/** Decimal digits of one width: as text in the order of the log. */
export function positionText(commit: bigint): Position {
  return commit.toString().padStart(POSITION_DIGITS, '0');
}

/** A payload changed on the server may be anything: it is handed on as found, and its leaf no longer fits. */
function payloadText(data: unknown): string {
  try {
    return canonicalJson(data);
  } catch (error) {
    if (error instanceof NotCanonical) return JSON.stringify(data);
    throw error;
  }
}

function isOurs(metadata: unknown): metadata is RecordedMetadata {
  if (!isObject(metadata) || metadata['vekha'] !== FORMAT || !isObject(metadata['actor'])) return false;
  const texts = ['origin', 'recordedAt', 'scope', 'commandId', 'prevStreamHash', 'leaf'];
  return texts.every((name) => typeof metadata[name] === 'string') && typeof metadata['schemaVersion'] === 'number';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
