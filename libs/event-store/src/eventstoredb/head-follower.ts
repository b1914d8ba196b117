import type { LogHead, Position, StoredEvent } from '@vekha/event-sourcing/event-store';
import { GENESIS, nextHead } from '@vekha/event-sourcing/hash-chain';
import type { HeadLedger, LedgerEntry } from './head-ledger';

/** The log no longer holds what the ledger saw in it: it was cut, restored from an old copy, or is another log. */
export class LogContradictsHead extends Error {
  readonly code = 'LOG_CONTRADICTS_HEAD';
  constructor(
    readonly count: number,
    readonly position: Position,
  ) {
    super(`The log has lost event ${count}, seen at ${position}: it was cut or replaced`);
  }
}

/** What the follower needs of the log. */
export interface FollowedLog {
  /** Pages of our events after a position, in order, to the present end. */
  readAll(after?: Position): AsyncIterable<readonly StoredEvent[]>;
  /** The id of our event that stands exactly at this position. */
  eventIdAt(position: Position): Promise<string | undefined>;
}

/** Keeps the running head over the global order by reading the log in order and noting every event in a ledger. */
export class HeadFollower {
  private running: Promise<void> = Promise.resolve();
  private queued: Promise<void> | undefined;

  constructor(
    private readonly log: FollowedLog,
    private readonly ledger: HeadLedger,
  ) {}

  /**
   * The head over the first `count` events, or over the whole log as it stands now; undefined when the log is shorter.
   * @throws LogContradictsHead
   */
  async head(count?: number): Promise<LogHead | undefined> {
    await this.catchUp();
    if (count === 0) return { count: 0, position: undefined, head: GENESIS };
    const entry = await (count === undefined ? this.ledger.last() : this.ledger.at(count));
    if (entry) return { count: entry.count, position: entry.position, head: entry.head };
    return count === undefined ? { count: 0, position: undefined, head: GENESIS } : undefined;
  }

  /** Reads on from the ledger's end; begins after this call, once for all who call while another reading is under way. */
  catchUp(): Promise<void> {
    this.queued ??= this.idle().then(() => {
      this.queued = undefined;
      this.running = this.follow();
      return this.running;
    });
    return this.queued;
  }

  /** Resolves when the reading under way has ended, however it ended. */
  async idle(): Promise<void> {
    await this.running.catch(() => undefined);
  }

  private async follow(): Promise<void> {
    let last = await this.ledger.last();
    if (last && (await this.log.eventIdAt(last.position)) !== last.eventId) {
      throw new LogContradictsHead(last.count, last.position);
    }
    for await (const page of this.log.readAll(last?.position)) {
      const entries = continued(last, page);
      // Another process that shares the ledger has noted this page already: what it noted is read on the next call.
      if (!(await this.ledger.add(entries))) return this.follow();
      last = entries.at(-1);
    }
  }
}

function continued(last: LedgerEntry | undefined, page: readonly StoredEvent[]): LedgerEntry[] {
  let [count, head] = [last?.count ?? 0, last?.head ?? GENESIS];
  return page.map(({ position, eventId, leaf }) => {
    count += 1;
    head = nextHead(head, leaf);
    return { count, position, eventId, leaf, head };
  });
}
