import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import type { Submission } from '@vekha/event-sourcing/command-outcome';
import { SqliteEventStore } from '@vekha/event-store/sqlite/sqlite-event-store';
import { catalogues } from '@vekha/installation/catalogue-list';
import fc from 'fast-check';
import { deadlineFaults, effectsOf, rungsDueBy } from './deadline-checker';
import { DeadlineWorld, type WorkerByHand, type WorldParts } from './deadline-world';

const RUNS = process.env['VEKHA_SOAK'] === '1' ? 300 : 12;
const YEAR = { begins: '2025-08-18T06:00:00.000Z', ends: '2026-08-01T00:00:00.000Z' };
const DAY_MS = 86_400_000;

let world: DeadlineWorld;
afterEach(() => world.end());

async function inEffect(parts: Partial<WorldParts> = {}, orderDate = '2025-08-18'): Promise<WorkerByHand> {
  world = new DeadlineWorld({ start: YEAR.begins, ...parts });
  await world.furnish();
  await world.bringIntoEffect(2025, orderDate);
  return world.worker();
}

const faults = async (settledAt?: string): Promise<string[]> => deadlineFaults(await world.history(), settledAt);
const effects = async (): Promise<string[]> => effectsOf(await world.history());
/** Without their instants, for example `v1 opening`. */
const effectsOfMeasure = async (measureId: string): Promise<string[]> => (await effects()).flatMap((line) => line.split(` ${measureId} `)[1] ?? []);

/** Without what they superseded. */
const rungsOfMeasure = async (measureId: string): Promise<string[]> => (await effectsOfMeasure(measureId)).map((line) => line.split(' over ')[0] ?? '');

/** The clock stands at every instant at which a rung comes due, and the worker looks. */
async function liveUntil(worker: WorkerByHand, until: string): Promise<void> {
  await worker.round();
  for (let next = worker.source.coming(world.clock.now(), until, 1)[0]; next; next = worker.source.coming(world.clock.now(), until, 1)[0]) {
    world.clock.moveTo(next.at);
    await worker.round();
    expect(worker.source.due(world.clock.now())).toEqual([]);
  }
  world.clock.moveTo(until);
}

