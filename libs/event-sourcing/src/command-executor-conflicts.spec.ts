import { InMemoryEventStore } from '@vekha/event-store/in-memory/in-memory-event-store';
import { VirtualClock } from './clock';
import { CommandExecutor } from './command-executor';
import { type NewEvent, OutcomeUnknown, StoreUnavailable } from './event-store';
import { nothingToSeal } from './sealing';
import { notebookCommands } from './testing/notebook';
import { accepted, department, log, NOW, opened, registry, SCHOOL } from './testing/notebook-house';

/** A store in which something happens just before an append to a notebook that already stands. */
class EventfulStore extends InMemoryEventStore {
  before: (stream: string, events: readonly NewEvent[]) => Promise<void> = () => Promise.resolve();
  after: (stream: string) => void = () => undefined;

  override async append(stream: string, expected: 'none' | number, events: readonly NewEvent[]) {
    const mine = stream.startsWith('notebook-') && expected !== 'none';
    if (mine) await this.before(stream, events);
    const answer = await super.append(stream, expected, events);
    if (mine) this.after(stream);
    return answer;
  }
}

/** Lets a competitor win the race for the stream `times` times. */
function losingRaces(store: EventfulStore, times: number, rowId: string): { lost: number } {
  const races = { lost: 0 };
  store.before = async (stream, [event]) => {
    if (!event || races.lost >= times) return;
    races.lost += 1;
    let last = -1;
    for await (const page of store.readStream(stream)) last = page.at(-1)?.revision ?? last;
    const data = { notebookId: 'any', rowId, text: `чужая ${races.lost}` };
    const rival = { ...event, eventId: `0000000${races.lost}-0000-5000-8000-000000000000`, commandId: 'rival', payload: { data, meta: { occurredOn: '2023-11-10', correlationId: 'r' } } };
    await InMemoryEventStore.prototype.append.call(store, stream, last, [rival]);
  };
  return races;
}

describe('The version a person has seen', () => {
  it('must be said by a person and may be left out by a machine', async () => {
    const { write } = await opened();
    expect(await write('1', 'один', { mustSayVersion: true })).toMatchObject({ accepted: false, reason: 'unmatched', rejection: { code: 'VERSION_NOT_SAID' }, version: 0 });
    expect(await write('1', 'один', { mustSayVersion: true, seenVersion: 0 })).toMatchObject({ accepted: true, version: 1 });
    expect(await write('1', 'два')).toMatchObject({ accepted: true, version: 2 });
  });

  it('need not be said for a fact beside others', async () => {
    const { submit, notebookId } = await opened();
    const sign = { notebookId, ownerId: SCHOOL, name: 'Проба Тестова' };
    expect(await submit('SignNotebook', sign, { mustSayVersion: true })).toMatchObject({ accepted: true });
    expect(await submit('SignNotebook', sign, { mustSayVersion: true, seenVersion: 0 })).toMatchObject({ accepted: true });
  });

  it('need not be said for what is only being created', async () => {
    const { submit } = await opened();
    expect(await submit('OpenNotebook', { schoolId: SCHOOL }, { mustSayVersion: true })).toMatchObject({ accepted: true });
  });

  it('is stale when the addressed thing has changed since, and the answer says what changed it', async () => {
    const { write } = await opened();
    accepted(await write('1', 'один'));
    accepted(await write('1', 'два', { principal: department }));
    accepted(await write('2', 'другая строка'));
    expect(await write('1', 'три', { mustSayVersion: true, seenVersion: 1 })).toMatchObject({
      accepted: false, reason: 'stale', rejection: { code: 'VERSION_STALE' }, version: 2,
      changes: [{ type: 'RowWritten', revision: 2, recordedAt: NOW, role: 'methodologist' }],
    });
  });

  it('is not stale when only other things have changed', async () => {
    const { write } = await opened();
    accepted(await write('1', 'один'));
    accepted(await write('2', 'два'));
    expect(await write('1', 'новый', { mustSayVersion: true, seenVersion: 1 })).toMatchObject({ accepted: true, version: 3 });
  });

  it('is stale when nobody can have seen it yet', async () => {
    const { write } = await opened();
    expect(await write('1', 'один', { seenVersion: 5 })).toMatchObject({ reason: 'stale', changes: [] });
  });
});

