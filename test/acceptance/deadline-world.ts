import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VirtualClock } from '@vekha/event-sourcing/clock';
import type { CommandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import type { Outcome, Submission } from '@vekha/event-sourcing/command-outcome';
import { ALARM_JOB, DeadlineEnforcer, type DeadlineSource } from '@vekha/event-sourcing/deadline-enforcer';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import type { JobQueue } from '@vekha/event-sourcing/job-queue';
import type { ProcessManager } from '@vekha/event-sourcing/process-manager';
import { ProcessManagerRunner } from '@vekha/event-sourcing/process-manager-runner';
import type { Projection } from '@vekha/event-sourcing/projection';
import { ProjectionRunner } from '@vekha/event-sourcing/projection-runner';
import { InMemoryEventStore } from '@vekha/event-store/in-memory/in-memory-event-store';
import { InProcessJobQueue } from '@vekha/jobs/in-process/in-process-job-queue';
import { processManagers } from '@vekha/processes/process-list';
import { commandsForDue } from '@vekha/processes/commands-for-due';
import { SqliteRegisterReader } from '@vekha/read-database/register-reader';
import { SqliteReadDatabase } from '@vekha/read-database/sqlite-read-database';
import { RegisterDeadlineSource } from '@vekha/registers/deadlines/register-deadline-source';
import { RegisterConcernedStreams } from '@vekha/registers/register-concerned-streams';
import { type EngineBeside, engineBeside, furnish, LYCEUM_TEMPLATE } from '../support/engine-beside';
import { registers } from '@vekha/installation/register-list';
import { historyOf } from './deadline-checker';

export const SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0028';

export interface WorldParts {
  readonly start: string;
  /** Moscow's when absent. */
  readonly zone?: string;
  /** The lyceum's when absent. */
  readonly templateCode?: string;
  readonly store?: EventStore;
  readonly catalogues?: readonly CommandCatalogue[];
  /** Changes what the workers say about their commands, to plant a fault. */
  readonly workersSay?: (submission: Submission) => Submission;
}

/** A school year at the speed of the machine: the product's own parts over one log and a clock that we move. */
export class DeadlineWorld {
  readonly clock: VirtualClock;
  readonly engine: EngineBeside;
  readonly folder = mkdtempSync(join(tmpdir(), 'vekha-deadlines-'));
  private readonly workers: WorkerByHand[] = [];
  roadmapId = '';

  constructor(private readonly parts: WorldParts) {
    this.clock = new VirtualClock(parts.start);
    const { store = new InMemoryEventStore('deadlines'), catalogues } = parts;
    this.engine = engineBeside({ store, bodySecret: 'secret', clock: this.clock, ...(catalogues && { catalogues }) });
  }

  furnish(): Promise<void> {
    return furnish(this.engine, [SCHOOL], this.parts.zone, this.parts.templateCode);
  }

  /** A command of the curator or of the director. @throws Error when it is refused */
  async asks(role: 'curator' | 'director', command: string, input: object = {}): Promise<string> {
    const principal = { id: `a-${role}`, role, scopes: [`school:${SCHOOL}`] };
    const withRoadmap = this.roadmapId === '' ? input : { roadmapId: this.roadmapId, ...input };
    const outcome = await this.engine.gateway.submit(command, withRoadmap, { principal, key: randomUUID(), mustSayVersion: false });
    return accepted(command, outcome);
  }

  async adopt(academicYear: number): Promise<void> {
    const stream = await this.asks('curator', 'CreateRoadmapFromTemplate', { schoolId: SCHOOL, templateCode: this.parts.templateCode ?? LYCEUM_TEMPLATE, academicYear });
    this.roadmapId = stream.replace('roadmap-', '');
  }

  /** Adopts the template, unless that is done, and brings the roadmap into effect by an order of that day. */
  async bringIntoEffect(academicYear: number, orderDate: string): Promise<void> {
    if (this.roadmapId === '') await this.adopt(academicYear);
    await this.asks('curator', 'ConfirmShiftedDates');
    await this.asks('curator', 'SubmitRoadmapForApproval');
    await this.asks('director', 'ApproveRoadmap', { order: { number: '01-35-10', date: orderDate } });
    await this.asks('director', 'ActivateRoadmap');
  }

  /** Another worker: its own read database, its own enforcer. The queue runs in its process when absent. */
  worker(queue?: JobQueue, store: EventStore = this.engine.store): WorkerByHand {
    const { catalogues, workersSay } = this.parts;
    const engine = engineBeside({ store, bodySecret: 'secret', clock: this.clock, ...(catalogues && { catalogues }), ...(workersSay && { say: workersSay }) });
    const file = join(this.folder, `registers-${this.workers.length}.db`);
    const worker = new WorkerByHand(engine, file, queue ?? new InProcessJobQueue({ jobNames: [ALARM_JOB], clock: this.clock, warn: () => undefined }));
    this.workers.push(worker);
    return worker;
  }

  history() {
    return historyOf(this.engine.store, this.engine.registry);
  }

  async end(): Promise<void> {
    for (const worker of this.workers) await worker.close();
    await this.engine.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function accepted(command: string, outcome: Outcome): string {
  if (!outcome.accepted) throw new Error(`${command}: ${outcome.rejection.code} ${JSON.stringify(outcome.fields ?? '')}`);
  return outcome.stream;
}

/** Registers it keeps and policies it follows, where not all of them matter. */
export interface WorkersShare {
  readonly kept: readonly Projection[];
  readonly managers: readonly ProcessManager[];
}

/** What the worker's process is made of, put together by hand so that every round is ours to call. */
export class WorkerByHand {
  readonly source: DeadlineSource;
  readonly enforcer: DeadlineEnforcer;
  readonly troubles: string[] = [];
  /** How often an alarm rang. */
  rings = 0;
  private readonly database: SqliteReadDatabase;
  private readonly projections: ProjectionRunner;
  private readonly policies: readonly ProcessManagerRunner[];
  readonly reader: SqliteRegisterReader;

  constructor(
    { store, registry, gateway, clock }: EngineBeside,
    file: string,
    readonly queue: JobQueue,
    { kept = registers, managers = processManagers }: Partial<WorkersShare> = {},
  ) {
    const onTrouble = ({ code }: { code: string }): void => void this.troubles.push(code);
    this.database = SqliteReadDatabase.open({ file, onNotice: () => undefined });
    const alarm = (trouble: unknown): void => void this.troubles.push(JSON.stringify(trouble));
    this.projections = new ProjectionRunner({ log: store, registry, store: this.database, projections: kept, onAlarm: alarm, onTrouble: alarm });
    this.reader = new SqliteRegisterReader({ file, projections: kept });
    const concerned = new RegisterConcernedStreams(this.reader);
    this.policies = managers.map((manager) => new ProcessManagerRunner(manager, { store, registry, gateway, clock, concerned, onTrouble }));
    this.source = new RegisterDeadlineSource(this.reader.forScopes('all'));
    this.enforcer = new DeadlineEnforcer({ source: this.source, gateway, queue, clock, commandsFor: commandsForDue, onTrouble });
  }

  /** Starts working on alarms. */
  startQueue(): Promise<void> {
    return this.queue.start({
      [ALARM_JOB]: async ({ payload }) => {
        this.rings += 1;
        await this.enforcer.ring(String(payload['aggregate']));
      },
    });
  }

  /** Registers and policies take in what was appended. */
  async settle(): Promise<void> {
    await this.projections.catchUp();
    for (const policy of this.policies) await policy.catchUp();
    await this.projections.catchUp();
  }

  /** One full round, as the worker's loop does it. */
  async round(): Promise<void> {
    await this.settle();
    await this.enforcer.sweep();
    await this.settle();
  }

  async close(): Promise<void> {
    await this.queue.close(500);
    this.reader.close();
    this.database.close();
  }
}
