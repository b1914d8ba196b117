import { QueueUnavailable, type Job, type JobProcessor, type JobQueue, type QueueStatus } from '@vekha/event-sourcing/job-queue';
import { defaultAttempts, defaultBackOffMs, defaultConcurrency, failedJobsKept, type JobQueueOptions } from '../job-queue-options';
import { checkJob, checkProcessors } from '../job-rules';
import { describeFailure, millisecondsUntil, processorOf } from '../running-a-job';
import { endsWithin } from '../time-limit';

interface QueuedJob {
  readonly job: Job;
  state: 'delayed' | 'waiting' | 'active';
  attemptsMade: number;
  timer?: NodeJS.Timeout;
}

/** A timer longer than 2³¹ ms rings at once, and a long one does not see the clock being set: look again each minute. */
const longestTimerMs = 60_000;

/**
 * The job queue of a machine without Redis: the same contract, inside this process. Jobs are gone when the process
 * ends; the sweep over the log brings them back. Its timers keep the process alive until it is closed.
 */
export class InProcessJobQueue implements JobQueue {
  private readonly queued = new Map<string, QueuedJob>();
  private readonly waiting = new Set<QueuedJob>();
  private readonly running = new Set<Promise<void>>();
  private readonly failed = new Set<string>();
  private processors: ReadonlyMap<string, JobProcessor> | undefined;
  private closing: Promise<void> | undefined;

  constructor(private readonly options: JobQueueOptions) {}

  async add(jobs: readonly Job[]): Promise<void> {
    for (const job of jobs) checkJob(job, this.options.jobNames);
    this.refuseWhenClosed();
    for (const { payload, ...job } of jobs) {
      if (this.queued.has(job.id)) continue;
      this.failed.delete(job.id);
      const entry: QueuedJob = { job: { ...job, payload: { ...payload } }, state: 'delayed', attemptsMade: 0 };
      this.queued.set(job.id, entry);
      this.awaitDue(entry);
    }
  }

  async remove(ids: readonly string[]): Promise<void> {
    this.refuseWhenClosed();
    for (const id of ids) {
      this.failed.delete(id);
      const entry = this.queued.get(id);
      if (entry !== undefined && entry.state !== 'active') this.forget(entry);
    }
  }

  async start(processors: Readonly<Record<string, JobProcessor>>): Promise<void> {
    checkProcessors(this.options.jobNames, processors);
    if (this.processors !== undefined || this.closing !== undefined) throw new Error('The job queue has already been started or closed');
    this.processors = new Map(Object.entries(processors));
    this.options.warn('Jobs run inside this process: no Redis is configured');
    this.runWaiting();
  }

  async status(): Promise<QueueStatus> {
    const entries = [...this.queued.values()];
    const count = (state: QueuedJob['state']): number => entries.filter((entry) => entry.state === state).length;
    return {
      kind: 'in-process',
      reachable: this.closing === undefined,
      waiting: count('waiting'),
      delayed: count('delayed'),
      active: count('active'),
      failed: this.failed.size,
    };
  }

  close(withinMs: number): Promise<void> {
    this.closing ??= this.closeAll(withinMs);
    return this.closing;
  }

  private async closeAll(withinMs: number): Promise<void> {
    for (const entry of this.queued.values()) clearTimeout(entry.timer);
    await endsWithin(withinMs, Promise.all(this.running));
  }

  private awaitDue(entry: QueuedJob): void {
    const wait = millisecondsUntil(entry.job.runAt, this.options.clock);
    if (wait <= 0) this.makeWaiting(entry);
    else entry.timer = setTimeout(() => this.awaitDue(entry), Math.min(wait, longestTimerMs));
  }

  private makeWaiting(entry: QueuedJob): void {
    entry.state = 'waiting';
    this.waiting.add(entry);
    this.runWaiting();
  }

  private runWaiting(): void {
    if (this.processors === undefined || this.closing !== undefined) return;
    for (const entry of this.waiting) {
      if (this.running.size >= (this.options.concurrency ?? defaultConcurrency)) return;
      this.waiting.delete(entry);
      entry.state = 'active';
      const run = this.run(entry, this.processors);
      this.running.add(run);
      void run.finally(() => {
        this.running.delete(run);
        this.runWaiting();
      });
    }
  }

  private async run(entry: QueuedJob, processors: ReadonlyMap<string, JobProcessor>): Promise<void> {
    try {
      await processorOf(entry.job, processors)(entry.job);
      this.forget(entry);
    } catch (cause) {
      this.retryOrFail(entry, cause);
    }
  }

  private retryOrFail(entry: QueuedJob, cause: unknown): void {
    const attempts = this.options.attempts ?? defaultAttempts;
    entry.attemptsMade += 1;
    this.options.warn(describeFailure(entry.job, entry.attemptsMade, attempts), cause);
    if (entry.attemptsMade >= attempts) {
      this.forget(entry);
      this.rememberFailure(entry.job.id);
    } else if (this.closing === undefined) {
      const backOff = (this.options.backOffMs ?? defaultBackOffMs) * 2 ** (entry.attemptsMade - 1);
      entry.state = 'delayed';
      entry.timer = setTimeout(() => this.makeWaiting(entry), backOff);
    }
  }

  private rememberFailure(id: string): void {
    this.failed.add(id);
    const [eldest] = this.failed;
    if (this.failed.size > failedJobsKept && eldest !== undefined) this.failed.delete(eldest);
  }

  private forget(entry: QueuedJob): void {
    clearTimeout(entry.timer);
    this.waiting.delete(entry);
    this.queued.delete(entry.job.id);
  }

  private refuseWhenClosed(): void {
    if (this.closing !== undefined) throw new QueueUnavailable('The job queue is closed');
  }
}
