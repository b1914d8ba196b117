import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ALARM_JOB, DeadlineEnforcer } from '@vekha/event-sourcing/deadline-enforcer';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import type { JobQueue } from '@vekha/event-sourcing/job-queue';
import type { ProcessManagerRunner } from '@vekha/event-sourcing/process-manager-runner';
import { ProjectionRunner } from '@vekha/event-sourcing/projection-runner';
import type { RegisterReader } from '@vekha/event-sourcing/projection-store-reader';
import { EVENT_STORE } from '@vekha/installation/engine.module';
import { RepeatedTask } from '@vekha/installation/repeated-task';
import type { SqliteReadDatabase } from '@vekha/read-database/sqlite-read-database';
import type { Logger } from 'pino';
import { JOB_QUEUE, LOG, PROCESS_RUNNERS, READ_DATABASE, READER } from './tokens';

const SWEEP_MS = 5_000;
const ALARMS_MS = 30_000;
const PROCESSES_MS = 1_000;
const CLOSE_QUEUE_MS = 10_000;

/** Starts everything the worker does, in order, and ends it in the reverse order. */
@Injectable()
export class WorkerLoop implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly tasks: RepeatedTask[] = [];
  private unsubscribe: () => void = () => undefined;

  constructor(
    @Inject(LOG) private readonly log: Logger,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(READ_DATABASE) private readonly database: SqliteReadDatabase,
    @Inject(READER) private readonly reader: RegisterReader,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
    @Inject(PROCESS_RUNNERS) private readonly runners: readonly ProcessManagerRunner[],
    private readonly projections: ProjectionRunner,
    private readonly enforcer: DeadlineEnforcer,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.projections.start();
    await this.queue.start({ [ALARM_JOB]: ({ payload }) => this.enforcer.ring(String(payload['aggregate'])) });
    const policies = this.repeat('policies', PROCESSES_MS, async () => {
      for (const runner of this.runners) await runner.catchUp();
    });
    this.repeat('sweep', SWEEP_MS, () => this.enforcer.sweep());
    this.repeat('alarms', ALARMS_MS, () => this.enforcer.setAlarms());
    this.unsubscribe = this.store.onAppended(() => policies.runSoon());
  }

  async onApplicationShutdown(): Promise<void> {
    this.unsubscribe();
    await Promise.all(this.tasks.map((task) => task.stop()));
    await this.queue.close(CLOSE_QUEUE_MS);
    await this.projections.stop();
    this.reader.close();
    this.database.close();
  }

  private repeat(name: string, everyMs: number, run: () => Promise<unknown>): RepeatedTask {
    const task = new RepeatedTask(everyMs, run, (error) => this.tell(name, error));
    this.tasks.push(task);
    task.start();
    return task;
  }

  private tell(task: string, error: unknown): void {
    const code = (error as { code?: unknown } | null)?.code;
    // Redis away or registers not built yet: the next round does it, and the log stays readable.
    if (code === 'QUEUE_UNAVAILABLE' || code === 'REGISTERS_NOT_READY') this.log.warn({ task, code }, 'put off');
    else this.log.error({ task, err: error }, 'a round failed; the next one goes on');
  }
}
