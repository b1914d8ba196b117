import { join } from 'node:path';
import { SqliteEventStore } from '@vekha/event-store/sqlite/sqlite-event-store';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { BENCH_ORIGIN, benchEvent, type BenchRow, compareRates, inTemporaryFolder, rate, RawLog } from './append-reference';

const ROUNDS = 9;
const CALLERS = 64;
const APPENDS_PER_CALLER = 60;

/** 64 callers at once, one event each. Bar: at least 0.5 of the driver alone with 64 events in a transaction. */
export async function appendConcurrent(): Promise<BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const raw = new RawLog(SqliteDatabase.open(join(folder, 'raw.db')));
    const store = await SqliteEventStore.open({ file: join(folder, 'ours.db'), origin: BENCH_ORIGIN });
    const rates = { ours: [] as number[], reference: [] as number[] };
    const callers = Array.from({ length: CALLERS }, (_, caller) => caller);
    for (let round = 0; round < ROUNDS; round += 1) {
      const draw = () => callers.map(() => Array.from({ length: APPENDS_PER_CALLER }, benchEvent));
      const [forRaw, forOurs] = [draw(), draw()];
      rates.reference.push(
        await rate(CALLERS * APPENDS_PER_CALLER, () => {
          for (let turn = 0; turn < APPENDS_PER_CALLER; turn += 1) {
            raw.append(forRaw.flatMap((events, caller) => events.slice(turn, turn + 1).map((event) => [`${round}-${caller}`, event] as const)));
          }
        }),
      );
      rates.ours.push(
        await rate(CALLERS * APPENDS_PER_CALLER, () =>
          Promise.all(
            forOurs.map(async (events, caller) => {
              for (const [index, event] of events.entries()) {
                await store.append(`${round}-${caller}`, index === 0 ? 'none' : index - 1, [event]);
              }
            }),
          ),
        ),
      );
    }
    raw.database.close();
    await store.close();
    const note = `${CALLERS} callers; driver alone with ${CALLERS} events a transaction, same table, flush and hashing; bar 0.5`;
    return [compareRates('append-concurrent', note, rates.ours, rates.reference)];
  });
}
