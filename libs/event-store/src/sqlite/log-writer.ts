import type { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { sqliteFault } from '@vekha/sqlite/sqlite-faults';
import { BatchAppender } from './batch-appender';
import type { AppendOutcome, AppendRequest, FromWriter, ToWriter, WriterSettings } from './writer-messages';

/** Callers in one commit at most, so that none waits long for its answer. */
const BATCH = 256;
const CHECKPOINT_PAGES = 1_000;
/** How many commits pass between two looks at the size of the WAL. */
const COMMITS_BETWEEN_LOOKS = 64;

interface Waiting {
  readonly request: AppendRequest;
  /** On the clock of `performance.now()`. */
  readonly since: number;
}

/** The only one in this process that writes to the log: commits what has queued, answers after the commit. */
export class LogWriter {
  private readonly appender: BatchAppender;
  private queue: Waiting[] = [];
  private commits = 0;
  private waitingForLock = false;
  private closing = false;
  private failed = false;

  constructor(
    private readonly database: SqliteDatabase,
    private readonly settings: WriterSettings,
    private readonly tell: (message: FromWriter) => void,
    private readonly whenClosed: () => void,
  ) {
    this.appender = new BatchAppender(database, settings.origin);
  }

  receive(message: ToWriter): void {
    if (message.kind === 'close') {
      this.closing = true;
      return;
    }
    const since = performance.now();
    for (const request of message.requests) this.queue.push({ request, since });
  }

  /** Writes until the queue is empty or another process holds the lock; then it comes back by itself. */
  drain(): void {
    if (this.waitingForLock) return;
    while (this.queue.length > 0 && !this.waitingForLock) this.write(this.queue.splice(0, BATCH));
    if (this.closing && this.queue.length === 0) this.close();
  }

  private write(batch: readonly Waiting[]): void {
    if (this.failed) return this.answerAll(batch, { kind: 'failed' });
    let outcomes: AppendOutcome[];
    try {
      outcomes = this.appender.stage(batch.map(({ request }) => request));
    } catch (error) {
      return this.giveUp(batch, error, { kind: 'failed' });
    }
    const early = this.settings.faults.acknowledgeBeforeCommitMs;
    if (early !== undefined) {
      this.answer(batch, outcomes);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, early);
    }
    try {
      this.commit();
    } catch (error) {
      return this.giveUp(batch, error, { kind: 'unknown' });
    }
    if (early === undefined) this.answer(batch, outcomes);
    if (this.commits % COMMITS_BETWEEN_LOOKS === 0) this.checkpoint(CHECKPOINT_PAGES);
  }

  private commit(): void {
    this.commits += 1;
    if (this.commits === this.settings.faults.ioErrorAtCommit) throw Object.assign(new Error('disk I/O error'), { errcode: 10 });
    this.appender.commit();
  }

  /** Nothing of the batch is kept. A full disk or a lock passes; anything else ends this writer. */
  private giveUp(batch: readonly Waiting[], error: unknown, ifFatal: AppendOutcome): void {
    const fault = sqliteFault(error);
    if (fault !== 'full' && fault !== 'busy') return this.fail(batch, error, ifFatal);
    try {
      this.appender.rollback();
    } catch (rollbackError) {
      return this.fail(batch, rollbackError, ifFatal);
    }
    if (fault === 'busy') return this.waitForLock(batch);
    this.answerAll(batch, { kind: 'unavailable', reason: 'full' });
    // What the WAL holds already may fit into the file: its room then serves the next appends.
    this.checkpoint(0);
  }

  private waitForLock(batch: readonly Waiting[]): void {
    const limit = performance.now() - this.settings.busyLimitMs;
    this.answerAll(batch.filter(({ since }) => since <= limit), { kind: 'unavailable', reason: 'busy' });
    this.queue = [...batch.filter(({ since }) => since > limit), ...this.queue];
    if (this.queue.length === 0) return;
    this.waitingForLock = true;
    setTimeout(() => {
      this.waitingForLock = false;
      this.drain();
    }, 5 + Math.random() * 20);
  }

  /** After an I/O error the kernel may have dropped pages it still shows as written: trying again would lie. */
  private fail(batch: readonly Waiting[], error: unknown, outcome: AppendOutcome): void {
    this.failed = true;
    this.tell({ kind: 'fatal', message: error instanceof Error ? error.message : String(error) });
    this.answerAll(batch, outcome);
  }

  private answerAll(batch: readonly Waiting[], outcome: AppendOutcome): void {
    if (batch.length > 0) this.answer(batch, batch.map(() => outcome));
  }

  private answer(batch: readonly Waiting[], outcomes: readonly AppendOutcome[]): void {
    this.tell({
      kind: 'answers',
      answers: batch.map(({ request }, index) => [request.id, outcomes[index] ?? { kind: 'unknown' }] as const),
    });
  }

  /** Brings the WAL into the file when it has grown over so many pages; waits for nobody. */
  checkpoint(whenOver: number): void {
    try {
      const [, pages] = this.walState('NOOP');
      if (pages > whenOver) this.walState('PASSIVE');
    } catch (error) {
      const fault = sqliteFault(error);
      // The log is whole without a checkpoint: what passes by itself may wait for the next one.
      if (fault !== 'full' && fault !== 'busy') this.fail([], error, { kind: 'failed' });
    }
  }

  private walState(mode: 'NOOP' | 'PASSIVE' | 'TRUNCATE'): readonly [busy: number, pages: number, checkpointed: number] {
    const query = this.database.prepareTuples<[number, number, number]>(`PRAGMA wal_checkpoint(${mode})`);
    return query.get() ?? [0, 0, 0];
  }

  private close(): void {
    // A failed writer leaves the file as it is: closing would checkpoint pages nobody can vouch for.
    if (!this.failed) {
      try {
        this.walState('TRUNCATE');
      } catch (error) {
        if (sqliteFault(error) === undefined) throw error;
      }
      this.database.close();
    }
    this.whenClosed();
  }
}
