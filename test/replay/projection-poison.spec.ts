import type { EventStore, StoredEvent } from '@vekha/event-sourcing/event-store';
import type { RowOf, Rows } from '@vekha/event-sourcing/projection';
import type { ProjectionAlarm } from '@vekha/event-sourcing/projection-runner-build';
import type { AnyProjection, ProjectionStore } from '@vekha/event-sourcing/projection-store';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import { SqliteRegisterReader } from '@vekha/read-database/register-reader';
import { cleanDigests, digests, eventsOf, type History, logOf, longHistory, naiveRows, runnerOver, Scratch, streamOf } from './projection-harness';
import { PlanOpened, PlanRated, plans, sampleProjections, schools, TaskDone, TaskPlanned, tasks } from './projection-samples';

const BEFORE = longHistory(4, 12);
const POISONED = 1;

type PlanRow = RowOf<(typeof plans)['columns']>;

interface Poisoned {
  readonly log: EventStore;
  readonly history: History;
  /** Events of the log before the poison. */
  readonly before: readonly StoredEvent[];
  readonly position: string;
}

/** Four plans, a poison event in one of them, and all four going on. */
async function poisonedLog(poison: (history: History) => Promise<void>): Promise<Poisoned> {
  const { log, history } = await logOf(BEFORE);
  const before = await eventsOf(log);
  await poison(history);
  const position = (await eventsOf(log)).at(-1)?.position ?? '';
  await history.append(longHistory(4, 24).slice(BEFORE.length));
  return { log, history, before, position };
}

const POISONS: readonly { readonly what: string; readonly code: string; readonly parks: readonly string[]; readonly poison: (history: History) => Promise<void> }[] = [
  {
    what: 'of a type nobody declared',
    code: 'EVENT_TYPE_UNKNOWN',
    parks: ['tasks', 'plans', 'schools'],
    poison: (history) => history.store(POISONED, { type: 'PlanForgotten', data: {} }),
  },
  {
    what: 'of a version nobody can read',
    code: 'EVENT_VERSION_UNKNOWN',
    parks: ['plans', 'schools'],
    poison: (history) => history.store(POISONED, PlanRated({ mark: 1, by: 'school' }), { schemaVersion: 7 }),
  },
  {
    what: 'that makes a reaction throw',
    code: 'ROW_MISSING',
    parks: ['tasks'],
    poison: (history) => history.store(POISONED, TaskDone({ task: 'never-planned' })),
  },
  {
    what: 'that makes a row other than declared',
    code: 'ROW_NOT_AS_DECLARED',
    parks: ['tasks'],
    poison: (history) => history.store(POISONED, TaskPlanned({ task: 'odd', title: 'Без срока', dueOn: 'когда-нибудь' })),
  },
  {
    what: 'whose text a database would cut at its NUL',
    code: 'ROW_NOT_AS_DECLARED',
    parks: ['plans'],
    poison: (history) => history.store(POISONED, PlanOpened({ title: 'до\0после' })),
  },
];

/** Events that parked streams have missed so far, over all projections. */
function skipped(store: ProjectionStore): number {
  const parked = store.generations().flatMap((generation) => store.parkedStreams(generation));
  return parked.reduce((sum, each) => sum + each.skipped, 0);
}