describe('deadlines through a school year', () => {
  it('takes every rung into effect exactly once, at its own instant', async () => {
    const worker = await inEffect();
    await liveUntil(worker, YEAR.ends);
    expect(await faults(YEAR.ends)).toEqual([]);
    const ladder = rungsDueBy(await world.history(), '000-6.1', 1, YEAR.ends);
    expect(ladder).toEqual(expect.arrayContaining(['opening', 'reminder-14', 'reminder-7', 'reminder-1', 'due', 'overdue']));
    expect(await rungsOfMeasure('000-6.1')).toEqual(ladder.map((rung) => `v1 ${rung}`));
    expect(await effectsOfMeasure('000-6.1')).toContain('v1 overdue over reminder-14, reminder-7, reminder-1, due');
    expect(await effects()).toHaveLength(14 * ladder.length);
    const again = await effects();
    await liveUntil(worker, '2027-08-01T00:00:00.000Z');
    expect(await effects()).toEqual(again);
    expect(worker.troubles).toEqual([]);
  }, 60_000);

  it('after an outage lets only the highest rung of each measure take effect', async () => {
    const worker = await inEffect();
    world.clock.moveTo(YEAR.ends);
    await worker.round();
    expect(await faults(YEAR.ends)).toEqual([]);
    const all = await effects();
    expect(all.filter((line) => / overdue over opening, (reminder-\d+, )*due$/.test(line))).toHaveLength(14);
    expect(all.filter((line) => line.endsWith(' escalation-department over escalation-curator, escalation-director'))).toHaveLength(14);
    expect(all).toHaveLength(28);
  });

  it('does nothing before the roadmap is approved and active', async () => {
    world = new DeadlineWorld({ start: YEAR.begins });
    await world.furnish();
    const worker = world.worker();
    world.roadmapId = (await world.asks('curator', 'CreateRoadmapFromTemplate', { schoolId: '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0028', templateCode: '000-lyceum-28', academicYear: 2025 })).replace('roadmap-', '');
    for (const step of [
      () => world.asks('curator', 'ConfirmShiftedDates'),
      () => world.asks('curator', 'SubmitRoadmapForApproval'),
      () => world.asks('director', 'ApproveRoadmap', { order: { number: '1-П', date: '2025-08-18' } }),
    ]) {
      world.clock.moveTo('2025-12-01T06:00:00.000Z');
      await worker.round();
      await worker.enforcer.ring(world.roadmapId);
      await step();
    }
    await worker.round();
    expect(await effects()).toEqual([]);
    await world.asks('director', 'ActivateRoadmap');
    await worker.round();
    expect(await faults('2025-12-01T06:00:00.000Z')).toEqual([]);
    expect(await effects()).not.toEqual([]);
  });

  it('never calls overdue, nor reminds of, what fell due before its order; it only opens', async () => {
    world = new DeadlineWorld({ start: '2025-11-10T08:00:00.000Z' });
    await world.furnish();
    await world.bringIntoEffect(2025, '2025-11-10');
    const worker = world.worker();
    await liveUntil(worker, YEAR.ends);
    expect(await faults(YEAR.ends)).toEqual([]);
    for (const measureId of ['000-1.1', '000-1.2', '000-2.1', '000-2.2', '000-3.1']) {
      expect(await effectsOfMeasure(measureId)).toEqual(['v1 opening']);
    }
  }, 60_000);

  it('presses nobody who has reported', async () => {
    const worker = await inEffect();
    world.clock.moveTo('2025-09-20T08:00:00.000Z');
    await worker.round();
    await world.asks('curator', 'ReportResult', { measureId: '000-2.1', occurredOn: '2025-09-19', evidence: [] });
    await liveUntil(worker, YEAR.ends);
    expect(await faults(YEAR.ends)).toEqual([]);
    expect(await rungsOfMeasure('000-2.1')).toEqual(['v1 opening', 'v1 reminder-7']);
  }, 60_000);

  it('begins the ladder anew after each rescheduling by order, also of what is overdue', async () => {
    const worker = await inEffect();
    for (const [now, due, number] of [
      ['2025-10-06T08:00:00.000Z', '2025-11-14', '2-П'],
      ['2025-11-24T08:00:00.000Z', '2025-12-12', '3-П'],
    ] as const) {
      await liveUntil(worker, now);
      await world.asks('director', 'RescheduleMeasure', { measureId: '000-2.1', order: { number, date: now.slice(0, 10) }, due });
    }
    await liveUntil(worker, YEAR.ends);
    expect(await faults(YEAR.ends)).toEqual([]);
    const lines = await rungsOfMeasure('000-2.1');
    const editions = ['2025-10-06T08:00:00.000Z', '2025-11-24T08:00:00.000Z', YEAR.ends];
    for (const [index, until] of editions.entries()) {
      const expected = rungsDueBy(await world.history(), '000-2.1', index + 1, until).map((rung) => `v${index + 1} ${rung}`);
      expect(expected).toContain(`v${index + 1} overdue`);
      expect(lines.filter((line) => line.startsWith(`v${index + 1} `))).toEqual(expected);
    }
  }, 60_000);

  it('keeps every promise while the clock jumps back and forth, workers come and go, and two work at once', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('move' as const), days: fc.integer({ min: -60, max: 90 }) }) },
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('round' as const), days: fc.nat(1) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('both' as const), days: fc.constant(0) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('report' as const), days: fc.nat(13) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('replace' as const), days: fc.nat(1) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
        const workers = [await inEffect(), world.worker()];
        for (const { kind, days } of steps) {
          if (kind === 'move') world.clock.advance(days * DAY_MS);
          else if (kind === 'round') await workers[days]?.round();
          else if (kind === 'replace') workers[days] = world.worker();
          else if (kind === 'both') await Promise.all(workers.map((worker) => worker.round()));
          else await reportUnlessDone(days);
        }
        const end = world.clock.now() > YEAR.ends ? world.clock.now() : YEAR.ends;
        world.clock.moveTo(end);
        for (const worker of workers) await worker.round();
        const found = await faults(end);
        await world.end();
        expect(found).toEqual([]);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 600_000);

  it('does nothing twice when two workers sweep at once, each over its own connection to one SQLite log', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vekha-two-workers-'));
    const open = () => SqliteEventStore.open({ file: join(folder, 'log.db'), origin: 'two-workers' });
    const other = await open();
    await inEffect({ store: await open() });
    const workers = [world.worker(), world.worker(undefined, other)];
    for (const at of ['2025-08-20', '2025-09-02', '2025-09-29', '2025-10-02', '2026-05-02', '2026-08-01']) {
      world.clock.moveTo(`${at}T08:00:00.000Z`);
      for (const worker of workers) await worker.settle();
      await Promise.all(workers.map((worker) => worker.enforcer.sweep()));
      await Promise.all(workers.map((worker) => worker.round()));
    }
    expect(await faults(world.clock.now())).toEqual([]);
    expect(workers.flatMap(({ troubles }) => troubles)).toEqual([]);
    await other.close();
    rmSync(folder, { recursive: true });
  }, 60_000);
});

