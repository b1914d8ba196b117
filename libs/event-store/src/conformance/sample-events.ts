import type { EventStore, NewEvent, StoredEvent } from '@vekha/event-sourcing/event-store';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import type { JsonObject } from '@vekha/event-sourcing/canonical-json';

/** The origin every harness opens its store with: the suite recomputes each leaf from it. */
export const CONFORMANCE_ORIGIN = 'vekha-conformance';

/** Keeps names of one run apart from those of another, on a server that remembers earlier runs. */
const RUN = derivedId('conformance-run', process.pid, process.hrtime.bigint().toString());

let drawn = 0;

/** A stream name never used before. */
export function freshStream(kind = 'conformance'): string {
  drawn += 1;
  return `${kind}-${derivedId(RUN, 'stream', drawn)}`;
}

export function sampleEvent(payload: JsonObject = { note: 'обычное событие' }, type = 'SampleRecorded'): NewEvent {
  drawn += 1;
  return {
    eventId: derivedId(RUN, 'event', drawn),
    type,
    schemaVersion: 1,
    recordedAt: '2026-11-20T08:15:30.000Z',
    scope: 'school:7f3f5f0e-64e5-4f0e-9d43-2d3f0f6c9b11',
    actor: { id: 'a3c8d0c2-6d0e-4a49-8d66-0f8f2c1f7a55', role: 'curator' },
    commandId: derivedId(RUN, 'command', drawn),
    payload,
  };
}

export function sampleEvents(count: number): NewEvent[] {
  return Array.from({ length: count }, (_, index) => sampleEvent({ index }));
}

export async function collect(pages: AsyncIterable<readonly StoredEvent[]>): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const page of pages) events.push(...page);
  return events;
}

export async function streamIds(store: EventStore, stream: string): Promise<string[]> {
  return (await collect(store.readStream(stream))).map((event) => event.eventId);
}

/** Waits for a condition that must come true; fails after a generous limit (20 s), naming it. */
export async function eventually(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const limit = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > limit) throw new Error(`Never came true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
