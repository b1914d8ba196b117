import type { StoredEvent } from '@vekha/event-sourcing/event-store';

/** A span of bytes in the file of a log. */
export interface Span {
  readonly start: number;
  readonly length: number;
  /** A whole number of 0 or 1: its code in the head of the record, for it has no bytes of its own. */
  readonly isCode?: true;
}

/** Columns of `events` as they follow one another in a stored record; the position is the key of the row, not in it. */
export const COLUMNS = [
  'stream', 'revision', 'event_id', 'type', 'schema_version', 'recorded_at', 'scope', 'actor_id', 'actor_role', 'command_id', 'payload', 'prev_stream_hash', 'leaf', 'head',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What a page of 4096 bytes keeps of a record; the rest of a longer one goes to pages of its own. */
const LARGEST_IN_PAGE = 4_061;
const HASH_BYTES = 64;

/**
 * Where each column of an event lies in the file, found by the event's own bytes (sqlite.org/fileformat2.html §2.1).
 * Undefined for a record that does not fit into one page.
 */
export function columnSpans(file: Buffer, event: StoredEvent): Readonly<Record<Column, Span>> | undefined {
  const text = (value: string): number => Buffer.byteLength(value);
  const lengths: Readonly<Record<Column, number>> = {
    stream: text(event.stream),
    revision: integerBytes(event.revision),
    event_id: text(event.eventId),
    type: text(event.type),
    schema_version: integerBytes(event.schemaVersion),
    recorded_at: text(event.recordedAt),
    scope: text(event.scope),
    actor_id: text(event.actor.id),
    actor_role: text(event.actor.role),
    command_id: text(event.commandId),
    payload: text(event.payload),
    prev_stream_hash: HASH_BYTES,
    leaf: HASH_BYTES,
    head: HASH_BYTES,
  };
  const codes = COLUMNS.map((column) => (isInteger(column) ? 1 : varintBytes(13 + 2 * lengths[column])));
  const headBytes = 2 + codes.reduce((sum, bytes) => sum + bytes, 0);
  const bodyBytes = COLUMNS.reduce((sum, column) => sum + lengths[column], 0);
  if (headBytes + bodyBytes > LARGEST_IN_PAGE) return undefined;

  const start = onlyPlace(file, Buffer.concat([Buffer.from(event.stream), integer(event.revision), Buffer.from(event.eventId)]));
  // In the head: its own length, the code of the position (null), then one code for each column.
  let code = start - headBytes + 2;
  let place = start;
  const spans: Partial<Record<Column, Span>> = {};
  for (const [index, column] of COLUMNS.entries()) {
    spans[column] = lengths[column] === 0 ? { start: code, length: 1, isCode: true } : { start: place, length: lengths[column] };
    code += codes[index] ?? 0;
    place += lengths[column];
  }
  return spans as Record<Column, Span>;
}

const isInteger = (column: Column): boolean => column === 'revision' || column === 'schema_version';
const varintBytes = (value: number): number => (value < 128 ? 1 : value < 16_384 ? 2 : 3);
const integerBytes = (value: number): number => (value < 2 ? 0 : value < 128 ? 1 : 2);

function integer(value: number): Buffer {
  const bytes = Buffer.alloc(integerBytes(value));
  if (bytes.length > 0) bytes.writeIntBE(value, 0, bytes.length);
  return bytes;
}

/** @throws Error when the bytes are not there, or there twice */
function onlyPlace(file: Buffer, bytes: Buffer): number {
  const place = file.indexOf(bytes);
  if (place === -1 || file.indexOf(bytes, place + 1) !== -1) throw new Error('The record has no one place in the file');
  return place;
}
