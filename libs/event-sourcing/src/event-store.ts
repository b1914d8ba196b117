import type { JsonObject } from './canonical-json';

/**
 * A place in the log's global order. Opaque outside its adapter, but plain text comparison puts two positions of one
 * store into log order, so a position can be kept in any database and compared there.
 */
export type Position = string;

export interface Actor {
  readonly id: string;
  readonly role: string;
}

/** An event as a caller hands it to the store: everything but what the store itself adds. */
export interface NewEvent {
  /** UUID, derived from the command: the same command always gives the same ids. */
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  /** UTC instant, ISO 8601 with milliseconds. */
  readonly recordedAt: string;
  /** `school:<uuid>` or `municipality`. */
  readonly scope: string;
  readonly actor: Actor;
  readonly commandId: string;
  readonly payload: JsonObject;
}

/** An event as it stands in the log. Hashes are lower-case hex of 32 bytes. */
export interface StoredEvent {
  readonly position: Position;
  readonly stream: string;
  /** 0 for the first event of a stream. */
  readonly revision: number;
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly recordedAt: string;
  readonly scope: string;
  readonly actor: Actor;
  readonly commandId: string;
  /** Canonical JSON text, byte for byte as hashed. */
  readonly payload: string;
  readonly prevStreamHash: string;
  readonly leaf: string;
}

/** `none`: the stream must not exist yet; a number: the revision of its last event. There is no "any". */
export type ExpectedVersion = 'none' | number;

export interface Appended {
  /** Revision of the last event of this append. */
  readonly revision: number;
  /** Position of the last event of this append. */
  readonly position: Position;
}

export interface StreamRange {
  /** First revision, inclusive; 0 when absent. */
  readonly from?: number;
  /** Last revision, inclusive; the end of the stream when absent. */
  readonly to?: number;
}

export interface AllFilter {
  readonly types?: readonly string[];
  readonly streamPrefix?: string;
}

/** The running head over the global order: `head(n) = SHA-256(head(n-1) ‖ leaf(n))`, `head(0)` is 32 zero bytes. */
export interface LogHead {
  /** How many events the head covers. */
  readonly count: number;
  readonly position: Position | undefined;
  readonly head: string;
}

/**
 * The event-store port. Every adapter passes one conformance suite.
 *
 * Appending the very same events (ids) at the same expected version again, for instance after an unknown outcome,
 * returns the first answer and stores nothing.
 */
export interface EventStore {
  /**
   * @throws WrongExpectedVersion when the stream stands elsewhere
   * @throws EventIdTaken when an id already stands elsewhere in the log (where the store can see that)
   * @throws NotCanonical for a payload JSON cannot carry; nothing reaches the log
   * @throws StoreUnavailable when the store refuses for now; nothing was stored
   * @throws OutcomeUnknown when the store cannot tell; repeat with the same ids
   */
  append(stream: string, expected: ExpectedVersion, events: readonly NewEvent[]): Promise<Appended>;

  /** Pages of a stream in order; a missing stream gives no page. No cursor is held between pages. */
  readStream(stream: string, range?: StreamRange): AsyncIterable<readonly StoredEvent[]>;

  /** Pages of the log after a position (from its start when absent) up to its present end, then done. */
  readAll(after?: Position, filter?: AllFilter): AsyncIterable<readonly StoredEvent[]>;

  /** Negative, zero or positive, as `a` stands before, at or after `b` in the log. */
  compare(a: Position, b: Position): number;

  /** Calls `wake` soon after anyone, in any process, appended. A hint: it may come late, twice or for nothing. */
  onAppended(wake: () => void): () => void;

  /** The present head, or the head over the first `count` events; undefined when the log is shorter. */
  head(count?: number): Promise<LogHead | undefined>;

  close(): Promise<void>;
}

export class WrongExpectedVersion extends Error {
  readonly code = 'WRONG_EXPECTED_VERSION';
  constructor(
    readonly stream: string,
    readonly expected: ExpectedVersion,
    readonly actual: ExpectedVersion,
  ) {
    super(`Stream ${stream} stands at ${actual}, not at ${expected}`);
  }
}

export class EventIdTaken extends Error {
  readonly code = 'EVENT_ID_TAKEN';
  constructor(
    readonly stream: string,
    readonly eventId: string,
  ) {
    super(`Event ${eventId}, meant for ${stream}, already stands elsewhere in the log`);
  }
}

export class StoreUnavailable extends Error {
  readonly code = 'STORE_UNAVAILABLE';
  constructor(
    readonly reason: 'full' | 'busy' | 'unreachable' | 'closed',
    readonly retryAfterSeconds: number,
    options?: ErrorOptions,
  ) {
    super(`The event store refuses for now: ${reason}`, options);
  }
}

/** The append may or may not have been stored; only repeating it with the same event ids is safe. */
export class OutcomeUnknown extends Error {
  readonly code = 'OUTCOME_UNKNOWN';
  constructor(
    readonly stream: string,
    options?: ErrorOptions,
  ) {
    super(`The outcome of the append to ${stream} is unknown`, options);
  }
}