describe('Commands at the same time', () => {
  it('both win when they address different rows', async () => {
    const { write, store } = await opened();
    accepted(await write('1', 'один'));
    accepted(await write('2', 'два'));
    const outcomes = await Promise.all([write('1', 'a', { seenVersion: 1 }), write('2', 'b', { seenVersion: 2 })]);
    expect(outcomes.map((outcome) => outcome.accepted)).toEqual([true, true]);
    expect((await log(store)).slice(-2).map(({ revision }) => revision)).toEqual([3, 4]);
  });

  it('leave one stale when two people address the same row', async () => {
    const { write } = await opened();
    accepted(await write('1', 'один'));
    const outcomes = await Promise.all([write('1', 'a', { seenVersion: 1 }), write('1', 'b', { seenVersion: 1 })]);
    expect(outcomes.map((outcome) => (outcome.accepted ? 'accepted' : outcome.reason)).sort()).toEqual(['accepted', 'stale']);
  });

  it('store one event when the same request comes twice at once', async () => {
    const { write, store } = await opened();
    const outcomes = await Promise.all([write('1', 'один', { key: 'mine' }), write('1', 'один', { key: 'mine' })]);
    expect(outcomes.map((outcome) => accepted(outcome).version)).toEqual([1, 1]);
    expect((await log(store)).filter(({ type }) => type === 'RowWritten')).toHaveLength(1);
  });

  it('with one key and two bodies are told apart, though the store sees one id', async () => {
    const { write, store } = await opened();
    const outcomes = await Promise.all([write('1', 'один', { key: 'mine' }), write('1', 'два', { key: 'mine' })]);
    expect(outcomes).toMatchObject([{ accepted: true }, { accepted: false, reason: 'reused' }]);
    expect((await log(store)).filter(({ type }) => type === 'RowWritten').map(({ data }) => data)).toMatchObject([{ text: 'один' }]);
  });

  it('are decided anew after a lost race, on the state that won it', async () => {
    const store = new EventfulStore('spec');
    const { write } = await opened(store);
    const races = losingRaces(store, 2, '1');
    expect(await write('1', 'чужая 2')).toMatchObject({ accepted: true, version: 2 });
    expect(races.lost).toBe(2);
  });

  it('after three lost races ask to come again later, and nothing of theirs is stored', async () => {
    const store = new EventfulStore('spec');
    const { write } = await opened(store);
    const races = losingRaces(store, 99, '2');
    await expect(write('1', 'один')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', reason: 'busy', retryAfterSeconds: 1 });
    expect(races.lost).toBe(3);
    expect((await log(store)).filter(({ commandId, type }) => type === 'RowWritten' && commandId !== 'rival')).toEqual([]);
  });

  it('are stale, not repeated, when the race was lost to a change of the very thing a person had seen', async () => {
    const store = new EventfulStore('spec');
    const { write } = await opened(store);
    accepted(await write('1', 'один'));
    losingRaces(store, 1, '1');
    expect(await write('1', 'два', { seenVersion: 1 })).toMatchObject({ accepted: false, reason: 'stale', version: 2 });
  });
});

describe('A store in trouble', () => {
  it('an unknown outcome passes through, and the same key then finds what was stored', async () => {
    const store = new EventfulStore('spec');
    const { write } = await opened(store);
    store.after = (stream) => {
      throw new OutcomeUnknown(stream);
    };
    await expect(write('1', 'один', { key: 'mine' })).rejects.toBeInstanceOf(OutcomeUnknown);
    store.after = () => undefined;
    expect(await write('1', 'один', { key: 'mine' })).toMatchObject({ accepted: true, repeated: true, version: 1 });
  });

  it('a store that cannot be read after it has stored leaves the outcome unknown, never refused', async () => {
    const store = new EventfulStore('spec');
    const { write } = await opened(store);
    store.after = () => void store.close();
    await expect(write('1', 'один')).rejects.toBeInstanceOf(OutcomeUnknown);
  });

  it('a store that refuses for now passes through, and is not asked again', async () => {
    const store = new EventfulStore('spec');
    const { write } = await opened(store);
    let asked = 0;
    store.before = () => {
      asked += 1;
      throw new StoreUnavailable('full', 30);
    };
    await expect(write('1', 'один')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', reason: 'full', retryAfterSeconds: 30 });
    expect(asked).toBe(1);
  });

  it('facts that nobody publishes are a fault of the program, said by name', async () => {
    const store = new InMemoryEventStore('spec');
    const executor = new CommandExecutor({ store, registry, catalogues: [notebookCommands], clock: new VirtualClock(NOW), bodySecret: 's', zone: 'UTC', tzdata: '2026a', sealer: nothingToSeal });
    const entry = notebookCommands.entries[0];
    if (!entry) throw new Error('no entry');
    await expect(executor.execute(notebookCommands, entry, { schoolId: SCHOOL }, { principal: department, key: 'k', mustSayVersion: false })).rejects.toThrow('shelf');
  });
});
