import { defineProjection, type Rows, type RowOf, textColumn, when } from '@vekha/event-sourcing/projection';
import type { AnyProjection } from '@vekha/event-sourcing/projection-store';
import { RegistersNotReady } from '@vekha/event-sourcing/projection-store-reader';
import { SqliteRegisterReader } from '@vekha/read-database/register-reader';
import { Crash, dyingIn } from './projection-crash';
import { cleanDigests, digests, eventsOf, logOf, longHistory, naiveRows, runnerOver, Scratch } from './projection-harness';
import { PlanOpened, plans, sampleProjections, schools, tasks } from './projection-samples';

const titleColumns = { heading: textColumn('Заголовок') };
const plansOfAnotherShape = defineProjection({
  name: 'plans',
  version: 2,
  title: 'Планы',
  columns: titleColumns,
  reactions: [when(PlanOpened, (rows: Rows<RowOf<typeof titleColumns>>, { stream, data }) => rows.put(stream, { heading: data.title }))],
});
const plansOfNextVersion: typeof plans = { ...plans, version: 2 };

describe('A projection is built anew beside the old rows', () => {
  let scratch: Scratch;
  beforeEach(() => {
    scratch = new Scratch();
  });
  afterEach(() => scratch.clear());

  it('while events come, the old rows serve and follow; then the new ones serve, equal, and the old are gone', async () => {
    const { log, history } = await logOf(longHistory(4, 20));
    const file = scratch.file();
    const store = scratch.open(file);
    const told: string[] = [];
    const runner = runnerOver(log, store, { batchSize: 3, pollMs: 5, onRebuilt: ({ projection, compared }) => told.push(`${projection}: ${compared}`) });
    scratch.started(runner);
    const reader = new SqliteRegisterReader({ file, projections: sampleProjections });
    const registers = reader.forScopes('all');
    const end = async (): Promise<string> => (await eventsOf(log)).at(-1)?.position ?? '';
    expect(await registers.waitFor(sampleProjections, await end(), 10_000)).toBe(true);

    let over = false;
    const rebuilt = runner.rebuild().then(() => (over = true));
    const more = longHistory(4, 40).slice(80);
    let servedWhileBuilding = 0;
    for (const step of more) {
      await history.append([step]);
      if (over) continue;
      expect(registers.list(plans).rows).toHaveLength(4);
      if (reader.status().some(({ rebuilding }) => rebuilding)) servedWhileBuilding += 1;
    }
    await rebuilt;
    expect(servedWhileBuilding).toBeGreaterThan(0);
    expect(told.sort()).toEqual(['plans: equal', 'schools: equal', 'tasks: equal']);
    expect(await registers.waitFor(sampleProjections, await end(), 10_000)).toBe(true);
    await runner.stop();
    expect(store.generations()).toHaveLength(3);
    expect(await digests(runner)).toEqual(await cleanDigests(log, scratch));
    expect(new Map(registers.list(plans).rows.map(({ key, row }) => [key, row]))).toEqual(naiveRows(plans, await eventsOf(log)));
    reader.close();
  });

  it('a version bump leaves the old rows readable, marked stale, until the new ones have caught up', async () => {
    const { log } = await logOf(longHistory(3, 20));
    const file = scratch.file();
    const store = scratch.open(file);
    await runnerOver(log, store).catchUp();
    const next: readonly AnyProjection[] = [tasks, plansOfNextVersion, schools];
    const interrupted = runnerOver(log, dyingIn(store, 3, 'before the transaction'), { projections: next, batchSize: 5 });
    await expect(interrupted.catchUp()).rejects.toThrow(Crash);

    const reader = new SqliteRegisterReader({ file, projections: next });
    const registers = reader.forScopes('all');
    expect(registers.list(plansOfNextVersion)).toMatchObject({ stale: true, total: 3 });
    const [growing] = reader.status().flatMap(({ rebuilding }) => rebuilding ?? []);
    expect(growing).toMatchObject({ version: 2, events: 10 });

    const started: number[] = [];
    const told: string[] = [];
    const onProgress = ({ projection, events }: { projection: string; events: number }): void => {
      if (projection === 'plans') started.push(events);
    };
    await runnerOver(log, store, { projections: next, batchSize: 5, onProgress, onRebuilt: ({ compared }) => told.push(compared) }).catchUp();
    expect(started[0]).toBe(15);
    expect(told).toEqual(['another version']);
    expect(registers.list(plansOfNextVersion).stale).toBeUndefined();
    expect(reader.status().find(({ projection }) => projection === 'plans')).toMatchObject({ version: 2, generation: growing?.generation });
    reader.close();
  });

  it('rows of other columns are never passed off as the declared ones: the register is not ready until it is rebuilt', async () => {
    const { log } = await logOf(longHistory(3, 20));
    const file = scratch.file();
    const store = scratch.open(file);
    await runnerOver(log, store).catchUp();
    const reader = new SqliteRegisterReader({ file, projections: [plansOfAnotherShape] });
    const registers = reader.forScopes('all');
    expect(() => registers.list(plansOfAnotherShape)).toThrow(RegistersNotReady);
    await runnerOver(log, store, { projections: [plansOfAnotherShape] }).catchUp();
    expect(registers.get(plansOfAnotherShape, 'plan-0')?.row).toEqual({ heading: 'План 0' });
    expect(store.generations().map(({ projection }) => projection)).toEqual(['plans']);
    reader.close();
  });

  it('columns changed without a version bump are noticed and built anew', async () => {
    const { log } = await logOf(longHistory(3, 10));
    const store = scratch.open();
    await runnerOver(log, store).catchUp();
    const forgotten: typeof plansOfAnotherShape = { ...plansOfAnotherShape, version: 1 };
    await runnerOver(log, store, { projections: [forgotten] }).catchUp();
    expect(store.generations()).toMatchObject([{ projection: 'plans', version: 1, serving: true, complete: true }]);
  });

  it('a new projection catches up beside the others, which do not wait for it', async () => {
    const { log, history } = await logOf(longHistory(3, 20));
    const file = scratch.file();
    const store = scratch.open(file);
    await runnerOver(log, store, { projections: [tasks] }).catchUp();
    await history.append(longHistory(3, 21).slice(60));
    const end = (await eventsOf(log)).at(-1)?.position;
    const checkpoints: (readonly (string | undefined)[])[] = [];
    const onProgress = (): void => {
      checkpoints.push(store.generations().map(({ checkpoint }) => checkpoint?.position));
    };
    const runner = runnerOver(log, store, { projections: [tasks, plans], batchSize: 10, onProgress });
    await runner.catchUp();
    const [first] = checkpoints;
    expect(first?.[0]).toBe(end);
    expect((first?.[1] ?? '') < (end ?? '')).toBe(true);
    expect(await digests(runner, [tasks, plans])).toMatchObject(await cleanDigests(log, scratch).then(({ tasks: a, plans: b }) => ({ tasks: a, plans: b })));
  });

  it('two runners over one read database refuse each other batches and lose nothing', async () => {
    const { log } = await logOf(longHistory(4, 30));
    const file = scratch.file();
    const [one, two] = [runnerOver(log, scratch.open(file), { batchSize: 4 }), runnerOver(log, scratch.open(file), { batchSize: 7 })];
    await one.catchUp();
    await Promise.all([one.rebuild('plans'), two.catchUp()]);
    await two.catchUp();
    expect(await digests(two)).toEqual(await cleanDigests(log, scratch));
  });
});
