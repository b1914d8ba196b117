import type { DataOf, EventDeclaration } from '@vekha/event-sourcing/event-definition';
import type { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore, Position } from '@vekha/event-sourcing/event-store';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import { isPlaced, type PlacedEnvelope } from '@vekha/event-sourcing/sealed';
import { ImportedPersonRevoked, PersonCardCorrected, PersonEntered } from '@vekha/people/card-events';
import { DataDestructionScheduled, DataRetentionBasisRecorded, PersonalDataDestroyed } from '@vekha/people/destruction-events';
import type { DestroyedInLog } from '@vekha/personal-data/destruction';
import type { KeyPlace } from '@vekha/personal-data/key-store';
import type { NameSource } from '@vekha/personal-data/person-search';
import type { BlockedData } from '@vekha/personal-data/vault-opener';

export interface PersonalDataLog {
  readonly store: EventStore;
  readonly registry: EventRegistry;
}

type Data<Definition extends EventDeclaration> = DataOf<Definition['fields']>;
export const dataOf = <Definition extends EventDeclaration>(_definition: Definition, { data }: RecordedEvent): Data<Definition> => data as unknown as Data<Definition>;

/** Every destruction the log tells of, in order. @throws StoreUnavailable */
export async function* destroyedInLog(log: PersonalDataLog): AsyncIterable<DestroyedInLog> {
  for await (const event of eventsOf(log, [PersonalDataDestroyed])) {
    const { personId: subject, purposes, keys, actNumber: number, actDate: date } = dataOf(PersonalDataDestroyed, event);
    yield { scope: event.scope, subject, purposes, keys, act: { number, date } };
  }
}

/** Reads on in the log whenever it is asked, so that an answer holds from the very commit of the event that changes it. */
export class LogReading {
  private position: Position | undefined;
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly log: PersonalDataLog,
    private readonly definitions: readonly EventDeclaration[],
    private readonly take: (event: RecordedEvent) => void,
  ) {}

  upToNow(): Promise<void> {
    this.turn = this.turn.catch(() => undefined).then(() => this.readOn());
    return this.turn;
  }

  private async readOn(): Promise<void> {
    // The head spares the next reading what is of no interest; on EventStoreDB it lags, so it never says that there is no news.
    const head = (await this.log.store.head())?.position;
    for await (const event of eventsOf(this.log, this.definitions, this.position)) {
      this.take(event);
      this.position = event.position;
    }
    if (head !== undefined && (this.position === undefined || this.log.store.compare(head, this.position) > 0)) this.position = head;
  }
}

/** Purposes for which processing has stopped: from the scheduling of the destruction on, until another basis is recorded. */
export class BlockedInLog implements BlockedData {
  private readonly blocked = new Set<string>();
  private readonly reading: LogReading;

  constructor(log: PersonalDataLog) {
    this.reading = new LogReading(log, [DataDestructionScheduled, DataRetentionBasisRecorded], (event) => this.take(event));
  }

  async now(): Promise<(place: KeyPlace) => boolean> {
    await this.reading.upToNow();
    return ({ scope, subject, purpose }) => this.blocked.has(nameOf(scope, subject, purpose));
  }

  private take(event: RecordedEvent): void {
    const stops = event.type === DataDestructionScheduled.type;
    const { personId, purposes } = stops ? dataOf(DataDestructionScheduled, event) : dataOf(DataRetentionBasisRecorded, event);
    for (const purpose of purposes) {
      if (stops) this.blocked.add(nameOf(event.scope, personId, purpose));
      else this.blocked.delete(nameOf(event.scope, personId, purpose));
    }
  }
}

/** The full name that now counts of every person, sealed as it lies in the log. */
export class NamesInLog implements NameSource {
  private readonly schools = new Map<string, Map<string, PlacedEnvelope>>();
  private readonly reading: LogReading;

  constructor(log: PersonalDataLog) {
    this.reading = new LogReading(log, [PersonEntered, PersonCardCorrected, ImportedPersonRevoked], (event) => this.take(event));
  }

  async names(scope: string): Promise<ReadonlyMap<string, PlacedEnvelope>> {
    await this.reading.upToNow();
    return this.schools.get(scope) ?? new Map();
  }

  private take(event: RecordedEvent): void {
    const names = this.schools.get(event.scope) ?? new Map<string, PlacedEnvelope>();
    this.schools.set(event.scope, names);
    const { personId, fullName }: { readonly personId: string; readonly fullName?: unknown } = dataOf(PersonCardCorrected, event);
    if (event.type === ImportedPersonRevoked.type) names.delete(personId);
    else if (isPlaced(fullName)) names.set(personId, fullName);
  }
}

async function* eventsOf({ store, registry }: PersonalDataLog, definitions: readonly EventDeclaration[], after?: Position): AsyncIterable<RecordedEvent> {
  const types = definitions.map(({ type }) => type);
  for await (const page of store.readAll(after, { types })) for (const stored of page) yield registry.decode(stored);
}

function nameOf(...parts: readonly string[]): string {
  return parts.join('\n');
}
