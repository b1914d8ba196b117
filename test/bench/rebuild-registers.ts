import { join } from 'node:path';
import { ProjectionRunner } from '@vekha/event-sourcing/projection-runner';
import type { ProjectionStore } from '@vekha/event-sourcing/projection-store';
import { SqliteEventStore } from '@vekha/event-store/sqlite/sqlite-event-store';
import { SqliteReadDatabase } from '@vekha/read-database/sqlite-read-database';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { BENCH_ORIGIN, type BenchRow, compareRates, inTemporaryFolder, rate, RawLog } from './append-reference';
import { demonstrationLog, type MeasuredRegisters } from './demonstration-log';
import { RawRegisters, recorded, type RecordedWrites } from './rebuild-reference';

const ROUNDS = 3;
const EVENTS = 200_000;

/**
 * Every register built from an empty read database. Bar: at least 0.5 of the driver alone, which reads and parses the
 * same log and does the same writes, ready made, to the same tables in transactions of the same size.
 */
export async function rebuildRegisters(): Promise<BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const registers = await demonstrationLog(join(folder, 'demonstration'));
    const logFile = join(folder, 'log.db');
    const count = fill(logFile, registers, EVENTS);
    const log = await SqliteEventStore.open({ file: logFile, origin: BENCH_ORIGIN });
    const template = join(folder, 'template.db');
    const writes: RecordedWrites = [];
    await rebuild(log, template, registers, (store) => recorded(store, writes));
    const rates = { ours: [] as number[], reference: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const raw = RawRegisters.like(template, join(folder, `raw-${round}.db`));
      rates.reference.push(await rate(count, () => raw.write(logFile, writes)));
      raw.close();
      rates.ours.push(await rate(count, () => rebuild(log, join(folder, `ours-${round}.db`), registers)));
    }
    await log.close();
    const rows = writes.flatMap(({ changes }) => changes).reduce((sum, { opened, ended }) => sum + opened.length + ended.length, 0);
    const note = `${count} events, ${registers.projections.length} registers, ${rows} row writes; driver alone: same log parsed, same writes ready made; bar 0.5`;
    return [compareRates('rebuild-registers', note, rates.ours, rates.reference)];
  });
}

function fill(file: string, registers: MeasuredRegisters, atLeast: number): number {
  const raw = new RawLog(SqliteDatabase.open(file));
  raw.database.exec('PRAGMA synchronous = OFF');
  let count = 0;
  for (const entries of registers.events(atLeast)) {
    raw.append(entries);
    count += entries.length;
  }
  raw.database.close();
  return count;
}

type Wrap = (store: ProjectionStore) => ProjectionStore;

async function rebuild(log: SqliteEventStore, file: string, { projections, registry }: MeasuredRegisters, wrap: Wrap = (store) => store): Promise<void> {
  const store = SqliteReadDatabase.open({ file, onNotice: () => undefined });
  const fail = (problem: object): never => {
    throw new Error(`The measured registers must build without trouble: ${JSON.stringify(problem)}`);
  };
  const runner = new ProjectionRunner({ log, registry, store: wrap(store), projections, onAlarm: fail, onTrouble: (error) => fail({ error }) });
  await runner.catchUp();
  store.close();
}
