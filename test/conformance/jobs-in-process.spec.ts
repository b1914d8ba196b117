import type { JobQueue } from '@vekha/event-sourcing/job-queue';
import { describeJobQueueConformance } from '@vekha/jobs/conformance/job-queue-conformance';
import { InProcessJobQueue } from '@vekha/jobs/in-process/in-process-job-queue';

describeJobQueueConformance('in-process', async () => {
  const opened: JobQueue[] = [];
  return {
    open(options) {
      const queue = new InProcessJobQueue(options);
      opened.push(queue);
      return queue;
    },
    close: async () => void (await Promise.all(opened.map((queue) => queue.close(1_000)))),
  };
});
