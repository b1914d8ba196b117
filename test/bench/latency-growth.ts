import { join } from 'node:path';
import type { NewEvent } from '@vekha/event-sourcing/event-store';
import { SqliteEventStore } from '@vekha/event-store/sqlite/sqlite-event-store';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { BENCH_ORIGIN, benchEvent, type BenchRow, inTemporaryFolder, median, RawLog } from './append-reference';

const ROUNDS = 9;
const APPENDS = 300;
const SMALL = 1_000;
const LARGE = 1_000_000;
const STREAMS = 1_000;
const BATCH = 20_000;

/** Middle latency of an append (milliseconds, less is better) to a log of a million events and to one of a thousand. */
export async function latencyGrowth(): Promise<BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const small = await filledStore(join(folder, 'small.db'), SMALL);
    const large = await filledStore(join(folder, 'large.db'), LARGE);
    const latencies = { small: [] as number[], large: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      latencies.small.push(await medianLatency(small, `fresh-${round}`));
      latencies.large.push(await medianLatency(large, `fresh-${round}`));
    }
    await small.close();
    await large.close();
    return [
      {
        name: 'latency-growth',
        ours: median(latencies.large),
        reference: median(latencies.small),
        ratio: median(latencies.large.map((latency, round) => latency / (latencies.small[round] ?? Number.NaN))),
        unit: 'ms per append (p50)',
        note: `${LARGE} events in the log against ${SMALL}; less is better; bar: at most 1.3`,
      },
    ];
  });
}

async function filledStore(file: string, events: number): Promise<SqliteEventStore> {
  const raw = new RawLog(SqliteDatabase.open(file));
  raw.database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -262144');
  for (let start = 0; start < events; start += BATCH) {
    const count = Math.min(BATCH, events - start);
    raw.append(Array.from({ length: count }, (_, index): [string, NewEvent] => [`roadmap-${index % STREAMS}`, benchEvent()]));
  }
  raw.database.close();
  return SqliteEventStore.open({ file, origin: BENCH_ORIGIN });
}

async function medianLatency(store: SqliteEventStore, stream: string): Promise<number> {
  const latencies: number[] = [];
  for (let revision = 0; revision < APPENDS; revision += 1) {
    const event = benchEvent();
    const start = performance.now();
    await store.append(stream, revision === 0 ? 'none' : revision - 1, [event]);
    latencies.push(performance.now() - start);
  }
  return median(latencies);
}
