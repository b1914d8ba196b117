import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpectedVersion } from '@vekha/event-sourcing/event-store';
import { SqliteEventStore } from '../sqlite/sqlite-event-store';
import { type Acknowledgement, crashEvent, crashFaults } from './crash-check';
import { collect, CONFORMANCE_ORIGIN } from './sample-events';

/** What the experiment saw, written to the standard output as JSON. */
export interface FullDiskReport {
  /** Code, reason and seconds to wait of each refusal while the disk was full. */
  readonly refusals: readonly { code: unknown; reason: unknown; retryAfterSeconds: unknown }[];
  /** Whether reading answered while the disk was full. */
  readonly readWhileFull: boolean;
  readonly acknowledgedBefore: number;
  /** Appends taken by the same store after room came back, without anybody's help. */
  readonly acknowledgedAfter: number;
  readonly fatal: boolean;
  readonly faults: readonly string[];
  readonly faultsAfterReopening: readonly string[];
}

const STREAMS = ['a', 'b', 'c'];

void fillTheDisk(process.argv[2] ?? '').then((report) => process.stdout.write(JSON.stringify(report)));

/** Appends on a small disk until it is full, makes room, appends again. The folder must lie on a disk of a few MB. */
async function fillTheDisk(folder: string): Promise<FullDiskReport> {
  const ballast = join(folder, 'ballast');
  writeFileSync(ballast, Buffer.alloc(2_000_000));
  let fatal = false;
  const open = (): Promise<SqliteEventStore> =>
    SqliteEventStore.open({ file: join(folder, 'log.db'), origin: CONFORMANCE_ORIGIN, onFatal: () => (fatal = true) });
  const store = await open();
  const acknowledged: Acknowledgement[] = [];
  const refused = (await Promise.all(STREAMS.map((stream) => appendUntilRefused(store, stream, acknowledged)))).flat();
  const acknowledgedBefore = acknowledged.length;
  for (const stream of STREAMS) refused.push(...(await appendUntilRefused(store, stream, acknowledged)));
  const readWhileFull = (await collect(store.readAll())).length >= acknowledgedBefore;
  rmSync(ballast);
  const whenFreed = acknowledged.length;
  for (const stream of STREAMS) await appendUntilRefused(store, stream, acknowledged, 20);
  const faults = await crashFaults(store, acknowledged);
  await store.close();
  const reopened = await open();
  const faultsAfterReopening = await crashFaults(reopened, acknowledged);
  await reopened.close();
  const refusals = refused.map((error) => {
    const { code, reason, retryAfterSeconds } = error as Record<string, unknown>;
    return { code, reason, retryAfterSeconds };
  });
  const acknowledgedAfter = acknowledged.length - whenFreed;
  return { refusals, readWhileFull, acknowledgedBefore, acknowledgedAfter, fatal, faults, faultsAfterReopening };
}

async function appendUntilRefused(
  store: SqliteEventStore,
  stream: string,
  acknowledged: Acknowledgement[],
  limit = Infinity,
): Promise<unknown[]> {
  const standing = (await collect(store.readStream(stream))).length;
  for (let next = standing; next < standing + limit; next += 1) {
    const expected: ExpectedVersion = next === 0 ? 'none' : next - 1;
    try {
      const { revision } = await store.append(stream, expected, [crashEvent(stream, next)]);
      acknowledged.push({ stream, revision });
    } catch (error) {
      return [error];
    }
  }
  return [];
}
