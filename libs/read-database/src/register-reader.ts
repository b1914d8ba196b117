import type { ProjectionStatus, RegisterReader, ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import type { AnyProjection } from '@vekha/event-sourcing/projection-store';
import { ParkedStreams } from './generation-records';
import { ReadConnection } from './read-connection';
import { ScopedReader } from './scoped-reader';

const PARKED_SHOWN = 100;

export interface SqliteRegisterReaderOptions {
  readonly file: string;
  readonly projections: readonly AnyProjection[];
}

/** Reads the registers that another connection, mostly of another process, writes. */
export class SqliteRegisterReader implements RegisterReader {
  private readonly connection: ReadConnection;

  constructor(private readonly options: SqliteRegisterReaderOptions) {
    this.connection = new ReadConnection(options.file);
  }

  forScopes(scopes: readonly string[] | 'all'): ScopedRegisters {
    return new ScopedReader(this.connection, scopes === 'all' ? 'all' : [...scopes]);
  }

  status(logCount?: number): readonly ProjectionStatus[] {
    return this.connection.reading(() => this.options.projections.flatMap((projection) => this.statusOf(projection, logCount)));
  }

  close(): void {
    this.connection.close();
  }

  private statusOf({ name, title, version }: AnyProjection, logCount: number | undefined): readonly ProjectionStatus[] {
    const generations = this.connection.generations().filter(({ projection }) => projection === name);
    const serving = generations.find((generation) => generation.serving);
    if (!serving) return [];
    const growing = generations.find((generation) => !generation.serving);
    const parked = new ParkedStreams(this.connection.database);
    const events = serving.checkpoint?.events ?? 0;
    return [
      {
        projection: name,
        title,
        version: serving.version,
        declaredVersion: version,
        generation: serving.generation,
        checkpoint: serving.checkpoint?.position,
        events,
        ...(logCount === undefined ? {} : { lag: Math.max(0, logCount - events) }),
        complete: serving.complete,
        parkedCount: parked.count(serving.generation),
        parked: parked.of(serving.generation, PARKED_SHOWN),
        ...(growing && {
          rebuilding: { generation: growing.generation, version: growing.version, events: growing.checkpoint?.events ?? 0 },
        }),
      },
    ];
  }
}