async function reportUnlessDone(index: number): Promise<void> {
  const measureId = ['000-1.2', '000-2.1', '000-4.1', '000-5.1', '000-6.2', '000-6.3', '000-7.1'][index % 7] ?? '000-7.1';
  await world.asks('curator', 'ReportResult', { measureId, occurredOn: '2025-08-18', evidence: [] }).catch(() => undefined);
}

/** Aggregates that forget which rungs they have climbed. */
const forgetful = (): CommandCatalogue[] =>
  catalogues.map((catalogue) => {
    const { initial, evolve } = catalogue.decider;
    const forgotten = ['MeasureOpened', 'MeasureBecameOverdue', 'MeasureReminderSent'];
    return { ...catalogue, decider: { initial, evolve: (state, event) => (forgotten.includes(event.type) ? state : evolve(state, event)) } };
  });
const withRandomKeys = (submission: Submission): Submission => ({ ...submission, key: randomUUID() });

describe('the checker of deadlines', () => {
  /** Two workers whose registers have not seen what the other did. */
  async function ringTwice(parts: Partial<WorldParts>): Promise<string[]> {
    const workers = [await inEffect(parts), world.worker()];
    for (const worker of workers) await worker.settle();
    for (const worker of workers) await worker.enforcer.sweep();
    return faults();
  }

  it('finds nothing while either fence stands: the memory of the aggregate, or the ids of the commands', async () => {
    expect(await ringTwice({ workersSay: withRandomKeys })).toEqual([]);
    await world.end();
    expect(await ringTwice({ catalogues: forgetful() })).toEqual([]);
  });

  it('catches rungs that take effect twice when both fences are down', async () => {
    expect(await ringTwice({ catalogues: forgetful(), workersSay: withRandomKeys })).toContainEqual(expect.stringMatching(/opening.*: twice/));
  });

  it('catches aggregates that forget, over a year, although command ids still stand', async () => {
    const worker = await inEffect({ catalogues: forgetful() });
    for (const at of ['2025-09-02T08:00:00.000Z', '2025-10-02T08:00:00.000Z', YEAR.ends]) {
      world.clock.moveTo(at);
      await worker.round();
    }
    expect(await faults()).toContainEqual(expect.stringMatching(/: twice|below the overdue mark/));
  });

  it('catches a worker that never looks', async () => {
    await inEffect();
    expect(await faults(YEAR.ends)).toContainEqual(expect.stringMatching(/never took effect/));
  });
});
