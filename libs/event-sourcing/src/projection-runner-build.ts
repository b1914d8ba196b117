import type { StoredEvent } from './event-store';
import type { AnyProjection, AnyReaction, Checkpoint, Generation, GenerationChanges, ParkedStream, ProjectionStore } from './projection-store';
import type { RecordedEvent } from './recorded-event';
import { RowChanges } from './row-changes';

/** An event that a projection could not take in: its stream is parked for that projection. */
export interface ProjectionAlarm {
  readonly projection: string;
  readonly stream: string;
  readonly position: string;
  readonly code: string;
  readonly error: string;
}

const LONGEST_ERROR = 300;

/** One generation being fed: its reactions, its rows in memory, the streams it has parked, and what the batch changed. */
export class Build {
  private readonly reactions: ReadonlyMap<string, AnyReaction>;
  private readonly parked: Map<string, ParkedStream>;
  private readonly changedParkings = new Set<string>();
  private readonly rows: RowChanges;
  private alarms: ProjectionAlarm[] = [];
  checkpoint: Checkpoint | undefined;
  complete: boolean;

  constructor(
    readonly projection: AnyProjection,
    readonly generation: Generation,
    store: ProjectionStore,
  ) {
    this.reactions = new Map(projection.reactions.map((reaction) => [reaction.type, reaction]));
    this.parked = new Map(store.parkedStreams(generation).map((parked) => [parked.stream, parked]));
    this.rows = new RowChanges(projection.columns, (partition) => store.currentRows(generation, partition));
    this.checkpoint = generation.checkpoint;
    this.complete = generation.complete;
  }

  reactsTo(type: string): boolean {
    return this.reactions.has(type);
  }

  /** Applies an event it reacts to, or parks its stream. `recordedAt` is the running maximum over the log. */
  apply(event: RecordedEvent, recordedAt: string): void {
    const reaction = this.reactions.get(event.type);
    if (!reaction) return;
    if (this.parked.size > 0 && this.skips(event.stream, () => this.partitionOf(event))) return;
    try {
      this.rows.apply(reaction, this.partitionOf(event), event, recordedAt);
    } catch (error) {
      this.park(event, recordedAt, codeOf(error, 'REACTION_THREW'), error, () => this.partitionOf(event));
    }
  }

  /** Takes note of an event that nobody can read. */
  applyUnreadable(event: StoredEvent, recordedAt: string, error: unknown): void {
    const partitionOf = () => (this.projection.partition ? undefined : event.stream);
    if (this.skips(event.stream, partitionOf)) return;
    this.park(event, recordedAt, codeOf(error, 'EVENT_UNREADABLE'), error, partitionOf);
  }

  changesUpTo(to: Checkpoint): GenerationChanges {
    const parked = [...this.changedParkings].map((stream) => this.parked.get(stream) as ParkedStream);
    return { generation: this.generation, from: this.checkpoint, to, parked, ...this.rows.changes() };
  }

  /** The batch is in the database. Answers the alarms it gave rise to. */
  written(to: Checkpoint): readonly ProjectionAlarm[] {
    this.checkpoint = to;
    this.rows.written();
    this.changedParkings.clear();
    const alarms = this.alarms;
    this.alarms = [];
    return alarms;
  }

  private partitionOf(event: RecordedEvent): string {
    return this.projection.partition?.(event) ?? event.stream;
  }

  private skips(stream: string, partitionOf: () => string | undefined): boolean {
    const parked = this.parked.get(stream);
    if (!parked) return false;
    const partitions = withPartition(parked.partitions, partitionOf);
    this.parked.set(stream, { ...parked, partitions, skipped: parked.skipped + 1 });
    this.changedParkings.add(stream);
    return true;
  }

  private park(
    { stream, position, type }: StoredEvent | RecordedEvent,
    recordedAt: string,
    code: string,
    cause: unknown,
    partitionOf: () => string | undefined,
  ): void {
    const error = (cause instanceof Error ? cause.message : String(cause)).slice(0, LONGEST_ERROR);
    const partitions = withPartition([], partitionOf);
    this.parked.set(stream, { stream, partitions, position, recordedAt, type, code, error, skipped: 0 });
    this.changedParkings.add(stream);
    this.alarms.push({ projection: this.projection.name, stream, position, code, error });
  }
}

/** The partition function belongs to the projection and may be what throws. */
function withPartition(known: readonly string[], partitionOf: () => string | undefined): readonly string[] {
  try {
    const partition = partitionOf();
    return partition === undefined || known.includes(partition) ? known : [...known, partition];
  } catch {
    return known;
  }
}

function codeOf(error: unknown, otherwise: string): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : otherwise;
}
