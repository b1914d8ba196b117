import type { Clock } from '@vekha/event-sourcing/clock';
import { MissingProcessor, type Job, type JobProcessor } from '@vekha/event-sourcing/job-queue';

/**
 * The processor of a job. Redis may hold a job that a newer version queued and this one does not know.
 * @throws MissingProcessor
 */
export function processorOf(job: Job, processors: ReadonlyMap<string, JobProcessor>): JobProcessor {
  const processor = processors.get(job.name);
  if (processor === undefined) throw new MissingProcessor([job.name]);
  return processor;
}

/** Milliseconds from the clock's now until the instant; 0 or less when it has come, or when there is none. */
export function millisecondsUntil(runAt: string | undefined, clock: Clock): number {
  return runAt === undefined ? 0 : Date.parse(runAt) - Date.parse(clock.now());
}

/** A sentence for the operator: which job, which attempt; never what the error says. */
export function describeFailure(job: Job, attempt: number, attempts: number): string {
  const outcome = attempt < attempts ? 'it will be tried again' : 'it counts as failed';
  return `Job ${job.name} ${job.id} failed at attempt ${attempt} of ${attempts}: ${outcome}`;
}

/** The error's stable code or else its class; never its message, which may name a person. */
export function codeOfFailure(cause: unknown): string {
  const { code, name } = Object(cause) as { code?: unknown; name?: unknown };
  return [code, name].find((known) => typeof known === 'string') as string | undefined ?? 'UNKNOWN';
}
