import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Position } from './event-store';
import type { GenerationId, ProjectionStore, RowVersion } from './projection-store';

/**
 * SHA-256 (hex) over every version of every row as it stood at a position (now, when absent): one line of JSON per
 * version, in the order of key and beginning. It says nothing of batches or of when rows were written, so two
 * buildings from one log by one code agree. Gives way to other work between pages.
 */
export async function digestOf(store: ProjectionStore, id: GenerationId, upTo?: Position): Promise<string> {
  const hash = createHash('sha256');
  for (const page of store.versions(id, upTo)) {
    for (const version of page) hash.update(`${line(version, upTo)}\n`);
    await nextTurn();
  }
  return hash.digest('hex');
}

function line(version: RowVersion, upTo: Position | undefined): string {
  const endsLater = upTo !== undefined && version.toPosition !== null && version.toPosition > upTo;
  return JSON.stringify([
    version.key,
    version.partition,
    version.stream,
    version.scope,
    version.fromPosition,
    version.fromRecordedAt,
    endsLater ? null : version.toPosition,
    endsLater ? null : version.toRecordedAt,
    ...version.values,
  ]);
}
