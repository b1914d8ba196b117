import type { EventStore, StoredEvent } from '@vekha/event-sourcing/event-store';
import type { AnyProjection, AnyRow } from '@vekha/event-sourcing/projection-store';
import type { AsOf, Registered, ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { SqliteRegisterReader } from '@vekha/read-database/register-reader';
import fc from 'fast-check';
import { eventsOf, logOf, naiveRows, runnerOver, Scratch, type Step, steps } from './projection-harness';
import { sampleProjections } from './projection-samples';

interface Built {
  readonly log: EventStore;
  readonly events: readonly StoredEvent[];
  readonly registers: ScopedRegisters;
  forScopes(scopes: readonly string[]): ScopedRegisters;
  close(): void;
}

async function built(scratch: Scratch, all: readonly Step[], batchSize: number): Promise<Built> {
  const { log } = await logOf(all);
  const file = scratch.file();
  const store = scratch.open(file);
  await runnerOver(log, store, { batchSize }).catchUp();
  const reader = new SqliteRegisterReader({ file, projections: sampleProjections });
  const close = (): void => {
    reader.close();
    store.close();
  };
  return { log, events: await eventsOf(log), registers: reader.forScopes('all'), forScopes: (scopes) => reader.forScopes(scopes), close };
}

function rowsAt(registers: ScopedRegisters, projection: AnyProjection, asOf?: AsOf): ReadonlyMap<string, AnyRow> {
  const { rows } = registers.list(projection, { limit: 500, ...(asOf && { asOf }) });
  return new Map(rows.map(({ key, row }) => [key, row]));
}

const sorted = (rows: ReadonlyMap<string, AnyRow>): readonly (readonly [string, AnyRow])[] => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));

/** What was known at an instant: everything up to the last event before the clock, never going back, passed it. */
function knownAt(events: readonly StoredEvent[], instant: string): readonly StoredEvent[] {
  const firstLater = events.findIndex(({ recordedAt }) => recordedAt > instant);
  return firstLater === -1 ? events : events.slice(0, firstLater);
}

const anyBatch = fc.integer({ min: 1, max: 9 });

