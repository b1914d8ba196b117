import type { EventStore, StoredEvent } from '@vekha/event-sourcing/event-store';
import { GENESIS, leafOf, nextHead } from '@vekha/event-sourcing/hash-chain';

/** An event as it lies in the log; `event` is undefined when it cannot even be read. */
export interface LogRow {
  readonly position: string;
  readonly event: StoredEvent | undefined;
  /** The running head kept beside the event, where the store keeps one. */
  readonly head?: string;
}

export type ChainFault =
  | 'EVENT_UNREADABLE'
  | 'EVENT_CHANGED'
  | 'EVENT_MISSING'
  | 'CHAIN_BROKEN'
  | 'HEAD_CHANGED'
  | 'TAIL_CUT'
  | 'HEAD_DIFFERS';

/** Something in the log is not as it was written; the event is named wherever one can be. */
export interface ChainFinding {
  readonly code: ChainFault;
  /** Russian, for an auditor. */
  readonly message: string;
  readonly position?: string;
  readonly stream?: string;
  readonly revision?: number;
  readonly eventId?: string;
}

export interface SavedHead {
  readonly count: number;
  readonly head: string;
}

export interface ChainReport {
  readonly events: number;
  readonly streams: number;
  readonly head: string;
  readonly findings: readonly ChainFinding[];
}

interface StreamEnd {
  readonly revision: number;
  readonly leaf: string;
}

/** Recomputes every hash of the log and compares: each leaf, the chain of each stream, the head over all. */
export class ChainVerifier {
  private readonly ends = new Map<string, StreamEnd>();
  /** Leaves and places of changed events, which are named already: whatever follows one of them is not to blame. */
  private readonly leavesOfChanged = new Set<string>();
  private readonly placesOfChanged = new Set<string>();
  private readonly findings: ChainFinding[] = [];
  /** What the head may be; more than one only after a row where it cannot be told. */
  private heads: readonly string[] = [GENESIS];
  private count = 0;
  private savedSeen = false;

  constructor(
    private readonly origin: string,
    private readonly saved?: SavedHead,
  ) {
    if (saved?.count === 0) this.savedSeen = true;
  }

  take(row: LogRow): void {
    this.count += 1;
    if (row.event) this.takeEvent(row, row.event);
    else {
      this.find('EVENT_UNREADABLE', `Событие № ${this.count} журнала не читается.`, { position: row.position });
      if (row.head !== undefined) this.heads = [row.head];
    }
    if (this.saved && this.count === this.saved.count) this.compareSaved(this.saved);
  }

  report(): ChainReport {
    if (this.saved && !this.savedSeen) {
      const lost = this.saved.count - this.count;
      this.find('TAIL_CUT', `Конец журнала отрезан: сохранённая отметка знает ещё ${lost} событий после последнего.`, {});
    }
    return { events: this.count, streams: this.ends.size, head: this.heads[0] ?? GENESIS, findings: this.findings };
  }

  private takeEvent(row: LogRow, event: StoredEvent): void {
    const computed = this.leafOf(event);
    const changed = computed !== event.leaf;
    if (changed) {
      this.find('EVENT_CHANGED', `Событие изменено после записи: ${named(event)}.`, event);
      for (const leaf of [event.leaf, computed]) this.leavesOfChanged.add(leaf);
      this.placesOfChanged.add(placeOf(event.stream, event.revision));
    } else {
      this.checkPlace(event);
      this.ends.set(event.stream, { revision: event.revision, leaf: event.leaf });
    }
    this.checkHead(row, event, changed ? [event.leaf, computed] : [event.leaf]);
  }

  /** The leaf the event should have; empty when what it holds now cannot even be hashed. */
  private leafOf(event: StoredEvent): string {
    try {
      return leafOf(this.origin, event);
    } catch {
      return '';
    }
  }

  private checkPlace(event: StoredEvent): void {
    if (this.leavesOfChanged.has(event.prevStreamHash) || this.placesOfChanged.has(placeOf(event.stream, event.revision - 1))) return;
    const end = this.ends.get(event.stream) ?? { revision: -1, leaf: GENESIS };
    if (event.revision !== end.revision + 1) {
      this.find('EVENT_MISSING', `Перед этим событием в потоке не хватает других: ${named(event)}.`, event);
    } else if (event.prevStreamHash !== end.leaf) {
      this.find('CHAIN_BROKEN', `Событие не продолжает предыдущее событие потока: ${named(event)}.`, event);
    }
  }

  /** One fault gives one finding: after it both the kept head and the computed one may go on. */
  private checkHead({ head }: LogRow, event: StoredEvent, leaves: readonly string[]): void {
    const [first, ...more] = this.heads.flatMap((before) => leaves.map((leaf) => nextHead(before, leaf)));
    const expected = [first ?? GENESIS, ...more];
    if (head === undefined) this.heads = expected.slice(0, 1);
    else if (expected.includes(head)) this.heads = [head];
    else {
      if (leaves.length === 1) this.find('HEAD_CHANGED', `Общая отметка журнала не сходится у события: ${named(event)}.`, event);
      this.heads = [...expected.slice(0, leaves.length), head];
    }
  }

  private compareSaved({ count, head }: SavedHead): void {
    this.savedSeen = true;
    if (this.heads.includes(head)) return;
    this.find('HEAD_DIFFERS', `Журнал до события № ${count} не тот, с которого сохранена отметка: история переписана.`, {});
  }

  private find(code: ChainFault, message: string, { position, stream, revision, eventId }: Partial<StoredEvent>): void {
    this.findings.push({
      code,
      message,
      ...(position !== undefined && { position }),
      ...(stream !== undefined && { stream }),
      ...(revision !== undefined && { revision }),
      ...(eventId !== undefined && { eventId }),
    });
  }
}

const placeOf = (stream: string, revision: number): string => `${stream} ${revision}`;

function named({ type, stream, revision, eventId }: StoredEvent): string {
  return `${type}, поток ${stream}, № ${revision}, id ${eventId}`;
}

/** The whole log of a store as rows. */
export async function* rowsOf(store: EventStore): AsyncIterable<readonly LogRow[]> {
  for await (const page of store.readAll()) yield page.map((event) => ({ position: event.position, event }));
}
