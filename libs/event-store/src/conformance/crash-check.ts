import type { EventStore, NewEvent, StoredEvent } from '@vekha/event-sourcing/event-store';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import { chainFaults, headOver } from './hash-chain.conformance';
import { collect, CONFORMANCE_ORIGIN } from './sample-events';

/** What a client was told: the event with this revision of this stream is safe. */
export interface Acknowledgement {
  readonly stream: string;
  readonly revision: number;
}

/** The event that a crash run appends at a place: derived from it, so that whoever checks can tell it again. */
export function crashEvent(stream: string, revision: number): NewEvent {
  return {
    eventId: derivedId('crash', stream, revision),
    type: 'CrashRecorded',
    schemaVersion: 1,
    recordedAt: '2026-11-20T08:15:30.000Z',
    scope: 'municipality',
    actor: { id: 'crash-run', role: 'system' },
    commandId: derivedId('crash-command', stream, revision),
    payload: { revision, filling: 'ж'.repeat((revision * 37) % 900) },
  };
}

/**
 * Everything wrong with a log after a crash, given all that was ever acknowledged; empty when nothing is. An event
 * that nobody acknowledged may stand or be missing; an acknowledged one stands exactly once.
 */
export async function crashFaults(store: EventStore, acknowledged: readonly Acknowledgement[]): Promise<string[]> {
  const log = await collect(store.readAll());
  const times = new Map<string, number>();
  for (const event of log) times.set(place(event), (times.get(place(event)) ?? 0) + 1);
  const faults = chainFaults(CONFORMANCE_ORIGIN, log);
  for (const event of log) {
    if (event.eventId !== crashEvent(event.stream, event.revision).eventId) faults.push(`${place(event)}: not what was sent`);
    if (times.get(place(event)) !== 1) faults.push(`${place(event)}: stored more than once`);
  }
  for (const told of acknowledged) if (!times.has(place(told))) faults.push(`${place(told)}: acknowledged and lost`);
  const head = await store.head();
  if (head?.head !== headOver(log).head) faults.push('the head does not cover the log');
  return faults;
}

function place({ stream, revision }: Pick<StoredEvent, 'stream' | 'revision'>): string {
  return `${stream} ${revision}`;
}