describe('Registers answer as of any moment', () => {
  let scratch: Scratch;
  beforeEach(() => {
    scratch = new Scratch();
  });
  afterEach(() => scratch.clear());

  it('as of any position, and now, rows equal a fresh fold of the log up to there', async () => {
    await fc.assert(
      fc.asyncProperty(steps(25), anyBatch, async (all, batchSize) => {
        const { events, registers, close } = await built(scratch, all, batchSize);
        for (const projection of sampleProjections) {
          for (const [index, { position }] of events.entries()) {
            const expected = naiveRows(projection, events.slice(0, index + 1));
            expect(sorted(rowsAt(registers, projection, { position }))).toEqual(sorted(expected));
          }
          expect(sorted(rowsAt(registers, projection))).toEqual(sorted(naiveRows(projection, events)));
        }
        close();
      }),
      { numRuns: 25 },
    );
  });

  it('as of any recorded instant, rows equal a fresh fold of what was recorded by then, though clocks went back', async () => {
    await fc.assert(
      fc.asyncProperty(steps(25), anyBatch, async (all, batchSize) => {
        const { events, registers, close } = await built(scratch, all, batchSize);
        for (const projection of sampleProjections) {
          for (const { recordedAt } of events) {
            const expected = naiveRows(projection, knownAt(events, recordedAt));
            expect(sorted(rowsAt(registers, projection, { recordedAt }))).toEqual(sorted(expected));
          }
        }
        close();
      }),
      { numRuns: 25 },
    );
  });

  it('a holder of a few scopes sees of any moment what a holder of all sees there, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(steps(25), anyBatch, async (all, batchSize) => {
        const { events, registers, forScopes, close } = await built(scratch, all, batchSize);
        const scopes = [...new Set(events.map(({ scope }) => scope))].filter((_, index) => index % 2 === 0);
        for (const projection of sampleProjections) {
          for (const { position, recordedAt } of events) {
            for (const asOf of [{ position }, { recordedAt }]) {
              const seen = registers.list(projection, { limit: 500, asOf }).rows.filter(({ scope }) => scopes.includes(scope));
              expect(forScopes(scopes).list(projection, { limit: 500, asOf }).rows).toEqual(seen);
            }
          }
        }
        close();
      }),
      { numRuns: 15 },
    );
  });

  it('what is asked for again as of the pinned moment comes again, whatever was appended meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(steps(25), steps(10), async (first, more) => {
        const file = scratch.file();
        const store = scratch.open(file);
        const { log, history } = await logOf(first);
        await runnerOver(log, store).catchUp();
        const registers = new SqliteRegisterReader({ file, projections: sampleProjections }).forScopes('all');
        const events = await eventsOf(log);
        // The clock may stand still or be set back, so the last instant is not over yet.
        const lastInstant = events.map(({ recordedAt }) => recordedAt).toSorted().at(-1) ?? '';
        const asked: readonly (AsOf | undefined)[] = [undefined, { recordedAt: lastInstant }];
        const answers = sampleProjections.flatMap((projection) => asked.map((asOf) => ({ projection, before: registers.list(projection, { limit: 500, ...(asOf && { asOf }) }) })));
        await history.append(more);
        await runnerOver(log, store).catchUp();
        for (const { projection, before } of answers) {
          const again = registers.list(projection, { limit: 500, ...(before.pinned && { asOf: before.pinned }) });
          expect(again.rows.map(({ key, row }) => [key, row])).toEqual(before.rows.map(({ key, row }) => [key, row]));
        }
        store.close();
      }),
      { numRuns: 15 },
    );
  });

  it('the history of a row is the row after each event that changed it, and its versions never overlap', async () => {
    await fc.assert(
      fc.asyncProperty(steps(25), anyBatch, async (all, batchSize) => {
        const { events, registers, close } = await built(scratch, all, batchSize);
        for (const projection of sampleProjections) {
          const keys = new Set(events.flatMap((_, index) => [...naiveRows(projection, events.slice(0, index + 1)).keys()]));
          for (const key of keys) {
            const versions: readonly Registered<AnyRow>[] = registers.history(projection, key);
            expect(versions.map(({ row }) => row)).toEqual(statesOf(projection, events, key));
            expect(versions.slice(1).every(({ version }, index) => (versions[index]?.version.toPosition ?? '~') <= version.fromPosition)).toBe(true);
          }
        }
        close();
      }),
      { numRuns: 15 },
    );
  });

  it('the difference of two moments, applied to the rows of the first, gives the rows of the second', async () => {
    await fc.assert(
      fc.asyncProperty(steps(25), anyBatch, fc.nat(100), fc.nat(100), async (all, batchSize, a, b) => {
        const { events, registers, close } = await built(scratch, all, batchSize);
        const [from, to] = [a, b].map((any) => ({ position: events[any % events.length]?.position ?? '' })) as [AsOf, AsOf];
        for (const projection of sampleProjections) {
          const [before, after] = [rowsAt(registers, projection, from), rowsAt(registers, projection, to)];
          const { added, removed, changed } = registers.difference(projection, from, to);
          const applied = new Map(before);
          for (const { key } of removed) expect(applied.delete(key)).toBe(true);
          for (const { key, row } of added) {
            expect(applied.has(key)).toBe(false);
            applied.set(key, row);
          }
          for (const pair of changed) {
            expect(applied.get(pair.before.key)).toEqual(pair.before.row);
            expect(pair.after.row).not.toEqual(pair.before.row);
            applied.set(pair.after.key, pair.after.row);
          }
          expect(sorted(applied)).toEqual(sorted(after));
          expect(registers.difference(projection, from, from)).toMatchObject({ added: [], removed: [], changed: [] });
        }
        close();
      }),
      { numRuns: 40 },
    );
  });
});

/** What a row has been, without the times when it did not exist and without repeats. */
function statesOf(projection: AnyProjection, events: readonly StoredEvent[], key: string): readonly AnyRow[] {
  const states: AnyRow[] = [];
  let last: string | undefined;
  for (const index of events.keys()) {
    const row = naiveRows(projection, events.slice(0, index + 1)).get(key);
    const text = row && JSON.stringify(row);
    if (row && text !== last) states.push(row);
    last = text;
  }
  return states;
}
