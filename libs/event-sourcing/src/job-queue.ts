/** What a job carries: ids and small numbers only, never a name, a text or a secret. */
export type JobPayload = Readonly<Record<string, string | number>>;

export interface Job {
  readonly name: string;
  /** The same id is queued once while it waits; no `:` and not an integer. */
  readonly id: string;
  readonly payload: JobPayload;
  /** UTC instant before which the job must not run; at once when absent. */
  readonly runAt?: string;
}

/** Does the job; rejecting asks for another attempt with back-off. Jobs may come twice: processors are idempotent. */
export type JobProcessor = (job: Job) => Promise<void>;

export interface QueueStatus {
  readonly kind: 'redis' | 'in-process';
  readonly reachable: boolean;
  readonly waiting: number;
  readonly delayed: number;
  readonly active: number;
  readonly failed: number;
}

/** The job-queue port: a disposable alarm clock. Whatever it forgets, the sweep over the log brings back. */
export interface JobQueue {
  /** Queues jobs; one already waiting under its id stays as it is. @throws QueueUnavailable */
  add(jobs: readonly Job[]): Promise<void>;

  /** Takes waiting jobs with these ids back; unknown ids are no error. @throws QueueUnavailable */
  remove(ids: readonly string[]): Promise<void>;

  /**
   * Starts working; every job name must have exactly one processor.
   * @throws MissingProcessor for a name declared without a processor
   */
  start(processors: Readonly<Record<string, JobProcessor>>): Promise<void>;

  status(): Promise<QueueStatus>;

  /** Finishes running jobs within the limit (milliseconds), then closes. */
  close(withinMs: number): Promise<void>;
}

/** Redis is away; nothing was queued. The sweep does the work until it is back. */
export class QueueUnavailable extends Error {
  readonly code = 'QUEUE_UNAVAILABLE';
}

export class MissingProcessor extends Error {
  readonly code = 'JOB_WITHOUT_PROCESSOR';
  constructor(readonly jobNames: readonly string[]) {
    super(`These jobs have no processor, or a processor no job: ${jobNames.join(', ')}`);
  }
}
