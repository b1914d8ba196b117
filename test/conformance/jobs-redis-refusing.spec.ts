import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '@vekha/event-sourcing/clock';
import { BullmqJobQueue } from '@vekha/jobs/bullmq/bullmq-job-queue';
import { eventually } from '@vekha/jobs/conformance/eventually';
import { noRedisHere, redisBinary, startRedis, type RedisServer } from '../support/redis-server';
import { skippedBecause } from '../support/test-facts';

const what = 'Redis: очередь заданий, когда Redis отказывает в записи (BullMQ)';
const job = (id: string) => ({ name: 'ring-deadline', id, payload: { version: 1 } });
const LOOK_MS = 2_000;

if (redisBinary() === undefined) skippedBecause(what, noRedisHere);

(redisBinary() === undefined ? describe.skip : describe)('job queue on a Redis that refuses to write', () => {
  let redis: RedisServer;
  let queue: BullmqJobQueue;
  let ran: string[];
  let warnings: string[];
  let finish: () => void;

  beforeEach(async () => {
    [ran, warnings] = [[], []];
    redis = await startRedis();
    const warn = (message: string): void => void warnings.push(message);
    queue = new BullmqJobQueue({ url: redis.url, queueName: 'refusing', prefix: 'vekha-test', jobNames: ['ring-deadline'], clock: systemClock, warn });
    const held = new Promise<void>((resolve) => (finish = resolve));
    await queue.start({
      'ring-deadline': async ({ id }) => {
        ran.push(id);
        await held;
      },
    });
    // More than it works on at a time: whoever knows that there is work asks at once, others wait by themselves.
    await queue.add(Array.from({ length: 30 }, (_none, index) => job(`before-${index}`)));
    await eventually(() => expect(ran).toHaveLength(10));
  });
  afterEach(async () => {
    await queue.close(1_000);
    await redis.stop();
  });

  /** Refusals counted by Redis itself, of whatever it was asked to write. */
  const refusals = async (): Promise<number> => {
    const counts = (await redis.say('INFO errorstats')).matchAll(/errorstat_(?:OOM|READONLY|MISCONF):count=(\d+)/g);
    return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
  };

  it.each([
    ['is full', 'CONFIG SET maxmemory 1', 'CONFIG SET maxmemory 0'],
    ['is a copy to be read only', 'REPLICAOF 127.0.0.1 1', 'REPLICAOF NO ONE'],
  ])('is asked seldom while Redis %s, one line tells of it, and work goes on afterwards', async (_how, refuse, accept) => {
    await redis.say(refuse);
    finish();
    await expect(queue.add([job('refused')])).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' });
    await eventually(async () => expect(await refusals()).toBeGreaterThan(2));
    const before = await refusals();
    await pause(LOOK_MS);
    expect((await refusals()) - before).toBeLessThan(25);
    expect(warnings.filter((line) => line.startsWith('The job worker met an error'))).toHaveLength(1);
    await redis.say(accept);
    await eventually(() => queue.add([job('after')]));
    await eventually(() => expect(ran).toContain('after'));
  });

  it('closes at once, though it is about to ask again much later', async () => {
    await redis.say('REPLICAOF 127.0.0.1 1');
    finish();
    await eventually(async () => expect(await refusals()).toBeGreaterThan(2));
    await queue.close(60_000);
    expect((await queue.status()).reachable).toBe(false);
  });
});
