import { join } from 'node:path';
import { SqliteEventStore } from '@vekha/event-store/sqlite/sqlite-event-store';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { BENCH_ORIGIN, benchEvent, type BenchRow, compareRates, inTemporaryFolder, rate, RawLog } from './append-reference';

const ROUNDS = 9;
const APPENDS = 400;

/** Durable appends of one event each, one after the other. Bar: at least 0.6 of the driver alone. */
export async function appendSequential(): Promise<BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const raw = new RawLog(SqliteDatabase.open(join(folder, 'raw.db')));
    const store = await SqliteEventStore.open({ file: join(folder, 'ours.db'), origin: BENCH_ORIGIN });
    const rates = { ours: [] as number[], reference: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const events = Array.from({ length: APPENDS * 2 }, benchEvent);
      rates.reference.push(
        await rate(APPENDS, () => {
          for (const event of events.slice(APPENDS)) raw.append([[`raw-${round}`, event]]);
        }),
      );
      rates.ours.push(
        await rate(APPENDS, async () => {
          for (const [index, event] of events.slice(0, APPENDS).entries()) {
            await store.append(`ours-${round}`, index === 0 ? 'none' : index - 1, [event]);
          }
        }),
      );
    }
    raw.database.close();
    await store.close();
    return [compareRates('append-sequential', 'driver alone, same table, flush and hashing; bar 0.6', rates.ours, rates.reference)];
  });
}
