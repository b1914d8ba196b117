import { setTimeout as delay } from 'node:timers/promises';
import { DelayedError, Worker, type Job as BullmqJob } from 'bullmq';
import type { JobProcessor } from '@vekha/event-sourcing/job-queue';
import { defaultAttempts, defaultConcurrency } from '../job-queue-options';
import { codeOfFailure, describeFailure, millisecondsUntil, processorOf } from '../running-a-job';
import { endsWithin } from '../time-limit';
import type { BullmqJobQueueOptions } from './bullmq-job-queue-options';
import { toJob, type QueuedJob } from './queued-job';
import { WorkConnection } from './redis-connections';

const defaultLockMs = 30_000;

/** Between two questions to a Redis that refuses to write. */
const firstBackOffMs = 500;
const longestBackOffMs = 10_000;

/** The working half of the queue in this process: takes due jobs, runs their processors, and survives Redis. */
export class BullmqWorker {
  private readonly connection: WorkConnection;
  private readonly worker: CalmWorker;
  private readonly processors: ReadonlyMap<string, JobProcessor>;
  private readonly running = new Set<Promise<void>>();
  private troubled = false;
  private closed = false;

  constructor(
    private readonly options: BullmqJobQueueOptions,
    processors: Readonly<Record<string, JobProcessor>>,
  ) {
    const lockMs = options.lockMs ?? defaultLockMs;
    this.processors = new Map(Object.entries(processors));
    this.connection = new WorkConnection(options.url);
    this.worker = new CalmWorker(options.queueName, (job, token) => this.work(job, token), {
      connection: this.connection,
      prefix: options.prefix,
      concurrency: options.concurrency ?? defaultConcurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      // A job whose worker died comes back however often that happens; alarms are never lost to bad luck.
      maxStalledCount: Number.MAX_SAFE_INTEGER,
      runRetryDelay: 1_000,
    });
    this.worker.on('error', (cause) => this.sayOnce(cause));
    this.worker.onAnswered = () => (this.troubled = false);
  }

  /** Takes no further jobs, waits for the running ones up to the limit (milliseconds), then cuts the connections. */
  async close(withinMs: number): Promise<void> {
    // BullMQ's own close waits for Redis as long as it is away; then only the jobs in this process are worth a wait.
    const closed = this.worker.close();
    const reachable = this.connection.status === 'ready';
    await endsWithin(withinMs, reachable ? closed : Promise.allSettled(this.running));
    this.closed = true;
    this.worker.abandon();
    this.connection.cut();
  }

  /** One line for an outage, whatever is tried meanwhile; it ends when Redis hands out work again. */
  private sayOnce(cause: Error): void {
    if (this.closed || this.troubled) return;
    this.troubled = true;
    this.options.warn('The job worker met an error and goes on', cause);
  }

  private async work(queued: BullmqJob<QueuedJob>, token: string | undefined): Promise<void> {
    // A silent Redis may hand a job over when all is closed; left as it is, it goes to another worker.
    if (this.closed) throw new DelayedError();
    const early = millisecondsUntil(queued.data.runAt, this.options.clock);
    if (early > 0) {
      await queued.moveToDelayed(Date.now() + early, token);
      throw new DelayedError();
    }
    const run = this.run(queued);
    this.running.add(run);
    try {
      await run;
    } finally {
      this.running.delete(run);
    }
  }

  private async run(queued: BullmqJob<QueuedJob>): Promise<void> {
    const job = toJob(queued.name, queued.data);
    try {
      await processorOf(job, this.processors)(job);
    } catch (cause) {
      this.options.warn(describeFailure(job, queued.attemptsMade + 1, this.options.attempts ?? defaultAttempts), cause);
      // Redis keeps this message, not its cause, in clear text; the error's own message may name a person.
      throw new Error(codeOfFailure(cause), { cause });
    }
  }
}

/**
 * BullMQ's worker, except that it can be left behind with a job that does not end (no timer of it lives on), and that it
 * asks a Redis which refuses to write (full, or a read-only copy) ever more seldom, where BullMQ would ask without a pause.
 */
class CalmWorker extends Worker<QueuedJob> {
  onAnswered: () => void = () => undefined;
  private refusals = 0;
  private readonly closingDown = new AbortController();

  override close(force?: boolean): Promise<void> {
    this.closingDown.abort();
    return super.close(force);
  }

  abandon(): void {
    void this.lockManager.close();
    void this.pause(true);
  }

  protected override async moveToActive(token: string, name?: string): Promise<BullmqJob<QueuedJob>> {
    try {
      const job = await super.moveToActive(token, name);
      this.refusals = 0;
      this.onAnswered();
      return job;
    } catch (cause) {
      this.refusals += 1;
      const wait = Math.min(firstBackOffMs * 2 ** (this.refusals - 1), longestBackOffMs);
      await delay(wait, undefined, { signal: this.closingDown.signal }).catch(() => undefined);
      throw cause;
    }
  }
}
