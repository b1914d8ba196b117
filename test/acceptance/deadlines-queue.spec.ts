import { ALARM_JOB, type ComingRung } from '@vekha/event-sourcing/deadline-enforcer';
import type { JobQueue } from '@vekha/event-sourcing/job-queue';
import { BullmqJobQueue } from '@vekha/jobs/bullmq/bullmq-job-queue';
import { InProcessJobQueue } from '@vekha/jobs/in-process/in-process-job-queue';
import { comesTrue } from '../support/condition';
import { freePort, noRedisHere, redisBinary, startRedis, type RedisServer } from '../support/redis-server';
import { ranAgainst, skippedBecause } from '../support/test-facts';
import { deadlineFaults, effectsOf } from './deadline-checker';
import { DeadlineWorld, type WorkerByHand } from './deadline-world';

const what = 'Redis: сроки при очищенном, убитом и отсутствующем Redis (BullMQ)';
const withRedis = redisBinary() === undefined ? it.skip : it;
const YEAR = { begins: '2025-08-18T06:00:00.000Z', ends: '2026-08-01T00:00:00.000Z' };
/** How long before its rung an alarm is set. */
const AHEAD_MS = 150;
const QUIET = { jobNames: [ALARM_JOB], warn: () => undefined };

/** How a worker comes to a rung that is due, after the alarm for it was set. */
type Turn = (worker: WorkerByHand, world: DeadlineWorld) => Promise<void>;

const isDone = ({ source }: WorkerByHand, { clock }: DeadlineWorld): boolean => source.due(clock.now()).length === 0;

/** Nobody sweeps: only the alarm brings the rung about. */
const byAlarmAlone: Turn = (worker, world) =>
  comesTrue('the alarm rang', async () => {
    await worker.settle();
    if (isDone(worker, world)) return true;
    await worker.enforcer.setAlarms();
    return false;
  }).then(() => undefined);

const bySweep: Turn = (worker) => worker.round();

interface Fault {
  /** Strikes after the alarm was set and before its rung. */
  readonly strike: () => Promise<void>;
  /** After the rung; what the fault left behind may ring now. */
  readonly mend: () => Promise<void>;
}

const noFault: Fault = { strike: async () => undefined, mend: async () => undefined };

/** A school year, with reports and a rescheduling, through one queue. Answers what took effect, line by line. */
async function yearThrough(queueOf: (world: DeadlineWorld) => JobQueue, turn: Turn, { strike, mend }: Fault = noFault) {
  const world = new DeadlineWorld({ start: YEAR.begins });
  try {
    await world.furnish();
    await world.bringIntoEffect(2025, '2025-08-18');
    const worker = world.worker(queueOf(world));
    await worker.startQueue();
    await bySweep(worker, world);
    for (const until of ['2025-10-06T08:00:00.000Z', YEAR.ends]) {
      await throughRungs(worker, world, until, async () => {
        await strike();
        return () => turn(worker, world).then(mend);
      });
      if (until === YEAR.ends) break;
      await world.asks('director', 'RescheduleMeasure', { measureId: '000-2.1', order: { number: '2-П', date: '2025-10-06' }, due: '2025-11-14' });
      await world.asks('curator', 'ReportResult', { measureId: '000-6.2', occurredOn: '2025-10-03', evidence: [] });
      await bySweep(worker, world);
    }
    const history = await world.history();
    return { effects: effectsOf(history), faults: deadlineFaults(history, YEAR.ends), rings: worker.rings, troubles: worker.troubles };
  } finally {
    await world.end();
  }
}

