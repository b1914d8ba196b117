import type { DomainEvent } from './event-definition';
import type { Actor, ExpectedVersion, Position } from './event-store';

/** A stream and the version of it that a decision relied upon. */
export interface Reliance {
  readonly stream: string;
  readonly version: ExpectedVersion;
}

/** What travels inside the payload beside the data, and so is covered by the payload's hash. */
export interface EventMeta {
  /** Civil date on which people say it happened; may be long before `recordedAt`. */
  readonly occurredOn: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly reliedUpon?: readonly Reliance[];
  /** Set on demonstration history only. */
  readonly simulated?: true;
  /** Keyed hash of the command's body, on the first event of a command: tells a repeat from a different request. */
  readonly bodyMac?: string;
}

/** An event read back, upcast to the present version of its type. */
export interface RecordedEvent<Event extends DomainEvent = DomainEvent> {
  readonly type: Event['type'];
  readonly data: Event['data'];
  readonly meta: EventMeta;
  readonly position: Position;
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  /** The version it was stored under, before upcasting. */
  readonly schemaVersion: number;
  readonly recordedAt: string;
  readonly scope: string;
  readonly actor: Actor;
  readonly commandId: string;
}
