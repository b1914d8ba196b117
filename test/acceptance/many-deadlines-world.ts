import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VirtualClock } from '@vekha/event-sourcing/clock';
import type { CommandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import type { Submission } from '@vekha/event-sourcing/command-outcome';
import type { JobQueue } from '@vekha/event-sourcing/job-queue';
import { SqliteEventStore } from '@vekha/event-store/sqlite/sqlite-event-store';
import { deadlineRegister } from '@vekha/registers/deadlines/deadline-register';
import { engineBeside } from '../support/engine-beside';
import { copyOf, manyDeadlines } from '../support/many-deadlines';
import { deadlineFaults, effectsOf, historyOf } from './deadline-checker';
import { WorkerByHand } from './deadline-world';

/** Rows of a roadmap of `manyDeadlines`; as many deadlines are open in it. */
export const ROWS = 26;
const AHEAD_MS = 50;
const PATIENT_ROUNDS = 20;

export interface ManyDeadlinesParts {
  readonly roadmaps: number;
  readonly queueOf: (clock: VirtualClock) => JobQueue;
  /** To plant a fault: aggregates, or what workers say about their commands. */
  readonly catalogues?: readonly CommandCatalogue[];
  readonly say?: (submission: Submission) => Submission;
  /** False plants a fault: alarms are believed, nobody sweeps. */
  readonly sweeps?: false;
}

/** Thousands of open deadlines on a log on disk, and two workers: each with its own register, enforcer and queue worker. */
export class ManyDeadlinesWorld {
  readonly clock = new VirtualClock('2026-09-01T07:00:00.000Z');
  readonly workers: readonly WorkerByHand[];

  private constructor(
    private readonly parts: ManyDeadlinesParts,
    private readonly folder: string,
    private readonly store: SqliteEventStore,
  ) {
    const { catalogues, say, queueOf } = parts;
    this.workers = [1, 2].map((number) => {
      const engine = engineBeside({ store, bodySecret: 'secret', clock: this.clock, ...(catalogues && { catalogues }), ...(say && { say }) });
      return new WorkerByHand(engine, join(folder, `registers-${number}.db`), queueOf(this.clock), { kept: [deadlineRegister], managers: [] });
    });
  }

  static async with(parts: ManyDeadlinesParts): Promise<ManyDeadlinesWorld> {
    const folder = mkdtempSync(join(tmpdir(), 'vekha-many-deadlines-'));
    const store = await SqliteEventStore.open({ file: join(folder, 'log.db'), origin: 'many-deadlines' });
    const roadmap = await manyDeadlines();
    await Promise.all(Array.from({ length: parts.roadmaps }, (_, index) => {
      const copy = copyOf(roadmap, index);
      return store.append(copy[0]?.[0] ?? '', 'none', copy.map(([, event]) => event));
    }));
    const world = new ManyDeadlinesWorld(parts, folder, store);
    for (const worker of world.workers) {
      await worker.startQueue();
      await worker.settle();
    }
    return world;
  }

  /** Alarms are set a moment before the instant, then something happens, then the instant comes and both workers act. */
  async comesTo(at: string, fault: () => Promise<unknown>): Promise<void> {
    this.clock.moveTo(new Date(Date.parse(at) - AHEAD_MS).toISOString());
    await Promise.all(this.workers.map(({ enforcer }) => ignoring('QUEUE_UNAVAILABLE', enforcer.setAlarms())));
    await fault();
    this.clock.moveTo(at);
    await this.workOff();
  }

  /** Both workers at once, as their loops do it, until their registers call nothing due any more. */
  async workOff(): Promise<void> {
    for (let round = 0; round < PATIENT_ROUNDS; round += 1) {
      // Others winning the race is no harm: the next round looks again.
      if (this.parts.sweeps !== false) await Promise.all(this.workers.map(({ enforcer }) => ignoring('STORE_UNAVAILABLE', enforcer.sweep())));
      await Promise.all(this.workers.map((worker) => worker.settle()));
      if (this.workers.every(({ source }) => source.due(this.clock.now()).length === 0)) return;
    }
  }

  /** What the log says: everything wrong with it, and how many rungs took effect. */
  async verdict() {
    const history = await historyOf(this.store, engineBeside({ store: this.store, bodySecret: 'secret' }).registry);
    return { faults: deadlineFaults(history, this.clock.now()), effects: effectsOf(history) };
  }

  async end(): Promise<void> {
    for (const worker of this.workers) await worker.close();
    await this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function ignoring(code: string, work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if ((error as { code?: unknown }).code !== code) throw error;
  });
}
