import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ALARM_JOB } from '@vekha/event-sourcing/deadline-enforcer';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import type { JobQueue } from '@vekha/event-sourcing/job-queue';
import { EVENT_STORE } from '@vekha/installation/engine.module';
import { RepeatedTask } from '@vekha/installation/repeated-task';
import type { Logger } from 'pino';
import { DUTIES, type Duties, JOB_QUEUE, LOG, READ_SIDE, type ReadSide } from './worker-parts';

const SWEEP_MS = 5_000;
const ALARMS_MS = 30_000;
const PROCESSES_MS = 1_000;
const LETTERS_MS = 30_000;
const DESTRUCTION_MS = 5_000;
const PROGRESS_MS = 60_000;
/** The day itself is looked at once. */
const OWN_CONSENTS_MS = 600_000;
const CLOSE_QUEUE_MS = 10_000;

/** Starts everything the worker does, in order, and ends it in the reverse order. */
@Injectable()
export class WorkerLoop implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly tasks: RepeatedTask[] = [];
  private readonly putOff = new Set<string>();
  private unsubscribe: () => void = () => undefined;

  constructor(
    @Inject(LOG) private readonly log: Logger,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(READ_SIDE) private readonly readSide: ReadSide,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
    @Inject(DUTIES) private readonly duties: Duties,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.readSide.projections.start();
    await this.queue.start({ [ALARM_JOB]: ({ payload }) => this.duties.enforcer.ring(String(payload['aggregate'])) });
    const policies = this.repeat('policies', PROCESSES_MS, async () => {
      for (const runner of this.duties.policies) await runner.catchUp();
    });
    this.repeat('sweep', SWEEP_MS, () => this.duties.enforcer.sweep());
    this.repeat('alarms', ALARMS_MS, () => this.duties.enforcer.setAlarms());
    this.repeat('letters', LETTERS_MS, () => this.duties.letters.run());
    this.repeat('destruction', DESTRUCTION_MS, () => this.duties.destruction.run());
    this.repeat('progress', PROGRESS_MS, () => this.duties.progress.run());
    this.repeat('own consents', OWN_CONSENTS_MS, () => this.duties.ownConsents.run());
    this.unsubscribe = this.store.onAppended(() => policies.runSoon());
  }

  async onApplicationShutdown(): Promise<void> {
    this.unsubscribe();
    await Promise.all(this.tasks.map((task) => task.stop()));
    await this.queue.close(CLOSE_QUEUE_MS);
    await this.duties.letters.close();
    await this.readSide.projections.stop();
    this.readSide.reader.close();
    this.readSide.database.close();
  }

  private repeat(name: string, everyMs: number, run: () => Promise<unknown>): RepeatedTask {
    const task = new RepeatedTask(everyMs, () => run().then(() => this.putOff.delete(name)), (error) => this.tell(name, error));
    this.tasks.push(task);
    task.start();
    return task;
  }

  private tell(task: string, error: unknown): void {
    const code = (error as { code?: unknown } | null)?.code;
    // Redis away or registers not built yet: the next round does it; one line until it has.
    if (code === 'QUEUE_UNAVAILABLE' || code === 'REGISTERS_NOT_READY') {
      if (!this.putOff.has(task)) this.log.warn({ task, code }, 'put off');
      this.putOff.add(task);
    } else this.log.error({ task, err: error }, 'a round failed; the next one goes on');
  }
}
