import type { DataOf } from '@vekha/event-sourcing/event-definition';
import type { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore, Position } from '@vekha/event-sourcing/event-store';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import type { DestroyedInLog } from '@vekha/personal-data/destruction';
import { DataDestructionScheduled, DataRetentionBasisRecorded, PersonalDataDestroyed } from '@vekha/people/destruction-events';
import type { KeyPlace } from '@vekha/personal-data/key-store';
import type { BlockedData } from '@vekha/personal-data/vault-opener';

export interface PersonalDataLog {
  readonly store: EventStore;
  readonly registry: EventRegistry;
}

/** Every destruction the log tells of, in order. @throws StoreUnavailable */
export async function* destroyedInLog(log: PersonalDataLog): AsyncIterable<DestroyedInLog> {
  for await (const { scope, data } of eventsOf(log, [PersonalDataDestroyed.type])) {
    const { personId: subject, purposes, keys, actNumber: number, actDate: date } = data as unknown as DataOf<typeof PersonalDataDestroyed.fields>;
    yield { scope, subject, purposes, keys, act: { number, date } };
  }
}

/**
 * Purposes for which processing has stopped: from the scheduling of the destruction on, until another basis is recorded.
 * Read from the log before every answer, so that it holds from the very commit in which consent was withdrawn.
 */
export class BlockedInLog implements BlockedData {
  private readonly blocked = new Set<string>();
  private position: Position | undefined;
  private reading: Promise<void> = Promise.resolve();

  constructor(private readonly log: PersonalDataLog) {}

  async now(): Promise<(place: KeyPlace) => boolean> {
    this.reading = this.reading.catch(() => undefined).then(() => this.readOn());
    await this.reading;
    return ({ scope, subject, purpose }) => this.blocked.has(nameOf(scope, subject, purpose));
  }

  private async readOn(): Promise<void> {
    const head = (await this.log.store.head())?.position;
    if (head === this.position) return;
    for await (const { type, scope, data } of eventsOf(this.log, [DataDestructionScheduled.type, DataRetentionBasisRecorded.type], this.position)) {
      const { personId, purposes } = data as unknown as DataOf<(typeof DataDestructionScheduled | typeof DataRetentionBasisRecorded)['fields']>;
      for (const purpose of purposes) {
        if (type === DataDestructionScheduled.type) this.blocked.add(nameOf(scope, personId, purpose));
        else this.blocked.delete(nameOf(scope, personId, purpose));
      }
    }
    this.position = head;
  }
}

async function* eventsOf({ store, registry }: PersonalDataLog, types: readonly string[], after?: Position): AsyncIterable<RecordedEvent> {
  for await (const page of store.readAll(after, { types })) for (const stored of page) yield registry.decode(stored);
}

function nameOf(...parts: readonly string[]): string {
  return parts.join('\n');
}
