import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { type AllFilter, type LogHead, type StoredEvent, StoreUnavailable } from '@vekha/event-sourcing/event-store';
import { GENESIS } from '@vekha/event-sourcing/hash-chain';
import type { SqliteDatabase, SqliteStatement, SqliteValue } from '@vekha/sqlite/sqlite-database';
import { sqliteFault } from '@vekha/sqlite/sqlite-faults';
import { COLUMNS, positionOf, type StoredRow, toStoredEvent } from './stored-row';

const PAGE = 1_000;
/** About how many bytes of payload a page may hold, so that a page of large payloads stays small in memory. */
const PAGE_BYTES = 4 * 1024 * 1024;
/** Rows a filtered read looks at before it lets others run. */
const SCAN = 20_000;
/** Tries of a read that meets another process's recovery or truncation, 20 ms apart. */
const BUSY_TRIES = 250;

interface Page {
  readonly events: StoredEvent[];
  /** There may be more in the range. */
  readonly full: boolean;
}

/** Pages of a long range: what the rows weigh is asked first, then they are read at one go. */
class LongPages {
  private readonly rows: SqliteStatement<StoredRow>;
  private readonly bytes: SqliteStatement<readonly [number | null]>;

  constructor(database: SqliteDatabase, condition: string, order: string) {
    const source = `FROM events WHERE ${condition} ORDER BY ${order} LIMIT ?`;
    this.rows = database.prepareTuples(`SELECT ${COLUMNS} ${source}`);
    this.bytes = database.prepareTuples(`SELECT sum(octet_length(payload)) FROM (SELECT payload ${source})`);
  }

  page(...values: readonly SqliteValue[]): Page {
    let limit = PAGE;
    while (limit > 1 && (this.bytes.get(...values, limit)?.[0] ?? 0) > PAGE_BYTES) limit = Math.floor(limit / 2);
    const events = this.rows.all(...values, limit).map(toStoredEvent);
    return { events, full: events.length === limit };
  }
}

/** Pages of a range that is mostly short: row by row in one pass, until there is enough. */
class ShortPages {
  private readonly rows: SqliteStatement<StoredRow>;

  constructor(database: SqliteDatabase, condition: string, order: string) {
    this.rows = database.prepareTuples(`SELECT ${COLUMNS} FROM events WHERE ${condition} ORDER BY ${order} LIMIT ${PAGE}`);
  }

  page(...values: readonly SqliteValue[]): Page {
    const events: StoredEvent[] = [];
    let room = PAGE_BYTES;
    for (const row of this.rows.iterate(...values)) {
      const event = toStoredEvent(row);
      events.push(event);
      room -= event.payload.length;
      if (room <= 0) break;
    }
    return { events, full: room <= 0 || events.length === PAGE };
  }
}

/** Reads the log in the calling thread, on a connection that cannot write. No statement stays open over an await. */
export class LogReader {
  private readonly ofStream: ShortPages;
  private readonly ofLog: LongPages;
  private readonly headAt: SqliteStatement<readonly [head: string]>;
  private readonly lastRow: SqliteStatement<readonly [row: number | null]>;
  private readonly version: SqliteStatement<readonly [version: number]>;
  private closed = false;

  constructor(private readonly database: SqliteDatabase) {
    this.ofStream = new ShortPages(database, 'stream = ? AND revision BETWEEN ? AND ?', 'revision');
    this.ofLog = new LongPages(database, 'position > ? AND position <= ?', 'position');
    this.headAt = database.prepareTuples('SELECT head FROM events WHERE position = ?');
    this.lastRow = database.prepareTuples('SELECT max(position) FROM events');
    this.version = database.prepareTuples('PRAGMA data_version');
  }

  async *stream(stream: string, from: number, to: number): AsyncIterable<readonly StoredEvent[]> {
    let next = from;
    for (let full = true; full && next <= to; ) {
      const page = await this.patiently(() => this.ofStream.page(stream, next, to));
      full = page.full;
      next += page.events.length;
      if (page.events.length > 0) yield page.events;
    }
  }

  async *log(after: number, filter: AllFilter): AsyncIterable<readonly StoredEvent[]> {
    const { query, values } = await this.patiently(() => this.queryFor(filter));
    const end = await this.end();
    for (let from = after; from < end; ) {
      const upTo = Math.min(from + SCAN, end);
      const { events, full } = await this.patiently(() => query.page(...values, from, upTo));
      const last = events.at(-1);
      from = full && last ? Number(last.position) : upTo;
      if (last) yield events;
      else await nextTurn();
    }
  }

  /** The head over the first `count` events, over all when absent; undefined when there are fewer. */
  async head(count?: number): Promise<LogHead | undefined> {
    const row = count ?? (await this.end());
    if (row === 0) return { count: 0, position: undefined, head: GENESIS };
    const found = await this.patiently(() => this.headAt.get(row));
    return found && { count: row, position: positionOf(row), head: found[0] };
  }

  /** Changes whenever anyone commits. */
  dataVersion(): number {
    return this.version.get()?.[0] ?? 0;
  }

  close(): void {
    this.closed = true;
    this.database.close();
  }

  private async end(): Promise<number> {
    return (await this.patiently(() => this.lastRow.get()?.[0])) ?? 0;
  }

  private queryFor({ types, streamPrefix }: AllFilter): { query: LongPages; values: SqliteValue[] } {
    const conditions: string[] = [];
    const values: SqliteValue[] = [];
    if (types !== undefined) {
      conditions.push('type IN (SELECT value FROM json_each(?))');
      values.push(JSON.stringify(types));
    }
    if (streamPrefix !== undefined) {
      conditions.push('substr(stream, 1, ?) = ?');
      values.push([...streamPrefix].length, streamPrefix);
    }
    if (conditions.length === 0) return { query: this.ofLog, values };
    const condition = [...conditions, 'position > ? AND position <= ?'].join(' AND ');
    return { query: new LongPages(this.database, condition, 'position'), values };
  }

  /** Tries again, without blocking, while another process recovers or truncates the WAL. */
  private async patiently<Result>(read: () => Result): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      if (this.closed) throw new StoreUnavailable('closed', 0);
      try {
        return read();
      } catch (error) {
        if (sqliteFault(error) !== 'busy') throw error;
        if (attempt === BUSY_TRIES) throw new StoreUnavailable('busy', 1, { cause: error });
        await wait(20);
      }
    }
  }
}
