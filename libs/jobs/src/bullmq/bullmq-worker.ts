import { DelayedError, Worker, type Job as BullmqJob } from 'bullmq';
import type { JobProcessor } from '@vekha/event-sourcing/job-queue';
import { defaultAttempts, defaultConcurrency } from '../job-queue-options';
import { codeOfFailure, describeFailure, millisecondsUntil, processorOf } from '../running-a-job';
import { endsWithin } from '../time-limit';
import type { BullmqJobQueueOptions } from './bullmq-job-queue-options';
import { toJob, type QueuedJob } from './queued-job';
import { WorkConnection } from './redis-connections';

const defaultLockMs = 30_000;

/** The working half of the queue in this process: takes due jobs, runs their processors, and survives Redis. */
export class BullmqWorker {
  private readonly connection: WorkConnection;
  private readonly worker: AbandonableWorker;
  private readonly processors: ReadonlyMap<string, JobProcessor>;
  private readonly running = new Set<Promise<void>>();
  private lastSaid: string | undefined;
  private closed = false;

  constructor(
    private readonly options: BullmqJobQueueOptions,
    processors: Readonly<Record<string, JobProcessor>>,
  ) {
    const lockMs = options.lockMs ?? defaultLockMs;
    this.processors = new Map(Object.entries(processors));
    this.connection = new WorkConnection(options.url);
    this.worker = new AbandonableWorker(options.queueName, (job, token) => this.work(job, token), {
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

  /** A lost connection says the same at each try to come back. */
  private sayOnce(cause: Error): void {
    if (this.closed || cause.message === this.lastSaid) return;
    this.lastSaid = cause.message;
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

/** BullMQ's worker, except that it can be left behind with a job that does not end: no timer of it lives on. */
class AbandonableWorker extends Worker<QueuedJob> {
  abandon(): void {
    void this.lockManager.close();
    void this.pause(true);
  }
}
