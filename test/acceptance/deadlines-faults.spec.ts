import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VirtualClock } from '@vekha/event-sourcing/clock';
import type { CommandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { ALARM_JOB } from '@vekha/event-sourcing/deadline-enforcer';
import { catalogues } from '@vekha/installation/catalogue-list';
import { BullmqJobQueue } from '@vekha/jobs/bullmq/bullmq-job-queue';
import { InProcessJobQueue } from '@vekha/jobs/in-process/in-process-job-queue';
import { noRedisHere, redisBinary, type RedisServer, startRedis } from '../support/redis-server';
import { ranAgainst, skippedBecause } from '../support/test-facts';
import { type ManyDeadlinesParts, ManyDeadlinesWorld, ROWS } from './many-deadlines-world';

const what = 'Redis: десять тысяч сроков при очищенном, убитом, старом и отсутствующем Redis';
const withRedis = redisBinary() === undefined ? it.skip : it;
const SOAK = process.env['VEKHA_SOAK'] === '1';
const ROADMAPS = Math.ceil((SOAK ? 50_000 : 10_000) / ROWS);
/** Without Redis nothing but the sweep is left to go wrong, and it is the same sweep. */
const ROADMAPS_BY_SWEEP_ALONE = SOAK ? ROADMAPS : 100;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365 * DAY_MS;
const QUIET = { jobNames: [ALARM_JOB], warn: () => undefined };
const inProcess = (clock: VirtualClock) => new InProcessJobQueue({ ...QUIET, clock });

/** Of each roadmap, what takes effect: at nine in the morning 7 openings and 3 reminders, after outages overdue marks only. */
const INSTANTS = ['2026-10-01T06:00:00.000Z', '2026-10-21T21:00:00.000Z', '2026-12-25T21:00:00.000Z', '2027-01-13T21:00:00.000Z', '2027-05-28T21:00:00.000Z'] as const;
const OVERDUE_OR_OPEN = { openings: 7 + 3, reminders: 3, overdue: ROWS };

let world: ManyDeadlinesWorld;
afterEach(() => world.end());

const begin = async (parts: Partial<ManyDeadlinesParts>): Promise<ManyDeadlinesWorld> => (world = await ManyDeadlinesWorld.with({ roadmaps: ROADMAPS, queueOf: inProcess, ...parts }));

/** The clock goes wrong by so much, both workers look, and it goes right again. */
async function clockJumps(...jumps: readonly number[]): Promise<void> {
  const right = world.clock.now();
  for (const by of jumps) {
    world.clock.moveTo(new Date(Date.parse(right) + by).toISOString());
    await world.workOff();
  }
  world.clock.moveTo(right);
}

const count = (lines: readonly string[], rung: RegExp): number => lines.filter((line) => rung.test(line)).length;

async function everythingOnce(roadmaps = ROADMAPS): Promise<void> {
  const { faults, effects } = await world.verdict();
  expect(faults.slice(0, 20)).toEqual([]);
  expect(count(effects, / overdue/)).toBe(roadmaps * OVERDUE_OR_OPEN.overdue);
  expect(count(effects, / reminder-14/)).toBeGreaterThanOrEqual(roadmaps * OVERDUE_OR_OPEN.reminders);
  expect(count(effects, / opening/)).toBeGreaterThanOrEqual(roadmaps * OVERDUE_OR_OPEN.openings);
  expect(world.workers.flatMap(({ troubles }) => troubles)).toEqual([]);
}

describe('ten thousand open deadlines and two workers', () => {
  let redis: RedisServer | undefined;
  const folder = mkdtempSync(join(tmpdir(), 'vekha-old-redis-'));
  const bullmq = (clock: VirtualClock) => new BullmqJobQueue({ ...QUIET, clock, url: redis?.url ?? '', queueName: 'deadlines', prefix: 'many', answerWithinMs: 5_000, backOffMs: 50 });

  beforeAll(async () => {
    if (redisBinary() === undefined) return skippedBecause(what, noRedisHere);
    mkdirSync(join(folder, 'redis'));
    redis = await startRedis({ appendOnly: true, dir: join(folder, 'redis') });
    ranAgainst(what);
  });
  afterAll(async () => {
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Redis comes back as it was when the alarms of an earlier instant lay in it. */
  const keepCopy = async () => cpSync(join(folder, 'redis'), join(folder, 'copy'), { recursive: true });
  const restoreCopy = async (): Promise<void> => {
    await redis?.kill();
    rmSync(join(folder, 'redis'), { recursive: true });
    cpSync(join(folder, 'copy'), join(folder, 'redis'), { recursive: true });
    await redis?.restart();
  };

  withRedis('come to each rung once though Redis is copied, flushed, killed, put back to an old state and away for good, and the clock jumps', async () => {
    await begin({ queueOf: bullmq });
    await world.comesTo(INSTANTS[0], keepCopy);
    await clockJumps(-HOUR_MS, HOUR_MS, -10 * YEAR_MS);
    await world.comesTo(INSTANTS[1], () => redis?.flush() ?? Promise.resolve());
    await clockJumps(-DAY_MS, DAY_MS);
    await world.comesTo(INSTANTS[2], async () => {
      await redis?.kill();
      await redis?.restart();
    });
    await world.comesTo(INSTANTS[3], restoreCopy);
    await world.workers[0]?.enforcer.setAlarms();
    await world.comesTo(INSTANTS[4], () => redis?.kill() ?? Promise.resolve());
    await clockJumps(YEAR_MS, -DAY_MS);
    await everythingOnce();
    await redis?.restart();
  }, 600_000);

  it('come to each rung once without any Redis', async () => {
    await begin({ roadmaps: ROADMAPS_BY_SWEEP_ALONE });
    for (const at of INSTANTS) await world.comesTo(at, async () => undefined);
    await everythingOnce(ROADMAPS_BY_SWEEP_ALONE);
  }, 600_000);
});

describe('the checker of ten thousand deadlines', () => {
  const few = { roadmaps: 4 };
  /** Aggregates that forget which rungs they have climbed. */
  const forgetful = (): CommandCatalogue[] =>
    catalogues.map((catalogue) => {
      const { initial, evolve } = catalogue.decider;
      const forgotten = ['MeasureOpened', 'MeasureBecameOverdue', 'MeasureReminderSent'];
      return { ...catalogue, decider: { initial, evolve: (state, event) => (forgotten.includes(event.type) ? state : evolve(state, event)) } };
    });

  it('finds nothing in a healthy build', async () => {
    await begin(few);
    for (const at of INSTANTS) await world.comesTo(at, async () => undefined);
    expect((await world.verdict()).faults).toEqual([]);
  });

  it('catches a build whose aggregates forget and whose command ids do not follow from the rungs', async () => {
    await begin({ ...few, catalogues: forgetful(), say: (submission) => ({ ...submission, key: randomUUID() }) });
    await world.comesTo(INSTANTS[0], async () => undefined);
    expect((await world.verdict()).faults).toContainEqual(expect.stringMatching(/: twice/));
  });

  it('catches a build that believes its alarms and does not sweep, once the queue has forgotten them', async () => {
    await begin({ ...few, sweeps: false });
    for (const at of INSTANTS) await world.comesTo(at, () => Promise.all(world.workers.map(({ queue }) => queue.close(0))));
    expect((await world.verdict()).faults).toContainEqual(expect.stringMatching(/never took effect/));
  });
});
