import type { JobQueue } from '@vekha/event-sourcing/job-queue';
import type { JobQueueOptions } from '../job-queue-options';
import { describeClosing } from './closing.conformance';
import { describeQueueing } from './queueing.conformance';
import { describeRefusals } from './refusals.conformance';
import { describeRetrying } from './retrying.conformance';
import { describeRunning } from './running.conformance';

/** Opens queues of one adapter; each call gives an empty queue of its own. */
export interface JobQueueHarness {
  open(options: JobQueueOptions): JobQueue;
  /** Closes all that was opened and removes what was made. */
  close(): Promise<void>;
}

/** The laws every adapter of the job-queue port keeps. */
export function describeJobQueueConformance(name: string, startHarness: () => Promise<JobQueueHarness>): void {
  describe(`job queue: ${name}`, () => {
    let harness: JobQueueHarness;
    beforeAll(async () => {
      harness = await startHarness();
    });
    afterAll(() => harness.close());

    const open = (options: JobQueueOptions): JobQueue => harness.open(options);
    describeRunning(open);
    describeQueueing(open);
    describeRetrying(open);
    describeRefusals(open);
    describeClosing(open);
  });
}
