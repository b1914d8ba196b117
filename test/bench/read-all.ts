import { join } from 'node:path';
import type { NewEvent } from '@vekha/event-sourcing/event-store';
import { COLUMNS } from '@vekha/event-store/sqlite/stored-row';
import { SqliteEventStore } from '@vekha/event-store/sqlite/sqlite-event-store';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { BENCH_ORIGIN, benchEvent, type BenchRow, compareRates, inTemporaryFolder, rate, RawLog } from './append-reference';

const ROUNDS = 7;
const EVENTS = 100_000;
const STREAMS = 2_000;

/** The whole log, payloads decoded. Bar: at least 0.6 of a bare SELECT of the same columns with JSON.parse. */
export async function readAllBench(): Promise<BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, 'log.db');
    const raw = new RawLog(SqliteDatabase.open(file));
    for (let start = 0; start < EVENTS; start += STREAMS) {
      raw.append(Array.from({ length: STREAMS }, (_, index): [string, NewEvent] => [`roadmap-${index}`, benchEvent()]));
    }
    const store = await SqliteEventStore.open({ file, origin: BENCH_ORIGIN });
    const select = raw.database.prepareTuples<readonly (string | number)[]>(`SELECT ${COLUMNS} FROM events ORDER BY position`);
    const payload = COLUMNS.split(', ').indexOf('payload');
    const rates = { ours: [] as number[], reference: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.reference.push(
        await rate(EVENTS, () => {
          for (const row of select.iterate()) JSON.parse(String(row[payload]));
        }),
      );
      rates.ours.push(
        await rate(EVENTS, async () => {
          for await (const page of store.readAll()) for (const event of page) JSON.parse(event.payload);
        }),
      );
    }
    await store.close();
    raw.database.close();
    return [compareRates('read-all', 'one bare SELECT of the same columns as tuples, JSON.parse; bar 0.6', rates.ours, rates.reference)];
  });
}
