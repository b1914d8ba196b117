import { systemClock } from '@vekha/event-sourcing/clock';
import type { Job, JobProcessor, JobQueue } from '@vekha/event-sourcing/job-queue';
import type { JobQueueOptions } from '../job-queue-options';

export type OpenQueue = (options: JobQueueOptions) => JobQueue;

/** A queue on the bench: one job name, quick back-off, everything that ran and was warned about is written down. */
export interface Bench {
  readonly queue: JobQueue;
  readonly ran: Job[];
  readonly warnings: { readonly message: string; readonly cause: unknown }[];
  /** Starts with this processor for the one name; without one the jobs just end well. */
  start(processor?: JobProcessor): Promise<void>;
}

export const jobName = 'ring-deadline';

export function benchOf(open: OpenQueue, options: Partial<JobQueueOptions> = {}): Bench {
  const ran: Job[] = [];
  const warnings: Bench['warnings'] = [];
  const queue = open({
    jobNames: [jobName],
    clock: systemClock,
    warn: (message, cause) => warnings.push({ message, cause }),
    backOffMs: 20,
    ...options,
  });
  return {
    queue,
    ran,
    warnings,
    start: (processor) =>
      queue.start({
        [jobName]: async (job) => {
          ran.push(job);
          await processor?.(job);
        },
      }),
  };
}

export const jobOf = (id: string, more: Partial<Job> = {}): Job => ({ name: jobName, id, payload: { deadline: id }, ...more });

export const inMs = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();

export const idsOf = (jobs: readonly Job[]): string[] => jobs.map((job) => job.id);

/** A gate a processor can wait at until the test opens it. */
export function gate(): { readonly passed: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}
