import type { ConcernedStreams } from './concerned-streams';
import type { EventStore } from './event-store';
import { onEventConcerning, processManager, send } from './process-manager';
import { ShelfPlaced, WriteRow } from './testing/notebook';
import { accepted, log, opened, SCHOOL } from './testing/notebook-house';
import { advances, FailingStore, host, rows } from './testing/process-host';

/** Writes a row into every notebook that a new shelf concerns. */
const shelfRows = processManager<unknown>({
  name: 'when-shelf-placed-then-write-rows', title: 'x', initial: null, evolve: (state) => state,
  reactions: [onEventConcerning(ShelfPlaced, 'notebook', (notebookId) => send(WriteRow, { notebookId, rowId: 'shelf', text: 'полка' }))],
});

/** A house with as many notebooks, and a shelf placed after them. */
async function shelved(notebooks: number, store?: EventStore) {
  const all = await opened(store);
  const ids = [all.notebookId];
  for (let made = 1; made < notebooks; made += 1) ids.push(accepted(await all.submit('OpenNotebook', { schoolId: SCHOOL })).stream.replace('notebook-', ''));
  return { ids: ids.sort(), ...(await host(shelfRows, all)) };
}

describe('A process manager whose event concerns other streams', () => {
  const knowing = (...known: readonly (readonly string[] | undefined)[]) => {
    const asked: unknown[] = [];
    const concerned: ConcernedStreams = {
      within: async (...question) => {
        asked.push(question);
        return known[Math.min(asked.length, known.length) - 1]?.map((id) => ({ id, title: id }));
      },
    };
    return { concerned, asked };
  };

  it('asks for those in the scope of its event, known at least as of it, and sends to each', async () => {
    const { ids, runner, store } = await shelved(2);
    const { concerned, asked } = knowing(ids);
    expect(await runner(concerned).catchUp()).toBe(2);
    const cause = (await log(store)).find(({ type }) => type === 'ShelfPlaced');
    expect(asked).toEqual([['notebook', cause?.scope, cause?.position]]);
    expect(await rows(store)).toHaveLength(2);
  });

  it('waits when nobody knows yet: the event is neither passed over nor answered twice', async () => {
    const { ids, runner, store, troubles } = await shelved(1);
    const { concerned } = knowing(undefined, ids);
    const one = runner(concerned);
    await expect(one.catchUp()).rejects.toMatchObject({ code: 'REGISTERS_NOT_READY' });
    expect(await advances(store)).toEqual([]);
    expect(await one.catchUp()).toBe(1);
    expect(troubles).toEqual([]);
  });

  it('after a crash gives each stream the same command again, although more of them are known by then', async () => {
    const store = new FailingStore('spec');
    const { ids, runner, sent, troubles } = await shelved(3, store);
    store.failing = 'process-';
    await expect(runner(knowing(ids.slice(1)).concerned).catchUp()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    store.failing = undefined;
    await runner(knowing(ids).concerned).catchUp();
    expect(sent.slice(3).map(({ key }) => key)).toEqual(sent.slice(0, 2).map(({ key }) => key));
    expect(await rows(store)).toHaveLength(3);
    expect(troubles).toEqual([]);
  });
});
