import type { Position } from '@vekha/event-sourcing/event-store';
import type { Column } from '@vekha/event-sourcing/projection';
import {
  type AnyProjection,
  CheckpointMoved,
  type Generation,
  type GenerationChanges,
  type GenerationId,
  type ParkedStream,
  type ProjectionStore,
  ReadDatabaseLost,
  type RowVersion,
  shapeOf,
} from '@vekha/event-sourcing/projection-store';
import type { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { sqliteFault } from '@vekha/sqlite/sqlite-faults';
import { createIndexes, createTable, GenerationTable, tableName } from './generation-table';
import { columnsOfShape, type GenerationRecord, generationFrom, ParkedStreams, SELECT_GENERATIONS } from './generation-records';
import { fileIdentity, openToWrite, type ReadDatabaseNotice } from './read-file';

export interface SqliteReadDatabaseOptions {
  readonly file: string;
  /** Told when the registers are going to be built anew, and why. */
  readonly onNotice: (notice: ReadDatabaseNotice) => void;
}

/**
 * The read database in one SQLite file, opened to write by the process that runs the projections. Everything in it can
 * be deleted at any time and comes back from the log.
 */
export class SqliteReadDatabase implements ProjectionStore {
  private readonly tables = new Map<number, GenerationTable>();
  private damaged = false;

  private constructor(
    private readonly options: SqliteReadDatabaseOptions,
    private database: SqliteDatabase,
    private identity: string | undefined,
  ) {}

  /** @throws ForeignFile when the file is something else */
  static open(options: SqliteReadDatabaseOptions): SqliteReadDatabase {
    const database = openToWrite(options.file, options.onNotice);
    return new SqliteReadDatabase(options, database, fileIdentity(options.file));
  }

  generations(): readonly Generation[] {
    return this.guarded(() => this.database.prepare<GenerationRecord>(SELECT_GENERATIONS).all().map(generationFrom));
  }

  begin(projection: AnyProjection, serving: boolean): Generation {
    const shape = shapeOf(projection.columns);
    const ownPartitions = projection.partition !== undefined;
    return this.transaction(() => {
      this.database
        .prepare('INSERT INTO generation (projection, version, shape, own_partitions, serving) VALUES (?, ?, ?, ?, ?)')
        .run(projection.name, projection.version, shape, Number(ownPartitions), Number(serving));
      const generation = Number(this.database.value('SELECT last_insert_rowid()'));
      createTable(this.database, tableName(projection.name, generation), projection.columns, ownPartitions);
      const { name, version } = projection;
      return { projection: name, generation, version, shape, serving, complete: false, checkpoint: undefined };
    });
  }

  switchTo(id: GenerationId): void {
    this.transaction(() => {
      for (const other of this.generations()) {
        if (other.projection === id.projection && other.generation !== id.generation) this.takeAway(other);
      }
      this.database.prepare('UPDATE generation SET serving = 1 WHERE generation = ?').run(id.generation);
    });
  }

  drop(id: GenerationId): void {
    this.transaction(() => this.takeAway(id));
  }

  markComplete(ids: readonly GenerationId[]): void {
    for (const id of ids) {
      this.transaction(() => {
        this.createIndexes(id);
        this.database.prepare('UPDATE generation SET complete = 1 WHERE generation = ?').run(id.generation);
      });
    }
  }

  currentRows(id: GenerationId, partition: string): readonly RowVersion[] {
    return this.noticingDamage(() => this.table(id).currentRows(partition));
  }

  parkedStreams({ generation }: GenerationId): readonly ParkedStream[] {
    return this.guarded(() => new ParkedStreams(this.database).of(generation));
  }

  commit(changes: readonly GenerationChanges[]): void {
    this.transaction(() => {
      for (const change of changes) this.commitOne(change);
    });
  }

  *versions(id: GenerationId, upTo?: Position): Iterable<readonly RowVersion[]> {
    this.transaction(() => this.createIndexes(id));
    yield* this.table(id).pages(upTo);
  }

  reopen(): void {
    this.close();
    this.database = openToWrite(this.options.file, this.options.onNotice, this.damaged);
    this.identity = fileIdentity(this.options.file);
    this.damaged = false;
  }

  close(): void {
    this.tables.clear();
    this.database.close();
  }

  private commitOne({ generation: id, from, to, opened, ended, parked }: GenerationChanges): void {
    const moved = this.database
      .prepare(
        `UPDATE generation SET position = ?, leaf = ?, after_position = ?, recorded_at = ?, events = ?
         WHERE generation = ? AND position IS ?`,
      )
      .run(to.position, to.leaf, to.after ?? null, to.recordedAt, to.events, id.generation, from?.position ?? null);
    if (moved !== 1) throw new CheckpointMoved(id);
    const table = this.table(id);
    if (!table.end(ended)) throw new CheckpointMoved(id);
    table.insert(opened);
    if (parked.length > 0) new ParkedStreams(this.database).save(id, parked);
  }

  private takeAway({ projection, generation }: GenerationId): void {
    this.tables.delete(generation);
    this.database.exec(`DROP TABLE IF EXISTS ${tableName(projection, generation)}`);
    new ParkedStreams(this.database).forget(generation);
    this.database.prepare('DELETE FROM generation WHERE generation = ?').run(generation);
  }

  private createIndexes(id: GenerationId): void {
    const indexed = this.columnsOf(id).filter((column) => column.indexed);
    createIndexes(this.database, tableName(id.projection, id.generation), indexed.map(({ name }) => name));
  }

  private table(id: GenerationId): GenerationTable {
    let table = this.tables.get(id.generation);
    if (!table) {
      table = new GenerationTable(this.database, tableName(id.projection, id.generation), this.columnsOf(id));
      this.tables.set(id.generation, table);
    }
    return table;
  }

  private columnsOf(id: GenerationId): readonly (Pick<Column, 'kind' | 'indexed'> & { readonly name: string })[] {
    const found = this.database.prepare<{ shape: string }>('SELECT shape FROM generation WHERE generation = ?').get(id.generation);
    if (!found) throw new CheckpointMoved(id);
    return columnsOfShape(found.shape);
  }

  private transaction<Result>(work: () => Result): Result {
    return this.guarded(() => this.database.transaction(work));
  }

  /** Notices a file that was deleted, replaced or damaged under the open connection. */
  private guarded<Result>(work: () => Result): Result {
    if (this.identity !== fileIdentity(this.options.file)) throw new ReadDatabaseLost('The file is gone');
    return this.noticingDamage(work);
  }

  private noticingDamage<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (cause) {
      if (sqliteFault(cause) !== 'corrupt') throw cause;
      this.damaged = true;
      throw new ReadDatabaseLost('The file is damaged', { cause });
    }
  }
}
