import {
  type Appended,
  type EventStore,
  type ExpectedVersion,
  type NewEvent,
  type StoredEvent,
} from '@vekha/event-sourcing/event-store';
import { derivedId } from '@vekha/event-sourcing/identifiers';

/** What a client was told of one thing it wanted done. */
export type Told = 'ok' | 'fail' | 'unknown';

/** The part of the store a client appends through; a broken one is put here to see the checker catch it. */
export interface Appender {
  append(stream: string, expected: ExpectedVersion, events: readonly NewEvent[]): Promise<Appended>;
}

interface Deed {
  readonly id: string;
  readonly told: Told;
}

const CERTAIN_REFUSALS = new Set(['WRONG_EXPECTED_VERSION', 'STORE_UNAVAILABLE']);

/**
 * Clients that append while the server fails, and what each was told. A deed is one thing a client wants done; its id
 * travels in the payload, so that doing it twice under different event ids shows as well.
 */
export class AppendHistory {
  private readonly deeds: Deed[] = [];
  private drawn = 0;

  constructor(private readonly name: string) {}

  count(told: Told): number {
    return this.deeds.filter((deed) => deed.told === told).length;
  }

  /** Every client appends so many times, one after another, to one of the streams in turn; clients share streams. */
  async run(
    via: Appender,
    store: EventStore,
    { clients = 5, appends = 6, streams = 3 }: { clients?: number; appends?: number; streams?: number } = {},
  ): Promise<void> {
    const client = async (place: number): Promise<void> => {
      for (let turn = 0; turn < appends; turn += 1) {
        await this.appendOnce(via, store, `${this.name}-${(place + turn) % streams}`);
      }
    };
    await Promise.all(Array.from({ length: clients }, (_, place) => client(place)));
  }

  async appendOnce(via: Appender, store: EventStore, stream: string): Promise<Told> {
    this.drawn += 1;
    const id = derivedId(this.name, 'deed', this.drawn);
    const told = await versionOf(store, stream)
      .then((version) => via.append(stream, version, [eventFor(id, 1), eventFor(id, 2)]))
      .then(() => 'ok' as const)
      .catch((error: unknown) => (CERTAIN_REFUSALS.has(codeOf(error)) ? 'fail' : 'unknown'));
    this.deeds.push({ id, told });
    return told;
  }

  /** What the log and the clients disagree about: each ok once, each fail never, each unknown at most once. */
  faults(log: readonly StoredEvent[]): string[] {
    const times = new Map<string, number>();
    for (const event of log) {
      const { deed } = JSON.parse(event.payload) as { deed?: string };
      if (deed !== undefined) times.set(deed, (times.get(deed) ?? 0) + 0.5);
    }
    return this.deeds.flatMap(({ id, told }) => {
      const found = times.get(id) ?? 0;
      if (told === 'ok' && found === 0) return [`lost: ${id}`];
      if (told === 'fail' && found > 0) return [`refused but stored: ${id}`];
      return found > 1 || (found !== 0 && found !== 1) ? [`stored ${found} times: ${id}`] : [];
    });
  }
}

export function eventFor(deed: string, part: number): NewEvent {
  return {
    eventId: derivedId(deed, 'event', part),
    type: 'DeedDone',
    schemaVersion: 1,
    recordedAt: '2026-11-20T08:15:30.000Z',
    scope: 'municipality',
    actor: { id: derivedId('actor'), role: 'curator' },
    commandId: deed,
    payload: { deed, part },
  };
}

async function versionOf(store: EventStore, stream: string): Promise<ExpectedVersion> {
  let version: ExpectedVersion = 'none';
  for await (const page of store.readStream(stream)) version = page.at(-1)?.revision ?? version;
  return version;
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
