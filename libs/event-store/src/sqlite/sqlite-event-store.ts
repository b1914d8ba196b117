import {
  type AllFilter,
  type Appended,
  type EventStore,
  type ExpectedVersion,
  type LogHead,
  type NewEvent,
  type Position,
  type StoredEvent,
  type StreamRange,
} from '@vekha/event-sourcing/event-store';
import { serialise } from '@vekha/event-sourcing/hash-chain';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { CommitWatch } from './commit-watch';
import { LogReader } from './log-reader';
import type { StoreFailed } from './store-failed';
import { rowOf } from './stored-row';
import { WriterClient } from './writer-client';
import type { WriterFaults } from './writer-messages';
import { builtWriterScript } from './writer-script';

export interface SqliteEventStoreOptions {
  /** Path of the database file; its folder must exist. */
  readonly file: string;
  /** Names the log in every event's hash; a file of another origin is refused. */
  readonly origin: string;
  /** The built writer thread, when it does not lie beside this file. */
  readonly writerScript?: string;
  /** Milliseconds between two looks for commits of other processes; 25 when absent. */
  readonly pollMs?: number;
  /** Milliseconds an append may wait for another process's lock before it is refused as busy; 5,000 when absent. */
  readonly busyLimitMs?: number;
  /** Called once, after an I/O error: the process should end and be started afresh. */
  readonly onFatal?: (failure: StoreFailed) => void;
  /** For tests only. */
  readonly faults?: WriterFaults;
}

/** The embedded event store: one SQLite file, written by one thread per process, read in the calling thread. */
export class SqliteEventStore implements EventStore {
  private constructor(
    private readonly writer: WriterClient,
    private readonly reader: LogReader,
    private readonly watch: CommitWatch,
  ) {}

  /**
   * @throws LogRefused for a file of something else, of another origin or of a newer format
   * @throws SqliteTooOld
   */
  static async open(options: SqliteEventStoreOptions): Promise<SqliteEventStore> {
    const { file, origin, writerScript = builtWriterScript(), pollMs = 25, busyLimitMs = 5_000 } = options;
    const settings = { file, origin, busyLimitMs, faults: options.faults ?? {} };
    const writer = await WriterClient.start(writerScript, settings, {
      onCommitted: () => watch.committed(),
      onFatal: (failure) => options.onFatal?.(failure),
    });
    const reader = new LogReader(SqliteDatabase.open(file, { readOnly: true }));
    const watch = new CommitWatch(() => reader.dataVersion(), pollMs);
    return new SqliteEventStore(writer, reader, watch);
  }

  /** @throws StoreFailed once the file has failed with an I/O error, besides the errors of the port */
  async append(stream: string, expected: ExpectedVersion, events: readonly NewEvent[]): Promise<Appended> {
    if (events.length === 0) throw new RangeError('An append needs at least one event');
    return this.writer.append(stream, expected, serialise(events));
  }

  readStream(stream: string, { from = 0, to = Number.MAX_SAFE_INTEGER }: StreamRange = {}): AsyncIterable<readonly StoredEvent[]> {
    return this.reader.stream(stream, from, to);
  }

  readAll(after?: Position, filter: AllFilter = {}): AsyncIterable<readonly StoredEvent[]> {
    return this.reader.log(after === undefined ? 0 : rowOf(after), filter);
  }

  compare(a: Position, b: Position): number {
    return rowOf(a) - rowOf(b);
  }

  onAppended(wake: () => void): () => void {
    return this.watch.listen(wake);
  }

  head(count?: number): Promise<LogHead | undefined> {
    return this.reader.head(count);
  }

  /** Finishes accepted appends, empties the WAL into the file and ends the writer thread. */
  async close(): Promise<void> {
    this.watch.stop();
    const written = this.writer.close();
    this.reader.close();
    await written;
  }
}
