import { NotCanonical } from '@vekha/event-sourcing/canonical-json';
import type { ExpectedVersion } from '@vekha/event-sourcing/event-store';
import { chain, type ChainedEvent, GENESIS, nextHead } from '@vekha/event-sourcing/hash-chain';
import { type SqliteDatabase, type SqliteStatement, TextWithNul } from '@vekha/sqlite/sqlite-database';
import { sqliteFault } from '@vekha/sqlite/sqlite-faults';
import type { AppendOutcome, AppendRequest } from './writer-messages';

/** Where the log ends: the row of its last event and the head over all of it. */
interface Tail {
  readonly row: number;
  readonly head: string;
}

/**
 * Appends of many callers in one transaction. Each has its own savepoint, so a refused one leaves no trace; the ends
 * of log and streams are read inside the transaction, so callers see one another and what other processes wrote.
 */
export class BatchAppender {
  private readonly begin: SqliteStatement<never>;
  private readonly commitAll: SqliteStatement<never>;
  private readonly savepoint: SqliteStatement<never>;
  private readonly release: SqliteStatement<never>;
  private readonly lastOfLog: SqliteStatement<readonly [row: number, head: string]>;
  private readonly lastOfStream: SqliteStatement<readonly [revision: number, leaf: string]>;
  private readonly standing: SqliteStatement<readonly [row: number, eventId: string]>;
  private readonly insert: SqliteStatement<never>;

  constructor(
    private readonly database: SqliteDatabase,
    private readonly origin: string,
  ) {
    this.begin = database.prepare('BEGIN IMMEDIATE');
    this.commitAll = database.prepare('COMMIT');
    this.savepoint = database.prepare('SAVEPOINT one_append');
    this.release = database.prepare('RELEASE one_append');
    this.lastOfLog = database.prepareTuples('SELECT position, head FROM events ORDER BY position DESC LIMIT 1');
    this.lastOfStream = database.prepareTuples(
      'SELECT revision, leaf FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1',
    );
    this.standing = database.prepareTuples(
      'SELECT position, event_id FROM events WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision',
    );
    this.insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  }

  /** Opens a transaction and does all appends in it; nothing is kept before `commit`. @throws SQLite's errors */
  stage(requests: readonly AppendRequest[]): AppendOutcome[] {
    this.begin.run();
    const [row, head] = this.lastOfLog.get() ?? [0, GENESIS];
    let tail: Tail = { row, head };
    return requests.map((request) => {
      const last = this.lastOfStream.get(request.stream);
      const outcome = this.refusal(request, last?.[0] ?? 'none') ?? this.stageOne(request, last?.[1] ?? GENESIS, tail);
      if ('tail' in outcome) tail = outcome.tail;
      return 'tail' in outcome ? outcome.answer : outcome;
    });
  }

  commit(): void {
    this.commitAll.run();
  }

  rollback(): void {
    this.database.rollback();
  }

  /** The answer to an append whose stream stands elsewhere: the first answer if it is a repeat, else a conflict. */
  private refusal({ stream, expected, events }: AppendRequest, actual: ExpectedVersion): AppendOutcome | undefined {
    if (actual === expected) return undefined;
    const first = expected === 'none' ? 0 : expected + 1;
    const standing = this.standing.all(stream, first, first + events.length - 1);
    const last = standing.at(-1);
    const isRepeat = standing.length === events.length && standing.every(([, id], index) => id === events[index]?.eventId);
    if (!isRepeat || last === undefined) return { kind: 'wrong-version', actual };
    return { kind: 'appended', revision: first + events.length - 1, row: last[0] };
  }

  private stageOne(
    { stream, expected, events }: AppendRequest,
    lastLeaf: string,
    tail: Tail,
  ): AppendOutcome | { answer: AppendOutcome; tail: Tail } {
    this.savepoint.run();
    let current: ChainedEvent | undefined;
    let { row, head } = tail;
    try {
      const first = expected === 'none' ? 0 : expected + 1;
      for (const event of chain(this.origin, stream, first, lastLeaf, events)) {
        current = event;
        row += 1;
        head = nextHead(head, event.leaf);
        this.insertOne(row, event, head);
      }
      this.release.run();
      return { answer: { kind: 'appended', revision: first + events.length - 1, row }, tail: { row, head } };
    } catch (error) {
      const refusal = refusalFrom(error, current);
      if (refusal === undefined || !this.database.inTransaction) throw error;
      this.database.exec('ROLLBACK TO one_append; RELEASE one_append');
      return refusal;
    }
  }

  private insertOne(row: number, event: ChainedEvent, head: string): void {
    this.insert.run(
      row,
      event.stream,
      event.revision,
      event.eventId,
      event.type,
      event.schemaVersion,
      event.recordedAt,
      event.scope,
      event.actor.id,
      event.actor.role,
      event.commandId,
      event.payload,
      event.prevStreamHash,
      event.leaf,
      head,
    );
  }
}

/** What concerns one caller only; undefined for an error of the whole batch. */
function refusalFrom(error: unknown, current: ChainedEvent | undefined): AppendOutcome | undefined {
  if (error instanceof NotCanonical) return { kind: 'not-canonical', path: error.path, reason: error.reason };
  if (error instanceof TextWithNul) return { kind: 'not-canonical', path: '', reason: 'a NUL character outside the payload' };
  const fault = sqliteFault(error);
  if (fault === 'unique' && current) return { kind: 'id-taken', eventId: current.eventId };
  if (fault === undefined || fault === 'row-refused') return { kind: 'invalid', message: String(error) };
  return undefined;
}
