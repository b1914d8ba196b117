import { once } from 'node:events';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { QueueUnavailable, type Job, type JobProcessor, type JobQueue, type QueueStatus } from '@vekha/event-sourcing/job-queue';
import { defaultAttempts, defaultBackOffMs, failedJobsKept } from '../job-queue-options';
import { checkJob, checkProcessors } from '../job-rules';
import { millisecondsUntil } from '../running-a-job';
import { within } from '../time-limit';
import type { BullmqJobQueueOptions } from './bullmq-job-queue-options';
import { BullmqWorker } from './bullmq-worker';
import { redisIdOf, toQueuedJob, type QueuedJob } from './queued-job';
import { connectToQueue } from './redis-connections';

const jobsPerRequest = 500;

/**
 * The job queue on Redis through BullMQ. When Redis is away, `add` and `remove` reject within a second and nothing
 * else happens: connections come back by themselves, workers go on. An unanswered `add` may still take effect when a
 * silent Redis wakes up; ids make that harmless. An id is taken while its job waits, runs or awaits its next attempt,
 * and free again once the job completed or failed.
 */
export class BullmqJobQueue implements JobQueue {
  private readonly redis: Redis;
  private readonly queue: Queue<QueuedJob>;
  private worker: BullmqWorker | undefined;
  private away = false;
  private comingBack: Promise<unknown> | undefined;
  private closing: Promise<void> | undefined;

  constructor(private readonly options: BullmqJobQueueOptions) {
    this.redis = connectToQueue(options.url);
    this.redis.on('error', (cause: Error) => this.sayAway(cause));
    this.redis.on('ready', () => void this.sayBack());
    this.queue = new Queue<QueuedJob>(options.queueName, {
      connection: this.redis,
      prefix: options.prefix,
      // The check asks Redis once; a connection lost at that very moment would leave the queue unusable for ever.
      skipVersionCheck: true,
      defaultJobOptions: {
        attempts: options.attempts ?? defaultAttempts,
        backoff: { type: 'exponential', delay: options.backOffMs ?? defaultBackOffMs },
        removeOnComplete: true,
        removeOnFail: { count: failedJobsKept },
        stackTraceLimit: 0,
      },
    });
    this.queue.on('error', (cause) => this.sayAway(cause));
  }

  async add(jobs: readonly Job[]): Promise<void> {
    for (const job of jobs) checkJob(job, this.options.jobNames);
    for (let from = 0; from < jobs.length; from += jobsPerRequest) {
      const page = jobs.slice(from, from + jobsPerRequest);
      await this.ask(() => this.addPage(page));
    }
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += jobsPerRequest) {
      const page = ids.slice(from, from + jobsPerRequest).map(redisIdOf);
      await this.ask(() => this.removePage(page));
    }
  }

  async start(processors: Readonly<Record<string, JobProcessor>>): Promise<void> {
    checkProcessors(this.options.jobNames, processors);
    if (this.worker !== undefined || this.closing !== undefined) throw new Error('The job queue has already been started or closed');
    this.worker = new BullmqWorker(this.options, processors);
  }

  async status(): Promise<QueueStatus> {
    try {
      const counts = await this.ask(() => this.queue.getJobCounts('wait', 'delayed', 'active', 'failed'));
      const count = (state: string): number => counts[state] ?? 0;
      return {
        kind: 'redis',
        reachable: true,
        waiting: count('wait'),
        delayed: count('delayed'),
        active: count('active'),
        failed: count('failed'),
      };
    } catch {
      return { kind: 'redis', reachable: false, waiting: 0, delayed: 0, active: 0, failed: 0 };
    }
  }

  close(withinMs: number): Promise<void> {
    this.closing ??= this.closeAll(withinMs);
    return this.closing;
  }

  private async closeAll(withinMs: number): Promise<void> {
    await this.worker?.close(withinMs);
    await this.queue.close();
    this.redis.disconnect();
  }

  private async addPage(jobs: readonly Job[]): Promise<void> {
    const redisIds = jobs.map((job) => redisIdOf(job.id));
    // A failed job is kept for the status and would hold its id.
    const failed = await Promise.all(redisIds.map((redisId) => this.redis.zscore(this.queue.toKey('failed'), redisId)));
    await this.removePage(redisIds.filter((_id, index) => failed[index] !== null));
    await this.queue.addBulk(
      jobs.map((job) => ({
        name: job.name,
        data: toQueuedJob(job),
        opts: { jobId: redisIdOf(job.id), delay: Math.max(0, millisecondsUntil(job.runAt, this.options.clock)) },
      })),
    );
  }

  private async removePage(redisIds: readonly string[]): Promise<void> {
    await Promise.all(redisIds.map((redisId) => this.queue.remove(redisId)));
  }

  /** Asks Redis, at most for the agreed time and only over a living connection. @throws QueueUnavailable */
  private async ask<T>(question: () => Promise<T>): Promise<T> {
    if (this.closing !== undefined) throw new QueueUnavailable('The job queue is closed');
    try {
      return await within(this.options.answerWithinMs ?? 1_000, async (signal) => {
        if (this.redis.status !== 'ready') await this.untilReady();
        signal.throwIfAborted();
        return question();
      });
    } catch (cause) {
      throw new QueueUnavailable('Redis is away, nothing was queued or taken back', { cause });
    }
  }

  /** One wait for all who ask meanwhile; it ends with the next failed attempt to connect as well. */
  private untilReady(): Promise<unknown> {
    this.comingBack ??= once(this.redis, 'ready').finally(() => (this.comingBack = undefined));
    return this.comingBack;
  }

  private sayAway(cause: Error): void {
    if (this.away || this.closing !== undefined) return;
    this.away = true;
    this.options.warn('Redis is away: the sweep does the work until it is back', cause);
  }

  private async sayBack(): Promise<void> {
    if (this.away) this.options.warn('Redis is back');
    this.away = false;
    try {
      const policy = /maxmemory_policy:(\S+)/.exec(await this.redis.info('memory'))?.[1];
      if (policy !== undefined && policy !== 'noeviction') {
        this.options.warn(`Redis may drop jobs: its maxmemory-policy is ${policy}, set it to noeviction`);
      }
    } catch (cause) {
      this.sayAway(cause as Error);
    }
  }
}
