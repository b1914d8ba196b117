import type { Job, JobPayload } from '@vekha/event-sourcing/job-queue';

/** What lies in Redis for a job, beside its name: ids only, in clear text. */
export interface QueuedJob {
  readonly id: string;
  readonly payload: JobPayload;
  readonly runAt?: string;
}

/** BullMQ keeps its own entries (`wait`, `meta`, …) beside the jobs, so a bare id could collide with one of them. */
export const redisIdOf = (id: string): string => `job-${id}`;

export const toQueuedJob = ({ id, payload, runAt }: Job): QueuedJob => ({ id, payload, ...(runAt !== undefined && { runAt }) });

export const toJob = (name: string, queued: QueuedJob): Job => ({ name, ...queued });
