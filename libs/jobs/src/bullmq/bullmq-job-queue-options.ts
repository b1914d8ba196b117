import type { JobQueueOptions } from '../job-queue-options';

export interface BullmqJobQueueOptions extends JobQueueOptions {
  /** `redis://…` or `rediss://…` of Redis or Valkey; better 6.2 or newer, BullMQ refuses what is older than 5. */
  readonly url: string;
  /** Name of the queue in Redis, without `:`. */
  readonly queueName: string;
  /** First part of every key, so that several installations may share one Redis. */
  readonly prefix: string;
  /** How long `add`, `remove` and `status` wait for Redis, in milliseconds. Default 1000. */
  readonly answerWithinMs?: number;
  /** After how long without a sign of life a worker's job goes to another one, in milliseconds. Default 30 000. */
  readonly lockMs?: number;
}
