import type { LogRow } from '@vekha/audit/verify-chain';
import type { RawRow, RawRows } from '@vekha/event-store/sqlite/raw-rows';

const PAGE = 1_000;

/** The rows of a SQLite log, damaged ones included, for the chain verifier. */
export async function* rawLogRows(rows: RawRows): AsyncIterable<readonly LogRow[]> {
  const last = rows.lastPosition() ?? Number.POSITIVE_INFINITY;
  for (let after = 0; after < last; after += PAGE) {
    const page = rows.readRawRows(after, Math.min(PAGE, last - after));
    if (page.length === 0 && last === Number.POSITIVE_INFINITY) return;
    yield page.map(logRow);
  }
}

function logRow({ position, columns, unreadable }: RawRow): LogRow {
  const text = (name: keyof RawRow['columns']): string => columns[name] ?? '';
  // A column that cannot be read counts as empty: leaf and head tell that it was changed, the others name the event.
  const row = { position: String(position).padStart(16, '0'), head: text('head') };
  if (unreadable.includes('stream') && unreadable.includes('event_id')) return { ...row, event: undefined };
  return {
    ...row,
    event: {
      position: row.position,
      stream: text('stream'),
      revision: Number(text('revision')),
      eventId: text('event_id'),
      type: text('type'),
      schemaVersion: Number(text('schema_version')),
      recordedAt: text('recorded_at'),
      scope: text('scope'),
      actor: { id: text('actor_id'), role: text('actor_role') },
      commandId: text('command_id'),
      payload: text('payload'),
      prevStreamHash: text('prev_stream_hash'),
      leaf: text('leaf'),
    },
  };
}
