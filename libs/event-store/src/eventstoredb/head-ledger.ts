import type { Position } from '@vekha/event-sourcing/event-store';

/** One line of the ledger: the head over the first `count` events of the log, and the last of them. */
export interface LedgerEntry {
  /** 1 for the first event of the log. */
  readonly count: number;
  readonly position: Position;
  readonly eventId: string;
  readonly leaf: string;
  readonly head: string;
}

/**
 * Where the running head over the global order is kept beside a server that keeps none: one line per event, in order,
 * never changed. Several processes may write to one ledger.
 */
export interface HeadLedger {
  last(): Promise<LedgerEntry | undefined>;

  /** The line of the first `count` events; undefined when the ledger is shorter, or for 0. */
  at(count: number): Promise<LedgerEntry | undefined>;

  /**
   * Adds lines after the present last one, all or none.
   * @returns false when another process has been faster: the lines do not follow on what is there now
   */
  add(entries: readonly LedgerEntry[]): Promise<boolean>;

  close(): Promise<void>;
}

/** A ledger of this process alone: it is made anew from the log at every start. */
export class InMemoryHeadLedger implements HeadLedger {
  private readonly entries: LedgerEntry[] = [];

  async last(): Promise<LedgerEntry | undefined> {
    return this.entries.at(-1);
  }

  async at(count: number): Promise<LedgerEntry | undefined> {
    return this.entries[count - 1];
  }

  async add(entries: readonly LedgerEntry[]): Promise<boolean> {
    if (entries[0] && entries[0].count !== this.entries.length + 1) return false;
    this.entries.push(...entries);
    return true;
  }

  async close(): Promise<void> {
    this.entries.length = 0;
  }
}
