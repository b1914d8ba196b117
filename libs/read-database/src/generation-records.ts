import type { Column } from '@vekha/event-sourcing/projection';
import type { Checkpoint, Generation, GenerationId, ParkedStream } from '@vekha/event-sourcing/projection-store';
import type { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { tableName } from './generation-table';

/** A line of the table `generation`, oldest generation first. */
export interface GenerationRecord {
  readonly generation: number;
  readonly projection: string;
  readonly version: number;
  readonly shape: string;
  readonly serving: number;
  readonly complete: number;
  readonly position: string | null;
  readonly leaf: string | null;
  readonly after_position: string | null;
  readonly recorded_at: string | null;
  readonly events: number;
}

export const SELECT_GENERATIONS = 'SELECT * FROM generation ORDER BY generation';

export function generationFrom(record: GenerationRecord): Generation {
  const { projection, generation, version, shape, serving, complete } = record;
  return { projection, generation, version, shape, serving: serving === 1, complete: complete === 1, checkpoint: checkpointFrom(record) };
}

function checkpointFrom({ position, leaf, after_position: after, recorded_at: recordedAt, events }: GenerationRecord): Checkpoint | undefined {
  if (position === null) return undefined;
  return { position, leaf: leaf ?? '', after: after ?? undefined, recordedAt: recordedAt ?? '', events };
}

/** Reads back what `shapeOf` wrote. */
export function columnsOfShape(shape: string): readonly (Pick<Column, 'kind' | 'indexed'> & { readonly name: string })[] {
  const columns = JSON.parse(shape) as readonly [string, Column['kind'], boolean, boolean][];
  return columns.map(([name, kind, , indexed]) => ({ name, kind, indexed }));
}

interface ParkedRecord extends Omit<ParkedStream, 'partitions' | 'recordedAt'> {
  readonly recorded_at: string;
}

/** The streams that projections no longer follow, and the partitions that lack their events. */
export class ParkedStreams {
  constructor(private readonly database: SqliteDatabase) {}

  count(generation: number): number {
    const found = this.database.prepare<{ n: number }>('SELECT count(*) AS n FROM parked_stream WHERE generation = ?').get(generation);
    return found?.n ?? 0;
  }

  of(generation: number, atMost = -1): readonly ParkedStream[] {
    const parked = this.database.prepare<ParkedRecord>('SELECT * FROM parked_stream WHERE generation = ? ORDER BY position LIMIT ?').all(generation, atMost);
    if (parked.length === 0) return [];
    const partitions = this.database.prepareTuples<readonly [string]>(
      'SELECT partition FROM parked_partition WHERE generation = ? AND stream = ? ORDER BY partition',
    );
    return parked.map(({ stream, position, recorded_at: recordedAt, type, code, error, skipped }) => {
      const lacking = partitions.all(generation, stream).map(([partition]) => partition);
      return { stream, partitions: lacking, position, recordedAt, type, code, error, skipped };
    });
  }

  save({ projection, generation }: GenerationId, parked: readonly ParkedStream[]): void {
    const stream = this.database.prepare('INSERT OR REPLACE INTO parked_stream VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    const partition = this.database.prepare('INSERT OR IGNORE INTO parked_partition VALUES (?, ?, ?, ?, ?)');
    const table = tableName(projection, generation);
    const made = this.hasOwnPartitions(generation)
      ? this.database.prepareTuples<readonly [string]>(`SELECT DISTINCT row_partition FROM ${table} WHERE row_stream = ?`)
      : undefined;
    for (const one of parked) {
      stream.run(generation, one.stream, one.position, one.recordedAt, one.type, one.code, one.error, one.skipped);
      const history = made?.all(one.stream).map(([name]) => name) ?? [];
      for (const name of [...history, ...one.partitions]) partition.run(generation, name, one.stream, one.position, one.recordedAt);
    }
  }

  forget(generation: number): void {
    this.database.prepare('DELETE FROM parked_stream WHERE generation = ?').run(generation);
    this.database.prepare('DELETE FROM parked_partition WHERE generation = ?').run(generation);
  }

  private hasOwnPartitions(generation: number): boolean {
    const found = this.database.prepare<{ own_partitions: number }>('SELECT own_partitions FROM generation WHERE generation = ?').get(generation);
    return found?.own_partitions === 1;
  }
}
