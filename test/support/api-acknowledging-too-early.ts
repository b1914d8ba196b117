import { canonicalJson } from '@vekha/event-sourcing/canonical-json';
import type { EventStore, ExpectedVersion, NewEvent, StoredEvent, StreamRange } from '@vekha/event-sourcing/event-store';
import { SqliteEventStore } from '@vekha/event-store/sqlite/sqlite-event-store';

/** How long the broken log keeps an acknowledged event to itself, in milliseconds. */
const TOO_EARLY_MS = 60;

/**
 * Believes in its own acknowledgements: what it said was stored it hands out when asked for that one event. Without
 * this the executor, which reads back what it appended, would notice and answer that the outcome is unknown.
 */
function believingItself(store: SqliteEventStore): SqliteEventStore {
  const acknowledged = new Map<string, StoredEvent>();
  const append = async (stream: string, expected: ExpectedVersion, events: readonly NewEvent[]) => {
    const answer = await store.append(stream, expected, events);
    for (const [index, event] of events.entries()) {
      const revision = answer.revision - events.length + 1 + index;
      const payload = canonicalJson(event.payload);
      acknowledged.set(`${stream} ${revision}`, { ...event, payload, stream, revision, position: answer.position, prevStreamHash: '', leaf: '' });
    }
    return answer;
  };
  async function* readStream(stream: string, range?: StreamRange): AsyncIterable<readonly StoredEvent[]> {
    const believed = range?.from === range?.to ? acknowledged.get(`${stream} ${range?.from}`) : undefined;
    if (believed) yield [believed];
    else yield* store.readStream(stream, range);
  }
  const overrides: Partial<EventStore> = { append, readStream };
  return new Proxy(store, {
    get: (target, name) => {
      const value: unknown = overrides[name as keyof EventStore] ?? Reflect.get(target, name);
      return typeof value === 'function' ? (value as (...words: unknown[]) => unknown).bind(target) : value;
    },
  });
}

/** The API over a log that answers before it commits: the fault that a crash test exists to catch. */
async function main(): Promise<void> {
  const open = SqliteEventStore.open.bind(SqliteEventStore);
  SqliteEventStore.open = async (options) => believingItself(await open({ ...options, faults: { acknowledgeBeforeCommitMs: TOO_EARLY_MS } }));
  await import('../../apps/api/src/main.js');
}

void main();
