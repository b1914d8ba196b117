import { type AppendResult, type EventStoreDBClient, NO_STREAM } from '@eventstore/db-client';
import {
  type Appended,
  type ExpectedVersion,
  type NewEvent,
  OutcomeUnknown,
  StoreUnavailable,
  WrongExpectedVersion,
} from '@vekha/event-sourcing/event-store';
import { chain, type ChainedEvent, GENESIS, serialise, type SerialisedEvent } from '@vekha/event-sourcing/hash-chain';
import type { ClientConnection } from './client-connection';
import { actualVersion, AppendTooLarge, meaningOf, StreamEnded, StreamTamperedWith } from './client-errors';
import type { PageReader } from './page-reader';
import { fromRecorded, positionOf, positionText, toEventData } from './recorded-form';
import { backOff, within } from './time-limit';

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 50;
const RETRY_AFTER_SECONDS = 5;

/** Where the stream stands, seen from an append that is to follow its expected version. */
type Standing =
  | { readonly kind: 'free'; readonly lastLeaf: string }
  | { readonly kind: 'stored'; readonly answer: Appended }
  | { readonly kind: 'moved'; readonly actual: ExpectedVersion };

/**
 * Appends to one stream after another append has settled, never before: the client may overtake itself.
 *
 * Every attempt begins by reading what stands after the expected version. So an exact retry finds its first answer, and
 * an attempt whose outcome nobody told is settled by what the log holds: our ids (stored), nothing (sent again, with the
 * same ids, which the server stores once), or others' (refused, and by the version it can never be stored later).
 */
export class StreamAppender {
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly connection: ClientConnection,
    private readonly pages: PageReader,
    private readonly origin: string,
    private readonly timeoutMs: number,
  ) {}

  append(stream: string, expected: ExpectedVersion, events: readonly NewEvent[]): Promise<Appended> {
    const serialised = serialise(events);
    const turn = (this.turns.get(stream) ?? Promise.resolve()).then(() => this.settle(stream, expected, serialised));
    const settled = turn.catch(() => undefined).then(() => {
      if (this.turns.get(stream) === settled) this.turns.delete(stream);
    });
    this.turns.set(stream, settled);
    return turn;
  }

  /** Resolves when every append accepted so far has settled. */
  async idle(): Promise<void> {
    await Promise.all(this.turns.values());
  }

  private async settle(stream: string, expected: ExpectedVersion, events: readonly SerialisedEvent[]): Promise<Appended> {
    let mayBeStored = false;
    let failure: unknown;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      // After a conflict no pause is needed: the reading tells at once who was there.
      await backOff(meaningOf(failure) === 'conflict' ? 0 : attempt, FIRST_PAUSE_MS);
      const standing = await this.standing(stream, expected, events).catch((error: unknown) => {
        throw mayBeStored ? new OutcomeUnknown(stream, { cause: error }) : error;
      });
      if (standing.kind === 'stored') return standing.answer;
      if (standing.kind === 'moved') throw new WrongExpectedVersion(stream, expected, standing.actual);
      const chained = chain(this.origin, stream, after(expected), standing.lastLeaf, events);
      const client = this.connection.client;
      try {
        return await this.send(client, stream, expected, chained);
      } catch (error) {
        failure = error;
        mayBeStored = this.leavesOpen(error, client, stream) || mayBeStored;
      }
    }
    if (mayBeStored) throw new OutcomeUnknown(stream, { cause: failure });
    if (meaningOf(failure) === 'conflict') throw new WrongExpectedVersion(stream, expected, actualVersion(failure));
    throw new StoreUnavailable('unreachable', RETRY_AFTER_SECONDS, { cause: failure });
  }

  /** Whether the failed attempt may yet be in the log. @throws when nothing was stored and trying again is no use */
  private leavesOpen(error: unknown, client: EventStoreDBClient, stream: string): boolean {
    switch (meaningOf(error)) {
      case 'conflict':
      case 'refused':
        return false;
      case 'too-large':
        throw new AppendTooLarge(stream);
      case 'stream-ended':
        throw new StreamEnded(stream);
      case 'denied':
        throw new StoreUnavailable('unreachable', RETRY_AFTER_SECONDS, { cause: error });
      case 'hung':
        this.connection.replace(client);
        return true;
      case 'unknown':
        if (error instanceof StreamTamperedWith) throw error;
        return true;
    }
  }

  private async send(
    client: EventStoreDBClient,
    stream: string,
    expected: ExpectedVersion,
    chained: readonly ChainedEvent[],
  ): Promise<Appended> {
    const call: Promise<AppendResult> = client.appendToStream(
      stream,
      chained.map((event) => toEventData(this.origin, event)),
      {
        ...this.connection.callOptions,
        expectedRevision: expected === 'none' ? NO_STREAM : BigInt(expected),
        deadline: this.timeoutMs,
      },
    );
    const { nextExpectedRevision, position } = await within(this.timeoutMs, call);
    const revision = Number(nextExpectedRevision);
    if (revision !== after(expected) + chained.length - 1) throw new StreamTamperedWith(stream, revision);
    if (!position) throw new TypeError('The server told no position of an append');
    return { revision, position: positionText(position.commit) };
  }

  private async standing(
    stream: string,
    expected: ExpectedVersion,
    events: readonly SerialisedEvent[],
  ): Promise<Standing> {
    const first = expected === 'none' ? 0 : expected;
    const preceding = expected === 'none' ? 0 : 1;
    const { events: found } = await this.pages.stream(stream, first, preceding + events.length);
    const following = found.slice(preceding);
    if (found.length < preceding) return { kind: 'moved', actual: await this.actual(stream) };
    if (following.length === 0) {
      const [last] = found;
      if (!last) return { kind: 'free', lastLeaf: GENESIS };
      const ours = fromRecorded(this.origin, last);
      if (!ours || ours.revision !== expected) throw new StreamTamperedWith(stream, first);
      return { kind: 'free', lastLeaf: ours.leaf };
    }
    const last = following.at(-1);
    if (last && events.every((event, index) => following[index]?.event?.id === event.eventId)) {
      const answer = { revision: after(expected) + events.length - 1, position: positionText(positionOf(last)) };
      return { kind: 'stored', answer };
    }
    return { kind: 'moved', actual: await this.actual(stream) };
  }

  private async actual(stream: string): Promise<ExpectedVersion> {
    const last = await this.pages.lastOf(stream);
    return last?.event ? Number(last.event.revision) : 'none';
  }
}

/** The revision of the first event of an append. */
function after(expected: ExpectedVersion): number {
  return expected === 'none' ? 0 : expected + 1;
}