describe('A poison event stops one stream of one projection', () => {
  let scratch: Scratch;
  beforeEach(() => {
    scratch = new Scratch();
  });
  afterEach(() => scratch.clear());

  it.each(POISONS)('an event $what parks its stream and raises one alarm for each projection; all else goes on', async ({ code, parks, poison }) => {
    const { log, position } = await poisonedLog(poison);
    const file = scratch.file();
    const store = scratch.open(file);
    const alarms: ProjectionAlarm[] = [];
    await runnerOver(log, store, { onAlarm: (alarm) => alarms.push(alarm), batchSize: 5 }).catchUp();

    const events = await eventsOf(log);
    expect(alarms.map(({ projection }) => projection).sort()).toEqual([...parks].sort());
    for (const alarm of alarms) expect(alarm).toMatchObject({ stream: streamOf(POISONED), code, position });

    const registers = new SqliteRegisterReader({ file, projections: sampleProjections }).forScopes('all');
    for (const projection of [tasks, plans] as readonly AnyProjection[]) {
      const parked = parks.includes(projection.name);
      const { rows, checkpoint } = registers.list(projection, { limit: 500 });
      expect(checkpoint).toBe(events.at(-1)?.position);
      const others = rows.filter(({ key }) => !key.startsWith(streamOf(POISONED)));
      const sound = events.filter(({ stream }) => stream !== streamOf(POISONED));
      expect(new Map(others.map(({ key, row }) => [key, row]))).toEqual(naiveRows(projection, sound));
      expect(others.every(({ incomplete }) => !incomplete)).toBe(true);
      const mine = rows.filter(({ key }) => key.startsWith(streamOf(POISONED)));
      expect(mine.length).toBeGreaterThan(0);
      expect(mine.every(({ incomplete }) => incomplete === parked)).toBe(true);
    }
  });

  it('nothing is skipped silently: the parked stream counts every later event its projection would have seen', async () => {
    const { log, position } = await poisonedLog((history) => history.store(POISONED, TaskDone({ task: 'never-planned' })));
    const file = scratch.file();
    await runnerOver(log, scratch.open(file), { onAlarm: () => undefined, batchSize: 5 }).catchUp();
    const events = await eventsOf(log);
    const poison = events.findIndex((event) => event.position === position);
    const reactsTo = new Set(tasks.reactions.map(({ type }) => type));
    const later = events.slice(poison + 1).filter(({ stream, type }) => stream === streamOf(POISONED) && reactsTo.has(type));
    expect(later.length).toBeGreaterThan(3);
    const [status] = new SqliteRegisterReader({ file, projections: [tasks] }).status(events.length);
    expect(status).toMatchObject({ lag: 0, parkedCount: 1, parked: [{ stream: streamOf(POISONED), code: 'ROW_MISSING', skipped: later.length }] });
  });

  it('rows made by many streams are incomplete where the parked stream had a part, from the poison on', async () => {
    const { log, before } = await poisonedLog((history) => history.store(POISONED, PlanRated({ mark: 1, by: 'school' }), { schemaVersion: 7 }));
    const file = scratch.file();
    await runnerOver(log, scratch.open(file), { onAlarm: () => undefined }).catchUp();
    const registers = new SqliteRegisterReader({ file, projections: sampleProjections }).forScopes('all');
    expect(registers.get(schools, 'school:1')?.incomplete).toBe(true);
    expect(registers.get(schools, 'school:0')?.incomplete).toBe(false);
    expect(registers.get(schools, 'school:1', { position: before.at(-1)?.position ?? '' })?.incomplete).toBe(false);
  });

  it('such rows are incomplete even when the poison cannot be read and nothing came after it', async () => {
    const { log, history } = await logOf(BEFORE);
    await history.store(POISONED, PlanRated({ mark: 1, by: 'school' }), { schemaVersion: 7 });
    const file = scratch.file();
    await runnerOver(log, scratch.open(file), { onAlarm: () => undefined }).catchUp();
    const registers = new SqliteRegisterReader({ file, projections: sampleProjections }).forScopes('all');
    expect(registers.get(schools, 'school:1')?.incomplete).toBe(true);
    expect(registers.get(schools, 'school:0')?.incomplete).toBe(false);
  });

  it('a stream stays parked across restarts, and its alarm is not raised again', async () => {
    const { log, history } = await poisonedLog((each) => each.store(POISONED, TaskDone({ task: 'never-planned' })));
    const file = scratch.file();
    const first = scratch.open(file);
    await runnerOver(log, first, { onAlarm: () => undefined }).catchUp();
    const before = skipped(first);
    first.close();
    await history.store(POISONED, TaskPlanned({ task: 'later', title: 'Позже', dueOn: '2025-01-01' }));
    const second = scratch.open(file);
    const alarms: ProjectionAlarm[] = [];
    await runnerOver(log, second, { onAlarm: (alarm) => alarms.push(alarm) }).catchUp();
    expect(alarms).toEqual([]);
    expect(skipped(second)).toBe(before + 1);
  });

  it('a rebuild by a build that can read the event repairs the stream', async () => {
    const { log } = await poisonedLog((history) => history.store(POISONED, PlanRated({ mark: 1, by: 'school' })));
    const file = scratch.file();
    const store = scratch.open(file);
    const flawed: typeof plans = {
      ...plans,
      reactions: plans.reactions.map((reaction) =>
        reaction.type === 'PlanRated'
          ? {
              type: reaction.type,
              apply: (rows: Rows<PlanRow>, event: RecordedEvent) => {
                if (event.stream === streamOf(POISONED)) throw new Error('a flaw of this build');
                reaction.apply(rows, event);
              },
            }
          : reaction,
      ),
    };
    const codes: string[] = [];
    await runnerOver(log, store, { projections: [tasks, flawed, schools], onAlarm: ({ code }) => codes.push(code) }).catchUp();
    expect(codes).toEqual(['REACTION_THREW']);

    const rebuilt: string[] = [];
    const mended = runnerOver(log, store, { onRebuilt: ({ projection, compared }) => rebuilt.push(`${projection}: ${compared}`) });
    await mended.rebuild('plans');
    expect(rebuilt).toEqual(['plans: different']);
    expect(await digests(mended)).toEqual(await cleanDigests(log, scratch));
    expect(store.generations().flatMap((generation) => store.parkedStreams(generation))).toEqual([]);
  });

  it('a large event is taken in like any other', async () => {
    const { log, history } = await logOf(BEFORE);
    await history.store(POISONED, PlanOpened({ title: 'ж'.repeat(2_500_000) }));
    const runner = runnerOver(log, scratch.open());
    await runner.catchUp();
    expect(await digests(runner)).toEqual(await cleanDigests(log, scratch));
  });
});
