import type { Position } from './event-store';
import type { Columns, Projection, Rows } from './projection';
import type { RecordedEvent } from './recorded-event';

export type AnyRow = Readonly<Record<string, unknown>>;

/** A projection whatever its columns: every `Projection<C>` is one. */
export interface AnyProjection extends Omit<Projection, 'reactions'> {
  readonly reactions: readonly AnyReaction[];
}

export interface AnyReaction {
  readonly type: string;
  // A method, because only methods let reactions to rows of any columns stand in one list.
  apply(rows: Rows<AnyRow>, event: RecordedEvent): void;
}

/** A column's value as a database keeps it; `projection-store-values.ts` says how each kind of column is kept. */
export type StoredValue = string | number | null;

/**
 * One version of a row: what it was from one event until another. The end is null while the version is current.
 *
 * `fromRecordedAt` and `toRecordedAt` are the running maximum of `recordedAt` over the log up to that event, so that
 * recorded time never goes back while positions go on, whatever a host's clock did.
 */
export interface RowVersion {
  readonly key: string;
  readonly partition: string;
  /** Stream and scope of the event that made this version. */
  readonly stream: string;
  readonly scope: string;
  readonly fromPosition: Position;
  readonly fromRecordedAt: string;
  readonly toPosition: Position | null;
  readonly toRecordedAt: string | null;
  /** In the order of the projection's columns. */
  readonly values: readonly StoredValue[];
}

/** How far a generation has come: the last event it has seen, and enough to recognise that event in the log again. */
export interface Checkpoint {
  readonly position: Position;
  readonly leaf: string;
  /** The event before it; absent when it is the first of the log. */
  readonly after: Position | undefined;
  /** Running maximum over the log. */
  readonly recordedAt: string;
  /** How many events of the log it has seen. */
  readonly events: number;
}

export interface GenerationId {
  readonly projection: string;
  readonly generation: number;
}

/** One building of a projection's tables. At most one generation of a projection serves; another may be growing. */
export interface Generation extends GenerationId {
  readonly version: number;
  /** The columns it was built with, as `shapeOf` writes them. */
  readonly shape: string;
  readonly serving: boolean;
  /** It has once stood at the end of the log; until then its rows are only the first part of the truth. */
  readonly complete: boolean;
  readonly checkpoint: Checkpoint | undefined;
}

/** A stream that one projection no longer follows, because of an event it could not take in. */
export interface ParkedStream {
  readonly stream: string;
  /** Partitions known to lack events of this stream; the store adds those that hold rows made by it. */
  readonly partitions: readonly string[];
  readonly position: Position;
  readonly recordedAt: string;
  readonly type: string;
  readonly code: string;
  readonly error: string;
  /** Later events of the stream that the projection would have reacted to. */
  readonly skipped: number;
}

/** What one batch of events does to one generation. */
export interface GenerationChanges {
  readonly generation: GenerationId;
  readonly from: Checkpoint | undefined;
  readonly to: Checkpoint;
  /** Versions to add; those that a later event of the same batch ended already carry their end. */
  readonly opened: readonly RowVersion[];
  /** Versions stored earlier that the batch ended. */
  readonly ended: readonly RowVersion[];
  /** Streams parked in this batch, and parked ones of which it skipped events. */
  readonly parked: readonly ParkedStream[];
}

/** A generation is not where its caller left it: somebody else writes to the same read database. */
export class CheckpointMoved extends Error {
  readonly code = 'CHECKPOINT_MOVED';
  constructor({ projection, generation }: GenerationId) {
    super(`Generation ${generation} of ${projection} is not where it was left`);
  }
}

/** The read database vanished or is damaged under the writer; `reopen` begins it again. */
export class ReadDatabaseLost extends Error {
  readonly code = 'READ_DATABASE_LOST';
}

/** The port behind which rows, checkpoints, parked streams and generations are kept. Calls are synchronous and local. */
export interface ProjectionStore {
  generations(): readonly Generation[];

  /** Adds an empty generation of the projection, numbered after all earlier ones. */
  begin(projection: AnyProjection, serving: boolean): Generation;

  /** From now on this generation serves, and all others of its projection are gone; in one transaction. */
  switchTo(id: GenerationId): void;

  /** Takes the generation and its rows away. */
  drop(id: GenerationId): void;

  markComplete(ids: readonly GenerationId[]): void;

  /** The current versions of a partition, in any order. */
  currentRows(id: GenerationId, partition: string): readonly RowVersion[];

  parkedStreams(id: GenerationId): readonly ParkedStream[];

  /**
   * Rows, checkpoints and parked streams of a batch, all or nothing.
   * @throws CheckpointMoved when a generation does not stand at `from`; nothing is kept
   * @throws ReadDatabaseLost
   */
  commit(changes: readonly GenerationChanges[]): void;

  /** All versions begun up to a position (all when absent) in the order of key and beginning, in pages. */
  versions(id: GenerationId, upTo?: Position): Iterable<readonly RowVersion[]>;

  /** Opens anew what was lost or damaged; what cannot be read is begun again, empty. */
  reopen(): void;

  close(): void;
}

/** The columns of a projection as far as tables depend on them, in canonical text. */
export function shapeOf(columns: Columns): string {
  return JSON.stringify(
    Object.entries(columns).map(([name, { kind, nullable, indexed }]) => [name, kind, nullable, indexed]),
  );
}

/** Whether a generation was built by the present declaration. */
export function fits({ version, shape }: Generation, projection: AnyProjection): boolean {
  return version === projection.version && shape === shapeOf(projection.columns);
}