async function throughRungs(worker: WorkerByHand, world: DeadlineWorld, until: string, strike: () => Promise<() => Promise<void>>): Promise<void> {
  for (let next = worker.source.coming(world.clock.now(), until, 1)[0]; next; next = worker.source.coming(world.clock.now(), until, 1)[0]) {
    world.clock.moveTo(new Date(Date.parse(next.at) - AHEAD_MS).toISOString());
    await setAlarmAnew(worker, next).catch((error: unknown) => {
      if ((error as { code?: unknown }).code !== 'QUEUE_UNAVAILABLE') throw error;
    });
    const comeToIt = await strike();
    world.clock.moveTo(next.at);
    await comeToIt();
    expect(isDone(worker, world)).toBe(true);
  }
  world.clock.moveTo(until);
}

/** Our clock leaps, the queue's timers do not: an alarm set before the leap would ring when its real hours are over. */
async function setAlarmAnew({ queue, enforcer }: WorkerByHand, { aggregate, at }: ComingRung): Promise<void> {
  await queue.remove([`ring-${aggregate}-${Date.parse(at)}`]);
  await enforcer.setAlarms();
}

describe('deadlines through the job queue', () => {
  let redis: RedisServer | undefined;
  let undisturbed: Awaited<ReturnType<typeof yearThrough>>;
  let queues = 0;

  const inProcess = ({ clock }: DeadlineWorld): JobQueue => new InProcessJobQueue({ ...QUIET, clock });
  const bullmqAt = (url: string, answerWithinMs: number) => ({ clock }: DeadlineWorld): JobQueue =>
    new BullmqJobQueue({ ...QUIET, clock, url, queueName: 'deadlines', prefix: `year-${(queues += 1)}`, answerWithinMs });
  const bullmq = () => bullmqAt(redis?.url ?? '', 20_000);
  const sameAsUndisturbed = ({ effects, faults, troubles }: typeof undisturbed): void => {
    expect(faults).toEqual([]);
    expect(troubles).toEqual([]);
    expect(effects).toEqual(undisturbed.effects);
  };

  beforeAll(async () => {
    if (redisBinary() === undefined) skippedBecause(what, noRedisHere);
    else {
      redis = await startRedis({ appendOnly: true });
      ranAgainst(what);
    }
    undisturbed = await yearThrough(inProcess, bySweep);
  }, 120_000);
  afterAll(() => redis?.stop());

  it('has a whole year of effects to compare with, nothing wrong in it and nothing lacking', () => {
    expect(undisturbed.faults).toEqual([]);
    expect(undisturbed.effects).not.toHaveLength(0);
  });

  it('by alarms alone, inside the process, comes to the same effects', async () => {
    const year = await yearThrough(inProcess, byAlarmAlone);
    sameAsUndisturbed(year);
    expect(year.rings).toBeGreaterThan(10);
  }, 120_000);

  withRedis('by alarms alone, through Redis, comes to the same effects', async () => {
    const year = await yearThrough(bullmq(), byAlarmAlone);
    sameAsUndisturbed(year);
    expect(year.rings).toBeGreaterThan(10);
  }, 120_000);

  withRedis('comes to the same effects although Redis forgets every alarm', async () => {
    sameAsUndisturbed(await yearThrough(bullmq(), bySweep, { ...noFault, strike: async () => redis?.flush() }));
  }, 120_000);

  withRedis('comes to the same effects although Redis is killed before every rung, and comes back with old alarms after it', async () => {
    const fault = { strike: async () => redis?.kill(), mend: async () => redis?.restart() };
    sameAsUndisturbed(await yearThrough(bullmq(), bySweep, fault));
  }, 180_000);

  it('comes to the same effects without any Redis', async () => {
    const nobody = `redis://127.0.0.1:${await freePort()}`;
    const year = await yearThrough(bullmqAt(nobody, 50), bySweep);
    sameAsUndisturbed(year);
    expect(year.rings).toBe(0);
  }, 120_000);

  it('would be told apart if a queue were to swallow rungs: whoever neither rings nor sweeps does not come to them', async () => {
    await expect(yearThrough(inProcess, (worker) => worker.settle())).rejects.toThrow('toBe(expected)');
  });
});
