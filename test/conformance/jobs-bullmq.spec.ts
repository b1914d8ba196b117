import type { JobQueue } from '@vekha/event-sourcing/job-queue';
import { BullmqJobQueue } from '@vekha/jobs/bullmq/bullmq-job-queue';
import { describeJobQueueConformance } from '@vekha/jobs/conformance/job-queue-conformance';
import { noRedisHere, redisBinary, startRedis } from '../support/redis-server';
import { ranAgainst, skippedBecause } from '../support/test-facts';

const what = 'Redis: очередь заданий (BullMQ)';

if (redisBinary() === undefined) {
  skippedBecause(what, noRedisHere);
  describe.skip(what, () => it('needs a redis-server', () => undefined));
} else {
  describeJobQueueConformance('BullMQ on Redis', async () => {
    const redis = await startRedis();
    ranAgainst(what);
    const opened: JobQueue[] = [];
    return {
      open(options) {
        const queue = new BullmqJobQueue({ ...options, url: redis.url, queueName: `bench-${opened.length}`, prefix: 'vekha-test' });
        opened.push(queue);
        return queue;
      },
      async close() {
        await Promise.all(opened.map((queue) => queue.close(1_000)));
        await redis.stop();
      },
    };
  });
}
