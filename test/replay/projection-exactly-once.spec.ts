import { copyFileSync } from 'node:fs';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import type { ProjectionStore } from '@vekha/event-sourcing/projection-store';
import fc from 'fast-check';
import { checkpointFirstDyingIn, Crash, type CrashPlace, dyingIn } from './projection-crash';
import { cleanDigests, digests, eventsOf, logOf, longHistory, runnerOver, Scratch, steps } from './projection-harness';

const PLACES: readonly CrashPlace[] = ['before the transaction', 'inside the transaction', 'after the transaction'];

interface Outcome {
  readonly crashed: boolean;
  readonly alarms: number;
  readonly digests: Readonly<Record<string, string>>;
}

interface Death {
  readonly batchSize: number;
  readonly dying: (store: ProjectionStore) => ProjectionStore;
  /** The file that the next process finds, when it is not the first one's. */
  readonly found?: string;
  readonly file?: string;
}

/** Builds until the process dies, starts again on the file it left, and answers what the rows are in the end. */
async function builtAcrossADeath(log: EventStore, scratch: Scratch, { batchSize, dying, file = scratch.file(), found = file }: Death): Promise<Outcome> {
  const first = scratch.open(file);
  let crashed = false;
  await runnerOver(log, dying(first), { batchSize })
    .catchUp()
    .catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
      crashed = true;
    });
  first.close();
  let alarms = 0;
  const second = scratch.open(found);
  const runner = runnerOver(log, second, { batchSize, onAlarm: () => (alarms += 1) });
  await runner.catchUp();
  const outcome = { crashed, alarms, digests: await digests(runner) };
  second.close();
  return outcome;
}

describe('Rows and checkpoint are one', () => {
  let scratch: Scratch;
  beforeEach(() => {
    scratch = new Scratch();
  });
  afterEach(() => scratch.clear());

  it.each(PLACES)('a process that dies %s of any batch leaves no gap and no double', async (place) => {
    const { log } = await logOf(longHistory(4, 20));
    const clean = await cleanDigests(log, scratch);
    let deaths = 0;
    for (let nth = 1; ; nth += 1) {
      const outcome = await builtAcrossADeath(log, scratch, { batchSize: 7, dying: (store) => dyingIn(store, nth, place) });
      expect(outcome).toMatchObject({ alarms: 0, digests: clean });
      if (!outcome.crashed) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(7);
  });

  it('holds for any history, batch size and moment of death', async () => {
    await fc.assert(
      fc.asyncProperty(steps(), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(...PLACES), async (all, batchSize, nth, place) => {
        const { log } = await logOf(all);
        const clean = await cleanDigests(log, scratch);
        const outcome = await builtAcrossADeath(log, scratch, { batchSize, dying: (store) => dyingIn(store, nth, place) });
        expect(outcome).toMatchObject({ alarms: 0, digests: clean });
      }),
      { numRuns: 60 },
    );
  });

  it('the file as it lies in the middle of a transaction, taken by itself, is the state before it', async () => {
    const { log } = await logOf(longHistory(4, 20));
    const [file, image] = [scratch.file(), scratch.file()];
    const photograph = (): void => {
      for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${image}${end}`);
    };
    const dying = (store: ProjectionStore): ProjectionStore => dyingIn(store, 4, 'inside the transaction', photograph);
    const outcome = await builtAcrossADeath(log, scratch, { batchSize: 7, dying, file, found: image });
    expect(outcome).toEqual({ crashed: true, alarms: 0, digests: await cleanDigests(log, scratch) });
  });

  it('a digest does not know the size of batches', async () => {
    await fc.assert(
      fc.asyncProperty(steps(), fc.integer({ min: 1, max: 9 }), async (all, batchSize) => {
        const { log } = await logOf(all);
        const store = scratch.open();
        const runner = runnerOver(log, store, { batchSize });
        await runner.catchUp();
        expect(await digests(runner)).toEqual(await cleanDigests(log, scratch));
        store.close();
      }),
      { numRuns: 40 },
    );
  });

  it('the digest as of a position is the digest there was when the log ended there', async () => {
    await fc.assert(
      fc.asyncProperty(steps(), steps(), async (all, more) => {
        const { log, history } = await logOf(all);
        const store = scratch.open();
        const runner = runnerOver(log, store);
        await runner.catchUp();
        const then = await digests(runner);
        const position = (await eventsOf(log)).at(-1)?.position ?? '';
        await history.append(more);
        await runner.catchUp();
        for (const [name, digest] of Object.entries(then)) expect(await runner.digest(name, position)).toBe(digest);
        store.close();
      }),
      { numRuns: 20 },
    );
  });

  it('NEGATIVE CONTROL: a build that commits the checkpoint before the rows is caught', async () => {
    const { log } = await logOf(longHistory(4, 20));
    const clean = await cleanDigests(log, scratch);
    const outcome = await builtAcrossADeath(log, scratch, { batchSize: 7, dying: (store) => checkpointFirstDyingIn(store, 3) });
    expect(outcome.crashed).toBe(true);
    expect(outcome.digests).not.toEqual(clean);
  });
});
