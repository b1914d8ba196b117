import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { VirtualClock } from '@vekha/event-sourcing/clock';
import { ALARM_JOB, DeadlineEnforcer } from '@vekha/event-sourcing/deadline-enforcer';
import { ProjectionRunner } from '@vekha/event-sourcing/projection-runner';
import { SqliteEventStore } from '@vekha/event-store/sqlite/sqlite-event-store';
import { InProcessJobQueue } from '@vekha/jobs/in-process/in-process-job-queue';
import { whenARungComesDueThenEnforceDeadlines } from '@vekha/processes/when-a-rung-comes-due-then-enforce-deadlines/when-a-rung-comes-due-then-enforce-deadlines';
import { SqliteRegisterReader } from '@vekha/read-database/register-reader';
import { SqliteReadDatabase } from '@vekha/read-database/sqlite-read-database';
import { deadlineRegister } from '@vekha/registers/deadlines/deadline-register';
import { RegisterDeadlineSource } from '@vekha/registers/deadlines/register-deadline-source';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { engineBeside } from '../support/engine-beside';
import { BENCH_ORIGIN, type BenchRow, compareRates, inTemporaryFolder, rate, RawLog } from './append-reference';
import { BURST_AT, type RoadmapToCopy, manyDeadlines, copyOf } from '../support/many-deadlines';
import { BurstReference } from './burst-reference';

const ROUNDS = 3;
const ROADMAPS = 2_000;
const RUNGS = 10;
const ROADMAPS_PER_FILL = 100;

/**
 * Rungs taken into effect a second when 20,000 come due at once over 2,000 roadmaps of about 60 events: one sweep over
 * the real register, every command through gateway and executor, acknowledged durably. Reference: the parts alone, one
 * after another: an empty BullMQ job for each roadmap, reading and decoding the streams, appending as many events in as
 * many appends as the sweep did. Bar: at least 0.5.
 */
export async function deadlinesBurst(): Promise<BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const roadmap = await manyDeadlines();
    const template = { log: join(folder, 'log.db'), registers: join(folder, 'registers.db') };
    fill(template.log, roadmap);
    await buildRegister(template.log, template.registers);
    const reference = await BurstReference.open();
    const rates = { ours: [] as number[], reference: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const files = { log: join(folder, `reference-${round}.db`), ours: join(folder, `ours-${round}.db`), registers: join(folder, `registers-${round}.db`) };
      copyDatabase(template.log, files.log);
      copyDatabase(template.log, files.ours);
      copyDatabase(template.registers, files.registers);
      rates.reference.push(await reference.rate(files.log, roadmap, ROADMAPS, RUNGS));
      rates.ours.push(await sweep(files.ours, files.registers));
    }
    await reference.close();
    const note = `${ROADMAPS * RUNGS} rungs over ${ROADMAPS} roadmaps of ${roadmap.events.length} events, one sweep; ${reference.note}; bar 0.5`;
    return [{ ...compareRates('deadlines-burst', note, rates.ours, rates.reference), unit: 'rungs/s' }];
  });
}

function copyDatabase(from: string, to: string): void {
  copyFileSync(from, to);
  if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${to}-wal`);
}

/** The log with every roadmap in it, closed again. */
function fill(file: string, roadmap: RoadmapToCopy): void {
  const raw = new RawLog(SqliteDatabase.open(file));
  raw.database.exec('PRAGMA synchronous = OFF');
  for (let from = 0; from < ROADMAPS; from += ROADMAPS_PER_FILL) {
    raw.append(Array.from({ length: ROADMAPS_PER_FILL }, (_, index) => copyOf(roadmap, from + index)).flat());
  }
  raw.database.close();
}

async function buildRegister(logFile: string, file: string): Promise<void> {
  const store = await SqliteEventStore.open({ file: logFile, origin: BENCH_ORIGIN });
  const { registry } = engineBeside({ store, bodySecret: 'bench' });
  const database = SqliteReadDatabase.open({ file, onNotice: () => undefined });
  const fail = (problem: unknown): never => {
    throw new Error(`The register of deadlines must build without trouble: ${JSON.stringify(problem)}`);
  };
  await new ProjectionRunner({ log: store, registry, store: database, projections: [deadlineRegister], onAlarm: fail, onTrouble: fail }).catchUp();
  database.close();
  await store.close();
}

/** Rungs a second in one sweep. @throws Error when other than every due rung took effect */
async function sweep(logFile: string, registers: string): Promise<number> {
  const store = await SqliteEventStore.open({ file: logFile, origin: BENCH_ORIGIN });
  const clock = new VirtualClock(BURST_AT);
  const database = SqliteReadDatabase.open({ file: registers, onNotice: () => undefined });
  const reader = new SqliteRegisterReader({ file: registers, projections: [deadlineRegister] });
  const fail = (trouble: unknown): never => {
    throw new Error(`Every rung must take effect: ${JSON.stringify(trouble)}`);
  };
  const enforcer = new DeadlineEnforcer({
    source: new RegisterDeadlineSource(reader.forScopes('all')),
    gateway: engineBeside({ store, bodySecret: 'bench', clock }).gateway,
    queue: new InProcessJobQueue({ jobNames: [ALARM_JOB], clock, warn: () => undefined }),
    clock,
    commandsFor: whenARungComesDueThenEnforceDeadlines,
    onTrouble: fail,
  });
  const before = (await store.head())?.count ?? 0;
  const measured = await rate(ROADMAPS * RUNGS, () => enforcer.sweep());
  const taken = ((await store.head())?.count ?? 0) - before;
  if (taken !== ROADMAPS * RUNGS) fail({ taken });
  reader.close();
  database.close();
  await store.close();
  return measured;
}
