import {
  type Appended,
  type EventStore,
  type ExpectedVersion,
  type NewEvent,
  WrongExpectedVersion,
} from '@vekha/event-sourcing/event-store';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import type { Appender } from './append-history';

/** Two ways adapters are commonly wrong. The checker of append histories must catch both. */

/** Takes silence for success. */
export function acknowledgingOnTimeout(store: EventStore, timeoutMs: number): Appender {
  return {
    append: (stream, expected, events) =>
      Promise.race([store.append(stream, expected, events), silenceAs(timeoutMs, { revision: 0, position: '' })]),
  };
}

/** Takes silence for failure and does it again, as something new. */
export function retryingBlindly(store: EventStore, timeoutMs: number): Appender {
  return {
    append: async (stream, expected, events) => {
      const first = await Promise.race([store.append(stream, expected, events), silenceAs(timeoutMs, undefined)]);
      if (first) return first;
      const again = events.map((event) => ({ ...event, eventId: derivedId(event.eventId, 'again') }));
      return appendAtEnd(store, stream, again);
    },
  };
}

/** Appends wherever the stream ends by now, however often it moves on. */
async function appendAtEnd(store: EventStore, stream: string, events: readonly NewEvent[]): Promise<Appended> {
  let last: ExpectedVersion = 'none';
  for await (const page of store.readStream(stream)) last = page.at(-1)?.revision ?? last;
  return store.append(stream, last, events).catch((error: unknown) => {
    if (error instanceof WrongExpectedVersion) return appendAtEnd(store, stream, events);
    throw error;
  });
}

async function silenceAs<T>(timeoutMs: number, answer: T): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve, timeoutMs));
  return answer;
}
