import {
  type AllFilter,
  type Appended,
  EventIdTaken,
  type EventStore,
  type ExpectedVersion,
  type LogHead,
  type NewEvent,
  type Position,
  type StoredEvent,
  StoreUnavailable,
  type StreamRange,
  WrongExpectedVersion,
} from '@vekha/event-sourcing/event-store';
import { chain, GENESIS, nextHead, serialise } from '@vekha/event-sourcing/hash-chain';

const PAGE = 1_000;

/** The log as an array: for specs and the simulation. It keeps every law of the port but durability. */
export class InMemoryEventStore implements EventStore {
  private readonly log: StoredEvent[] = [];
  /** `heads[n]` is the head over the first n events. */
  private readonly heads: string[] = [GENESIS];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly eventIds = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private closed = false;

  /** @param origin names the log in every event's hash; two logs never share one */
  constructor(private readonly origin: string) {}

  async append(stream: string, expected: ExpectedVersion, events: readonly NewEvent[]): Promise<Appended> {
    this.refuseWhenClosed();
    if (events.length === 0) throw new RangeError('An append needs at least one event');
    const serialised = serialise(events);
    const stored = this.streams.get(stream) ?? [];
    const actual = stored.length === 0 ? 'none' : stored.length - 1;
    const firstRevision = expected === 'none' ? 0 : expected + 1;
    if (actual !== expected) {
      const repeated = this.alreadyAppended(stored, firstRevision, events);
      if (repeated) return repeated;
      throw new WrongExpectedVersion(stream, expected, actual);
    }
    this.refuseTakenIds(stream, events);
    for (const event of chain(this.origin, stream, firstRevision, stored.at(-1)?.leaf ?? GENESIS, serialised)) {
      this.store({ ...event, actor: { ...event.actor }, position: positionOf(this.log.length + 1) });
    }
    for (const wake of this.listeners) queueMicrotask(wake);
    return { revision: firstRevision + events.length - 1, position: positionOf(this.log.length) };
  }

  async *readStream(stream: string, range: StreamRange = {}): AsyncIterable<readonly StoredEvent[]> {
    this.refuseWhenClosed();
    const last = range.to ?? Infinity;
    yield* pages((this.streams.get(stream) ?? []).slice(range.from ?? 0, last + 1));
  }

  async *readAll(after?: Position, filter: AllFilter = {}): AsyncIterable<readonly StoredEvent[]> {
    this.refuseWhenClosed();
    const { types, streamPrefix } = filter;
    yield* pages(
      this.log
        .slice(after === undefined ? 0 : Number(after))
        .filter((event) => types === undefined || types.includes(event.type))
        .filter((event) => streamPrefix === undefined || event.stream.startsWith(streamPrefix)),
    );
  }

  compare(a: Position, b: Position): number {
    return Number(a) - Number(b);
  }

  onAppended(wake: () => void): () => void {
    this.listeners.add(wake);
    return () => this.listeners.delete(wake);
  }

  async head(count = this.log.length): Promise<LogHead | undefined> {
    this.refuseWhenClosed();
    const head = this.heads[count];
    return head === undefined ? undefined : { count, position: this.log[count - 1]?.position, head };
  }

  async close(): Promise<void> {
    this.closed = true;
    this.listeners.clear();
  }

  private store(event: StoredEvent): void {
    this.log.push(event);
    this.heads.push(nextHead(this.heads.at(-1) ?? GENESIS, event.leaf));
    this.eventIds.add(event.eventId);
    const stream = this.streams.get(event.stream);
    if (stream) stream.push(event);
    else this.streams.set(event.stream, [event]);
  }

  /** The first answer to this very append, when these ids already stand at this place. */
  private alreadyAppended(
    stored: readonly StoredEvent[],
    firstRevision: number,
    events: readonly NewEvent[],
  ): Appended | undefined {
    const standing = events.map((event, index) => {
      const found = stored[firstRevision + index];
      return found?.eventId === event.eventId ? found : undefined;
    });
    const last = standing.at(-1);
    return last && !standing.includes(undefined) ? { revision: last.revision, position: last.position } : undefined;
  }

  private refuseTakenIds(stream: string, events: readonly NewEvent[]): void {
    const mine = new Set<string>();
    for (const { eventId } of events) {
      if (this.eventIds.has(eventId) || mine.has(eventId)) throw new EventIdTaken(stream, eventId);
      mine.add(eventId);
    }
  }

  private refuseWhenClosed(): void {
    if (this.closed) throw new StoreUnavailable('closed', 0);
  }
}

function positionOf(place: number): Position {
  return String(place).padStart(16, '0');
}

function* pages(events: readonly StoredEvent[]): Iterable<readonly StoredEvent[]> {
  for (let start = 0; start < events.length; start += PAGE) yield events.slice(start, start + PAGE);
}
