import type { Clock } from '@vekha/event-sourcing/clock';

/** What every adapter of the job-queue port is built with. */
export interface JobQueueOptions {
  /** Every job name of the product; any other is refused, and each needs exactly one processor. */
  readonly jobNames: readonly string[];
  readonly clock: Clock;
  /** Tells the operator what is amiss; the message names jobs by id only, the cause is for the log. */
  readonly warn: (message: string, cause?: unknown) => void;
  /** How often a job is tried before it counts as failed. Default 5. */
  readonly attempts?: number;
  /** Wait before the second attempt, in milliseconds; it doubles with each further one. Default 1000. */
  readonly backOffMs?: number;
  /** How many jobs run at a time in this process. Default 10. */
  readonly concurrency?: number;
}

export const defaultAttempts = 5;
export const defaultBackOffMs = 1_000;
export const defaultConcurrency = 10;

/** Failed jobs that are remembered for the status; the eldest are forgotten first. */
export const failedJobsKept = 1_000;
