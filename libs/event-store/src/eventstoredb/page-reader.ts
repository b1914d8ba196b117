import { BACKWARDS, END, type EventStoreDBClient, type ResolvedEvent, START, type StreamingRead } from '@eventstore/db-client';
import { StoreUnavailable } from '@vekha/event-sourcing/event-store';
import type { ClientConnection } from './client-connection';
import { isStreamNotFound, meaningOf, Silence, StreamEnded } from './client-errors';
import { backOff } from './time-limit';

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 50;
const RETRY_AFTER_SECONDS = 5;
/** A page of large events is cut here, or a few hundred of them would fill the memory. Characters of JSON, roughly. */
const LARGE_PAGE = 4 * 1024 * 1024;

/** One page as the server gave it; `complete` when the server had no more for this read. */
export interface RawPage {
  readonly events: readonly ResolvedEvent[];
  readonly complete: boolean;
}

/**
 * Reads one page per call: events one by one, as the reader asks for them, under a timer for silence. What was not read
 * to its end is cancelled. A read that fails is repeated a few times on a connection found anew.
 */
export class PageReader {
  constructor(
    private readonly connection: Pick<ClientConnection, 'client' | 'callOptions' | 'replace'>,
    private readonly silenceMs: number,
  ) {}

  /** Events of a stream from a revision on, inclusive. A missing stream is an empty page. */
  stream(name: string, fromRevision: number, count: number): Promise<RawPage> {
    return this.page(count, (client) =>
      client.readStream(name, { ...this.connection.callOptions, fromRevision: BigInt(fromRevision), maxCount: count }),
      name,
    );
  }

  async lastOf(name: string): Promise<ResolvedEvent | undefined> {
    const options = { ...this.connection.callOptions, direction: BACKWARDS, fromRevision: END, maxCount: 1 } as const;
    const page = await this.page(1, (client) => client.readStream(name, options), name);
    return page.events[0];
  }

  /** Events of the whole log from a commit position on, inclusive. */
  all(from: bigint | undefined, count: number): Promise<RawPage> {
    const fromPosition = from === undefined ? START : { commit: from, prepare: from };
    return this.page(count, (client) =>
      client.readAll({ ...this.connection.callOptions, fromPosition, maxCount: count }),
    );
  }

  private async page(
    count: number,
    read: (client: EventStoreDBClient) => StreamingRead<ResolvedEvent>,
    stream = '$all',
  ): Promise<RawPage> {
    let failure: unknown;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      await backOff(attempt, FIRST_PAUSE_MS);
      const client = this.connection.client;
      try {
        const page = await collected(read(client), count, this.silenceMs);
        // A read cancelled because its client was thrown away ends as if the server had no more.
        if (this.connection.client === client) return page;
      } catch (error) {
        if (isStreamNotFound(error)) return { events: [], complete: true };
        const meaning = meaningOf(error);
        if (meaning === 'stream-ended') throw new StreamEnded(stream);
        if (meaning === 'hung') this.connection.replace(client);
        failure = error;
        if (meaning === 'denied') break;
      }
    }
    throw new StoreUnavailable('unreachable', RETRY_AFTER_SECONDS, { cause: failure });
  }
}

async function collected(read: StreamingRead<ResolvedEvent>, count: number, silenceMs: number): Promise<RawPage> {
  const timer = setTimeout(() => read.destroy(new Silence(silenceMs)), silenceMs);
  const events: ResolvedEvent[] = [];
  let size = 0;
  let cut = false;
  try {
    for await (const event of read) {
      timer.refresh();
      events.push(event);
      size += sizeOf(event);
      // At least two: a reader that goes on from the first one, inclusive, must get further.
      cut = size > LARGE_PAGE && events.length > 1;
      if (cut) break;
    }
  } finally {
    clearTimeout(timer);
    if (!read.readableEnded) void read.cancel().catch(() => undefined);
  }
  return { events, complete: !cut && events.length < count };
}

/** Characters of text inside a value, roughly its size as JSON. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  let size = 8;
  for (const part of Object.values(value)) size += sizeOf(part);
  return size;
}
