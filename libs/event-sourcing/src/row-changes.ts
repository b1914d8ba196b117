import type { Position } from './event-store';
import type { Columns, Rows } from './projection';
import type { AnyReaction, AnyRow as Row, RowVersion, StoredValue } from './projection-store';
import { isKeepable, RowValues } from './projection-store-values';
import type { RecordedEvent } from './recorded-event';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A current row in memory. `stored` once the database holds its version. */
interface CurrentRow {
  readonly row: Row;
  readonly version: Mutable<RowVersion>;
  stored: boolean;
}

interface NextRow {
  readonly row: Row;
  readonly values: readonly StoredValue[];
}

/** A projection asked for something that its rows do not allow. */
export class ReactionFlawed extends Error {
  constructor(
    readonly code: 'ROW_MISSING' | 'ROW_KEY_ILLEGAL' | 'REACTION_NOT_SYNCHRONOUS' | 'ROWS_USED_TOO_LATE',
    what: string,
  ) {
    super(`${code}: ${what}`);
  }
}

/** The current rows of one partition. */
class Partition {
  private ordered: readonly (readonly [string, Row])[] | undefined;

  constructor(
    readonly name: string,
    readonly rows: Map<string, CurrentRow>,
  ) {}

  set(key: string, row: CurrentRow | undefined): void {
    if (row) this.rows.set(key, row);
    else this.rows.delete(key);
    this.ordered = undefined;
  }

  inKeyOrder(): readonly (readonly [string, Row])[] {
    this.ordered ??= inKeyOrder([...this.rows].map(([key, { row }]) => [key, row] as const));
    return this.ordered;
  }
}

/** What one event sees and does: its changes lie beside the partition until the reaction has ended well. */
class EventRows implements Rows<Row> {
  readonly changed = new Map<string, Row | undefined>();
  private over = false;

  constructor(private readonly partition: Partition) {}

  get(key: string): Row | undefined {
    this.refuseWhenOver();
    return this.changed.has(key) ? this.changed.get(key) : this.partition.rows.get(key)?.row;
  }

  all(): readonly (readonly [string, Row])[] {
    this.refuseWhenOver();
    if (this.changed.size === 0) return this.partition.inKeyOrder();
    const merged = new Map<string, Row | undefined>([...this.partition.inKeyOrder(), ...this.changed]);
    return inKeyOrder([...merged].filter((entry): entry is [string, Row] => entry[1] !== undefined));
  }

  put(key: string, row: Row): void {
    this.refuseWhenOver();
    requireKey(key);
    this.changed.set(key, Object.freeze({ ...row }));
  }

  patch(key: string, changes: Partial<Row>): void {
    const row = this.get(key);
    if (!row) throw new ReactionFlawed('ROW_MISSING', 'a row that does not exist cannot be patched');
    this.changed.set(key, Object.freeze({ ...row, ...changes }));
  }

  remove(key: string): void {
    this.refuseWhenOver();
    this.changed.set(key, undefined);
  }

  close(): void {
    this.over = true;
  }

  private refuseWhenOver(): void {
    if (this.over) throw new ReactionFlawed('ROWS_USED_TOO_LATE', 'rows are open only while their event is applied');
  }
}

/** Where the current rows of a partition come from when they are not in memory. */
export type LoadPartition = (partition: string) => readonly RowVersion[];

/**
 * Turns what reactions do to rows into versions of rows. Holds what one batch of events changed until `written`, and
 * keeps partitions in memory from batch to batch.
 */
export class RowChanges {
  private readonly values: RowValues;
  private partitions = new Map<string, Partition>();
  private touched = new Set<string>();
  private held = 0;
  private opened: CurrentRow[] = [];
  private ended: RowVersion[] = [];

  /** @param mostRows rows kept in memory beyond those of the partitions that the last batch touched */
  constructor(
    columns: Columns,
    private readonly load: LoadPartition,
    private readonly mostRows = 20_000,
  ) {
    this.values = new RowValues(columns);
  }

