import { setImmediate } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { systemClock } from '@vekha/event-sourcing/clock';
import { BullmqJobQueue } from '@vekha/jobs/bullmq/bullmq-job-queue';
import type { BullmqJobQueueOptions } from '@vekha/jobs/bullmq/bullmq-job-queue-options';
import { eventually } from '@vekha/jobs/conformance/eventually';
import { noRedisHere, redisBinary, startRedis, type RedisServer } from '../support/redis-server';
import { skippedBecause } from '../support/test-facts';

const what = 'Redis: содержимое очереди заданий (BullMQ)';
const jobNames = ['ring-deadline'];
const job = (id: string) => ({ name: 'ring-deadline', id, payload: { version: 1 } });

if (redisBinary() === undefined) skippedBecause(what, noRedisHere);

(redisBinary() === undefined ? describe.skip : describe)('job queue in Redis', () => {
  let redis: RedisServer;
  let client: Redis;
  let warnings: string[];
  const opened: BullmqJobQueue[] = [];

  const open = (options: Partial<BullmqJobQueueOptions> = {}): BullmqJobQueue => {
    const queue = new BullmqJobQueue({
      url: redis.url,
      queueName: 'alarms',
      prefix: 'vekha-test',
      jobNames,
      clock: systemClock,
      warn: (message) => warnings.push(message),
      ...options,
    });
    opened.push(queue);
    return queue;
  };

  /** Every key and every value, as Redis holds them. */
  const everything = async (): Promise<string> => {
    const keys = await client.keys('*');
    const dumps = await Promise.all(
      keys.map(async (key) => {
        const type = await client.type(key);
        const value =
          type === 'hash' ? client.hgetall(key)
          : type === 'stream' ? client.xrange(key, '-', '+')
          : type === 'zset' ? client.zrange(key, '0', '-1')
          : type === 'list' ? client.lrange(key, 0, -1)
          : type === 'set' ? client.smembers(key)
          : client.get(key);
        return [key, await value];
      }),
    );
    return JSON.stringify(dumps);
  };

  beforeAll(async () => {
    redis = await startRedis();
    client = new Redis(redis.url);
  });

  beforeEach(async () => {
    warnings = [];
    await client.flushall();
  });

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((queue) => queue.close(1_000)));
    await client.config('SET', 'maxmemory-policy', 'noeviction');
  });

  afterAll(async () => {
    client.disconnect();
    await redis.stop();
  });

  it('holds of a failed job its code alone, never what the error said or where it came from', async () => {
    const queue = open({ attempts: 1 });
    await queue.start({
      'ring-deadline': async () => {
        throw Object.assign(new Error('Иванова Мария не подписала'), { code: 'CONSENT_MISSING' });
      },
    });
    await queue.add([job('canary')]);
    await eventually(async () => expect(await queue.status()).toMatchObject({ failed: 1 }));
    const held = await everything();
    expect(held).toContain('CONSENT_MISSING');
    expect(held).not.toContain('Иванова');
    expect(held).not.toMatch(/\.spec\.ts|\bat async\b/);
  });

  it('keeps nothing of a completed job', async () => {
    const queue = open();
    await queue.start({ 'ring-deadline': async () => undefined });
    await queue.add([job('done-and-gone')]);
    await eventually(async () => {
      expect(await client.exists('vekha-test:alarms:job-done-and-gone')).toBe(0);
      expect(await queue.status()).toMatchObject({ waiting: 0, active: 0 });
    });
  });

  it('shares one Redis between installations by their prefix', async () => {
    const ours = open({ prefix: 'ours' });
    const theirs = open({ prefix: 'theirs' });
    await ours.add([job('same-id')]);
    expect(await theirs.status()).toMatchObject({ reachable: true, waiting: 0 });
    expect(await ours.status()).toMatchObject({ waiting: 1 });
  });

  it('queues thousands in one go', async () => {
    const queue = open({ answerWithinMs: 10_000 });
    await queue.add(Array.from({ length: 2_345 }, (_none, index) => job(`many-${index}`)));
    expect(await queue.status()).toMatchObject({ waiting: 2_345 });
    await queue.remove(Array.from({ length: 2_000 }, (_none, index) => `many-${index}`));
    expect(await queue.status()).toMatchObject({ waiting: 345 });
  });

  it('warns when Redis is allowed to drop keys', async () => {
    await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
    open();
    await eventually(() =>
      expect(warnings).toEqual(['Redis may drop jobs: its maxmemory-policy is allkeys-lru, set it to noeviction']),
    );
  });

  it('has nothing to warn of when Redis drops nothing', async () => {
    const queue = open();
    await queue.add([job('quiet')]);
    await queue.status();
    expect(warnings).toEqual([]);
  });

  it('runs nothing after it closed, though Redis hands over a job late; another worker gets it', async () => {
    const ran: string[] = [];
    const options = { concurrency: 1, lockMs: 500 };
    const queue = open(options);
    let finish = (): void => undefined;
    await queue.add([job('running'), job('handed-over-late')]);
    await queue.start({
      'ring-deadline': async ({ id }) => {
        ran.push(id);
        await new Promise<void>((resolve) => (finish = resolve));
      },
    });
    await eventually(() => expect(ran).toEqual(['running']));
    redis.freeze();
    finish();
    await setImmediate();
    await queue.close(100);
    redis.thaw();
    const other: string[] = [];
    await open(options).start({ 'ring-deadline': async ({ id }) => void other.push(id) });
    await eventually(() => expect(other).toContain('handed-over-late'));
    expect(ran).toEqual(['running']);
  });

  it('does not queue later what it refused while it had no living connection', async () => {
    redis.freeze();
    const queue = open({ answerWithinMs: 200 });
    await expect(queue.add([job('refused')])).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' });
    redis.thaw();
    await eventually(() => queue.add([job('accepted')]));
    expect(await queue.status()).toMatchObject({ waiting: 1 });
  });

  it('refuses concurrent work once, in bounded time, while Redis is silent, and leaves no rejection behind', async () => {
    const unhandled = jest.fn();
    process.on('unhandledRejection', unhandled);
    const queue = open({ answerWithinMs: 200 });
    await queue.add([job('before')]);
    redis.freeze();
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, (_none, index) => queue.add([job(`silent-${index}`)])));
    redis.thaw();
    process.off('unhandledRejection', unhandled);
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && (outcome.reason as { code: string }).code)).toEqual(
      outcomes.map(() => 'QUEUE_UNAVAILABLE'),
    );
    expect(unhandled).not.toHaveBeenCalled();
    await eventually(() => queue.add([job('after')]));
  });
});
