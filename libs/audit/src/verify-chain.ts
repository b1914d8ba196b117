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
  /** What the leaf should be: differs from `leaf` when the event was changed. */
  readonly computed: string;
}

/** Recomputes every hash of the log and compares: each leaf, the chain of each stream, the head over all. */
export class ChainVerifier {
  private readonly ends = new Map<string, StreamEnd>();
  private readonly findings: ChainFinding[] = [];
  private head = GENESIS;
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
      this.head = row.head ?? this.head;
    }
    if (this.saved && this.count === this.saved.count) this.compareSaved(this.saved);
  }

  report(): ChainReport {
    if (this.saved && !this.savedSeen) {
      const lost = this.saved.count - this.count;
      this.find('TAIL_CUT', `Конец журнала отрезан: сохранённая отметка знает ещё ${lost} событий после последнего.`, {});
    }
    return { events: this.count, streams: this.ends.size, head: this.head, findings: this.findings };
  }

  private takeEvent(row: LogRow, event: StoredEvent): void {
    const computed = leafOf(this.origin, event);
    if (computed !== event.leaf) this.find('EVENT_CHANGED', `Событие изменено после записи: ${named(event)}.`, event);
    else this.checkPlace(event);
    this.ends.set(event.stream, { revision: event.revision, leaf: event.leaf, computed });
    this.checkHead(row, event, computed);
  }

  private checkPlace(event: StoredEvent): void {
    const end = this.ends.get(event.stream) ?? { revision: -1, leaf: GENESIS, computed: GENESIS };
    if (event.revision !== end.revision + 1) {
      this.find('EVENT_MISSING', `Перед этим событием в потоке не хватает других: ${named(event)}.`, event);
    } else if (event.prevStreamHash !== end.leaf && event.prevStreamHash !== end.computed) {
      this.find('CHAIN_BROKEN', `Событие не продолжает предыдущее событие потока: ${named(event)}.`, event);
    }
  }

  private checkHead({ head }: LogRow, event: StoredEvent, computed: string): void {
    const candidates = [nextHead(this.head, event.leaf), nextHead(this.head, computed)];
    if (head !== undefined && !candidates.includes(head)) {
      // A changed event has been named already; the kept head goes on from here so that one fault gives one finding.
      if (computed === event.leaf) this.find('HEAD_CHANGED', `Общая отметка журнала не сходится у события: ${named(event)}.`, event);
      this.head = head;
    } else {
      this.head = head ?? (candidates[0] as string);
    }
  }

  private compareSaved({ count, head }: SavedHead): void {
    this.savedSeen = true;
    if (head === this.head) return;
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

function named({ type, stream, revision, eventId }: StoredEvent): string {
  return `${type}, поток ${stream}, № ${revision}, id ${eventId}`;
}

/** The whole log of a store as rows. */
export async function* rowsOf(store: EventStore): AsyncIterable<readonly LogRow[]> {
  for await (const page of store.readAll()) yield page.map((event) => ({ position: event.position, event }));
}
