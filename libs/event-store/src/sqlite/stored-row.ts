import type { Position, StoredEvent } from '@vekha/event-sourcing/event-store';

/** The columns of a stored event, in the order of `StoredRow`. */
export const COLUMNS =
  'position, stream, revision, event_id, type, schema_version, recorded_at, scope, actor_id, actor_role, ' +
  'command_id, payload, prev_stream_hash, leaf';

export type StoredRow = readonly [
  position: number,
  stream: string,
  revision: number,
  eventId: string,
  type: string,
  schemaVersion: number,
  recordedAt: string,
  scope: string,
  actorId: string,
  actorRole: string,
  commandId: string,
  payload: string,
  prevStreamHash: string,
  leaf: string,
];

export function toStoredEvent(row: StoredRow): StoredEvent {
  return {
    position: positionOf(row[0]),
    stream: row[1],
    revision: row[2],
    eventId: row[3],
    type: row[4],
    schemaVersion: row[5],
    recordedAt: row[6],
    scope: row[7],
    actor: { id: row[8], role: row[9] },
    commandId: row[10],
    payload: row[11],
    prevStreamHash: row[12],
    leaf: row[13],
  };
}

/** A row number of the log as the position the outside knows: 16 digits, so that text order is log order. */
export function positionOf(row: number): Position {
  return String(row).padStart(16, '0');
}

/** @throws RangeError for a position of another store */
export function rowOf(position: Position): number {
  if (!/^\d{16}$/.test(position)) throw new RangeError(`Not a position of this log: ${position}`);
  return Number(position);
}