  /**
   * Applies one event to its partition; when this throws, nothing has changed.
   * @param recordedAt running maximum over the log
   * @throws whatever the reaction throws; ReactionFlawed; RowNotAsDeclared
   */
  apply(reaction: AnyReaction, partitionName: string, event: RecordedEvent, recordedAt: string): void {
    const partition = this.partition(partitionName);
    const rows = new EventRows(partition);
    try {
      const result: unknown = reaction.apply(rows, event);
      if (result instanceof Promise) throw new ReactionFlawed('REACTION_NOT_SYNCHRONOUS', event.type);
    } finally {
      rows.close();
    }
    const accepted = [...rows.changed].map(([key, row]) => [key, row && this.next(partition.rows.get(key), row)] as const);
    for (const [key, next] of accepted) this.change(partition, key, next, event, recordedAt);
  }

  /** What the batch has come to so far: versions to add, and stored ones to end. */
  changes(): { opened: readonly RowVersion[]; ended: readonly RowVersion[] } {
    return { opened: this.opened.map(({ version }) => version), ended: this.ended };
  }

  /** The changes are in the database; the next batch begins. */
  written(): void {
    for (const row of this.opened) row.stored = true;
    this.opened = [];
    this.ended = [];
    if (this.held > this.mostRows) this.letGo();
    this.touched = new Set();
  }

  private next(before: CurrentRow | undefined, row: Row): NextRow {
    return { row, values: this.values.stored(row, before && { row: before.row, values: before.version.values }) };
  }

  private partition(name: string): Partition {
    requireKey(name);
    this.touched.add(name);
    const known = this.partitions.get(name);
    if (known) return known;
    const rows = new Map<string, CurrentRow>();
    for (const version of this.load(name)) {
      rows.set(version.key, { row: Object.freeze(this.values.row(version.values)), version: { ...version }, stored: true });
    }
    const loaded = new Partition(name, rows);
    this.partitions.set(name, loaded);
    this.held += rows.size;
    return loaded;
  }

  /** Ends the present version of a row and begins the next; what changes nothing makes no version. */
  private change(partition: Partition, key: string, next: NextRow | undefined, event: RecordedEvent, recordedAt: string): void {
    const before = partition.rows.get(key);
    if (same(before?.version.values, next?.values)) return;
    if (before) this.end(before, event.position, recordedAt);
    const after = next && beginning(partition.name, key, next, event, recordedAt);
    if (after) this.opened.push(after);
    partition.set(key, after);
    this.held += Number(Boolean(after)) - Number(Boolean(before));
  }

  private end({ version, stored }: CurrentRow, position: Position, recordedAt: string): void {
    version.toPosition = position;
    version.toRecordedAt = recordedAt;
    if (stored) this.ended.push(version);
  }

  private letGo(): void {
    const kept = new Map<string, Partition>();
    for (const name of this.touched) kept.set(name, this.partitions.get(name) as Partition);
    this.partitions = kept;
    this.held = [...kept.values()].reduce((sum, { rows }) => sum + rows.size, 0);
  }
}

function beginning(partition: string, key: string, { row, values }: NextRow, event: RecordedEvent, recordedAt: string): CurrentRow {
  const version = {
    key,
    partition,
    stream: event.stream,
    scope: event.scope,
    fromPosition: event.position,
    fromRecordedAt: recordedAt,
    toPosition: null,
    toRecordedAt: null,
    values,
  };
  return { row, version, stored: false };
}

function requireKey(key: unknown): void {
  if (typeof key !== 'string' || key === '' || !isKeepable(key)) {
    throw new ReactionFlawed('ROW_KEY_ILLEGAL', 'keys of rows and partitions are texts of at least one character');
  }
}

function inKeyOrder(entries: (readonly [string, Row])[]): readonly (readonly [string, Row])[] {
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

function same(before: readonly StoredValue[] | undefined, after: readonly StoredValue[] | undefined): boolean {
  if (!before || !after) return before === after;
  return before.every((value, index) => value === after[index]);
}
