import type { SqliteDatabase, SqliteStatement } from '@vekha/sqlite/sqlite-database';
import { sqliteFault } from '@vekha/sqlite/sqlite-faults';

const NAMES = [
  'position',
  'stream',
  'revision',
  'event_id',
  'type',
  'schema_version',
  'recorded_at',
  'scope',
  'actor_id',
  'actor_role',
  'command_id',
  'payload',
  'prev_stream_hash',
  'leaf',
  'head',
] as const;

export type RawColumn = (typeof NAMES)[number];

/** One row as it lies in the file, however damaged. */
export interface RawRow {
  readonly position: number;
  /** Text of each column, numbers in decimal; undefined for one that cannot be read or is not UTF-8. */
  readonly columns: Readonly<Record<RawColumn, string | undefined>>;
  /** Columns that cannot be read, in the order of the table. Empty for a sound row. */
  readonly unreadable: readonly RawColumn[];
}

type BytesRow = readonly (Uint8Array | null)[];

/**
 * Reads events of a log that may be damaged: a spoiled page costs its own rows, not the reading. Whoever recomputes
 * the leaf from the columns finds each changed byte and the event it belongs to.
 */
export class RawRows {
  private readonly page: SqliteStatement<BytesRow>;
  private readonly row: SqliteStatement<BytesRow>;
  private readonly end: SqliteStatement<readonly [last: number | null]>;

  constructor(private readonly database: SqliteDatabase) {
    // As bytes, because the driver would read broken UTF-8 as text that looks sound.
    const columns = NAMES.map((name) => `CAST(${name} AS BLOB)`).join(', ');
    this.page = database.prepareTuples(`SELECT ${columns} FROM events WHERE position > ? AND position <= ? ORDER BY position`);
    this.row = database.prepareTuples(`SELECT ${columns} FROM events WHERE position = ?`);
    this.end = database.prepareTuples("SELECT seq FROM sqlite_sequence WHERE name = 'events'");
  }

  /** The row number the log claims to end at; undefined when even that cannot be read. */
  lastPosition(): number | undefined {
    try {
      return this.end.get()?.[0] ?? 0;
    } catch (error) {
      if (isDamage(error)) return undefined;
      throw error;
    }
  }

  /** Rows at the `limit` positions after one, in order; a position without a row is left out. */
  readRawRows(after: number, limit: number): RawRow[] {
    try {
      const rows = this.page.all(after, after + limit).map(toRawRow);
      if (rows.every((row, index) => row.position > (rows[index - 1]?.position ?? after))) return rows;
    } catch (error) {
      if (!isDamage(error)) throw error;
    }
    return Array.from({ length: limit }, (_, index) => this.salvage(after + 1 + index)).filter((row) => row !== undefined);
  }

  private salvage(position: number): RawRow | undefined {
    try {
      const bytes = this.row.get(position);
      return bytes && { ...toRawRow(bytes), position };
    } catch (error) {
      if (!isDamage(error)) throw error;
      return this.salvageColumns(position);
    }
  }

  private salvageColumns(position: number): RawRow {
    const bytes = NAMES.map((name) => {
      try {
        return this.database.prepareTuples<BytesRow>(`SELECT CAST(${name} AS BLOB) FROM events WHERE position = ?`).get(position)?.[0] ?? null;
      } catch (error) {
        if (!isDamage(error)) throw error;
        return null;
      }
    });
    return { ...toRawRow(bytes), position };
  }
}

function toRawRow(bytes: BytesRow): RawRow {
  const texts = bytes.map(textOf);
  const columns = Object.fromEntries(NAMES.map((name, index) => [name, texts[index]])) as RawRow['columns'];
  return { position: Number(texts[0]), columns, unreadable: NAMES.filter((_, index) => texts[index] === undefined) };
}

function textOf(bytes: Uint8Array | null): string | undefined {
  if (bytes === null) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isDamage(error: unknown): boolean {
  const fault = sqliteFault(error);
  return fault === 'corrupt' || fault === 'io' || fault === 'other';
}
