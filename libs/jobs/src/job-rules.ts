import { MissingProcessor, type Job, type JobProcessor } from '@vekha/event-sourcing/job-queue';

const longestText = 200;

/** A job that may not be queued: a fault of the caller, whatever the state of the queue. */
export class InvalidJob extends Error {
  readonly code = 'JOB_INVALID';
}

/**
 * Checks what both adapters accept: a declared name, an id that is text of 1 to 200 characters without `:` and not an
 * integer, a flat payload of texts up to 200 characters and finite numbers, and an instant that can be read.
 * @throws InvalidJob
 */
export function checkJob(job: Job, jobNames: readonly string[]): void {
  checkId(job.id);
  if (!jobNames.includes(job.name)) refuse(job, `its name ${JSON.stringify(job.name)} is not declared`);
  checkPayload(job);
  if (job.runAt !== undefined && Number.isNaN(Date.parse(job.runAt))) refuse(job, 'runAt is not an ISO instant');
}

/**
 * Checks that declared job names and processors match one to one.
 * @throws MissingProcessor naming what lacks its counterpart
 */
export function checkProcessors(
  jobNames: readonly string[],
  processors: Readonly<Record<string, JobProcessor>>,
): void {
  const processed = Object.keys(processors);
  const unmatched = [
    ...jobNames.filter((name) => !processed.includes(name)),
    ...processed.filter((name) => !jobNames.includes(name)),
  ];
  if (unmatched.length > 0) throw new MissingProcessor(unmatched);
}

function checkId(id: unknown): void {
  const mends =
    typeof id !== 'string' || id === ''
      ? 'is not a text'
      : id.length > longestText
        ? `is longer than ${longestText} characters`
        : id.includes(':')
          ? 'contains ":"'
          : /^[+-]?\d+$/.test(id)
            ? 'is an integer'
            : undefined;
  if (mends !== undefined) throw new InvalidJob(`The job id ${JSON.stringify(id)?.slice(0, longestText)} ${mends}`);
}

function checkPayload(job: Job): void {
  const payload: unknown = job.payload;
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) refuse(job, 'its payload is not an object');
  for (const [field, value] of Object.entries(job.payload)) {
    if (typeof value === 'string') {
      if (value.length > longestText) refuse(job, `its field ${field} is longer than ${longestText} characters`);
    } else if (typeof value !== 'number' || !Number.isFinite(value)) {
      refuse(job, `its field ${field} is neither a text nor a finite number`);
    }
  }
}

function refuse(job: Job, why: string): never {
  throw new InvalidJob(`The job ${job.id} cannot be queued: ${why}`);
}
