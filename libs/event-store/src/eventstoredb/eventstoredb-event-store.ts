import {
  type AllFilter,
  type Appended,
  type EventStore,
  type ExpectedVersion,
  type LogHead,
  type NewEvent,
  type Position,
  type StoredEvent,
  StoreUnavailable,
  type StreamRange,
} from '@vekha/event-sourcing/event-store';
import { ClientConnection } from './client-connection';
import { checkedConnection } from './connection-string';
import { HeadFollower } from './head-follower';
import { type HeadLedger, InMemoryHeadLedger } from './head-ledger';
import { PageReader } from './page-reader';
import { fromRecorded, positionOf } from './recorded-form';
import { StreamAppender } from './stream-appender';
import { within } from './time-limit';
import { WakeSubscription } from './wake-subscription';

const PAGE = 500;
/** How long a closing store waits for accepted appends to settle; what has not by then is told as unknown. */
const CLOSE_LIMIT_MS = 10_000;

export interface EventStoreDbOptions {
  /** `esdb://user:password@host:2113`, see checkedConnection. */
  readonly url: string;
  /** Names the log in every event's hash; two logs never share one. Events of another origin are not ours. */
  readonly origin: string;
  /** Milliseconds one append may take before its outcome counts as unknown and is read back; 5,000 when absent. */
  readonly appendTimeoutMs?: number;
  /** Milliseconds of silence after which a read is given up and begun anew; 3,000 when absent. */
  readonly readTimeoutMs?: number;
  /** Milliseconds of silence after which the wake-up subscription is taken for dead; 60,000 when absent. */
  readonly watchdogMs?: number;
  /**
   * Where the running head is kept; the store follows the log into it all the time. When absent the head is built in
   * memory, from the whole log, when it is first asked for.
   */
  readonly ledger?: HeadLedger;
}

/**
 * The event store over EventStoreDB 22.10 to 26 and its client 6.2.1, whose defects are kept inside this folder. Reads and
 * appends go to the leader. Opening does not wait for the server: while it is away, calls answer StoreUnavailable.
 */
export class EventStoreDbEventStore implements EventStore {
  private readonly pages: PageReader;
  private readonly appender: StreamAppender;
  private readonly wakes: WakeSubscription;
  private readonly follower: HeadFollower;
  private readonly ledger: HeadLedger;
  private closing: Promise<void> | undefined;

  private constructor(
    private readonly connection: ClientConnection,
    private readonly options: EventStoreDbOptions,
  ) {
    const { origin, appendTimeoutMs = 5_000, readTimeoutMs = 3_000, watchdogMs = 60_000 } = options;
    this.pages = new PageReader(connection, readTimeoutMs);
    this.appender = new StreamAppender(connection, this.pages, origin, appendTimeoutMs);
    this.wakes = new WakeSubscription(connection, watchdogMs);
    this.ledger = options.ledger ?? new InMemoryHeadLedger();
    this.follower = new HeadFollower(
      { readAll: (after) => this.readAll(after), eventIdAt: (position) => this.eventIdAt(position) },
      this.ledger,
    );
    // What goes wrong here is told to whoever asks for the head next.
    if (options.ledger) this.wakes.listen(() => void this.follower.catchUp().catch(() => undefined));
  }

  /**
   * @throws ConnectionRefused for an address that is wrong or not safe
   * @throws SecondClient when this process has an EventStoreDB store open already
   */
  static open(options: EventStoreDbOptions): EventStoreDbEventStore {
    return new EventStoreDbEventStore(ClientConnection.open(checkedConnection(options.url)), options);
  }

  async append(stream: string, expected: ExpectedVersion, events: readonly NewEvent[]): Promise<Appended> {
    this.refuseWhenClosed();
    if (events.length === 0) throw new RangeError('An append needs at least one event');
    if (stream === '' || stream.startsWith('$')) throw new RangeError(`Stream name "${stream}" belongs to the server`);
    const appended = await this.appender.append(stream, expected, events);
    this.wakes.wakeAll();
    return appended;
  }

  async *readStream(stream: string, { from = 0, to = Infinity }: StreamRange = {}): AsyncIterable<readonly StoredEvent[]> {
    for (let next = from; next <= to; ) {
      this.refuseWhenClosed();
      const page = await this.pages.stream(stream, next, Math.min(PAGE, to - next + 1));
      const events = page.events.flatMap((raw) => fromRecorded(this.options.origin, raw) ?? []);
      if (events.length > 0) yield events;
      const last = page.events.at(-1)?.event;
      if (page.complete || !last) return;
      next = Number(last.revision) + 1;
    }
  }

  async *readAll(after?: Position, filter: AllFilter = {}): AsyncIterable<readonly StoredEvent[]> {
    let passed = after === undefined ? undefined : BigInt(after);
    while (true) {
      this.refuseWhenClosed();
      // The server begins with the event at the position itself.
      const page = await this.pages.all(passed, passed === undefined ? PAGE : PAGE + 1);
      const fresh = page.events.filter((raw) => passed === undefined || positionOf(raw) > passed);
      const events = fresh
        .flatMap((raw) => fromRecorded(this.options.origin, raw) ?? [])
        .filter((event) => matches(event, filter));
      if (events.length > 0) yield events;
      const last = fresh.at(-1);
      if (page.complete || !last) return;
      passed = positionOf(last);
    }
  }

  compare(a: Position, b: Position): number {
    return a < b ? -1 : Number(a > b);
  }

  onAppended(wake: () => void): () => void {
    this.refuseWhenClosed();
    return this.wakes.listen(wake);
  }

  async head(count?: number): Promise<LogHead | undefined> {
    this.refuseWhenClosed();
    return this.follower.head(count);
  }

  /** Lets accepted appends settle, then ends the client; bounded, for the client's own ending may hang. */
  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    this.wakes.close();
    const settled = Promise.all([this.appender.idle(), this.follower.idle()]);
    await within(CLOSE_LIMIT_MS, settled).catch(() => undefined);
    await this.connection.close();
    await this.ledger.close();
  }

  private async eventIdAt(position: Position): Promise<string | undefined> {
    const { events } = await this.pages.all(BigInt(position), 1);
    const event = events[0] && fromRecorded(this.options.origin, events[0]);
    return event?.position === position ? event.eventId : undefined;
  }

  private refuseWhenClosed(): void {
    if (this.closing) throw new StoreUnavailable('closed', 0);
  }
}

function matches({ type, stream }: StoredEvent, { types, streamPrefix = '' }: AllFilter): boolean {
  return (types === undefined || types.includes(type)) && stream.startsWith(streamPrefix);
}
