import { CommandDirectory, CommandGateway } from './command-gateway';
import { defineEvent } from './event-definition';
import { CatalogueRefused } from './event-registry';
import type { NewEvent } from './event-store';
import { onEvent, processManager, send } from './process-manager';
import { ProcessManagerRunner } from './process-manager-runner';
import { CloseNotebook, NotebookOpened, WriteRow } from './testing/notebook';
import { accepted, log, opened, registry, SCHOOL } from './testing/notebook-house';
import { advances, FailingStore, host, NAME, nobody, rows, titles } from './testing/process-host';

describe('A process manager in operation', () => {
  it('answers an event with its command, in its own name, telling what caused it', async () => {
    const { runner, store, notebookId } = await host();
    expect(await runner().catchUp()).toBe(1);
    const cause = (await log(store)).find(({ type }) => type === 'NotebookOpened');
    expect(await rows(store)).toMatchObject([{
      data: { notebookId, rowId: 'title', text: 'строк: 0' }, actor: { id: NAME, role: 'system' },
      meta: { causationId: cause?.eventId, correlationId: cause?.meta.correlationId },
    }]);
  });

  it('acts once, and keeps its position in the log', async () => {
    const { runner, store, sent } = await host();
    const one = runner();
    await one.catchUp();
    expect(await one.catchUp()).toBe(0);
    const cause = (await log(store)).find(({ type }) => type === 'NotebookOpened');
    expect(await advances(store)).toMatchObject([{ stream: `process-${NAME}`, scope: 'municipality', data: { process: NAME, position: cause?.position, acted: 1 } }]);
    expect(sent).toHaveLength(1);
  });

  it('on a fresh host goes on from the position in the log and never acts on old history', async () => {
    const { runner, sent, submit } = await host();
    await runner().catchUp();
    expect(await runner().catchUp()).toBe(0);
    expect(sent).toHaveLength(1);
    accepted(await submit('OpenNotebook', { schoolId: SCHOOL }));
    expect(await runner().catchUp()).toBe(1);
    expect(sent).toHaveLength(2);
  });

  it('writes nothing when nothing has come for it', async () => {
    const { runner, store, write } = await host();
    await runner().catchUp();
    accepted(await write('1', 'один'));
    const before = (await log(store)).length;
    expect(await runner().catchUp()).toBe(0);
    expect(await log(store)).toHaveLength(before);
  });

  it('folds the stream up to and including the event, whatever has come since', async () => {
    const { runner, store, write } = await host();
    accepted(await write('1', 'один'));
    await runner().catchUp();
    expect((await rows(store)).at(-1)?.data).toMatchObject({ text: 'строк: 0' });
  });

  it('hands on that history is simulated', async () => {
    const all = await opened();
    accepted(await all.submit('OpenNotebook', { schoolId: SCHOOL }, { simulated: true }));
    const { runner, store } = await host(titles, all);
    await runner().catchUp();
    expect((await rows(store)).map(({ meta }) => meta.simulated)).toEqual([undefined, true]);
  });

  it('of two hosts at once acts once', async () => {
    const { runner, store, troubles } = await host();
    await Promise.all([runner().catchUp(), runner().catchUp()]);
    expect(await rows(store)).toHaveLength(1);
    expect(await advances(store)).toHaveLength(1);
    expect(troubles).toEqual([]);
  });

  it('sends every command of a reaction under a key of its own', async () => {
    const twice = processManager<null>({
      name: NAME, title: 'x', initial: null, evolve: () => null,
      reactions: [onEvent(NotebookOpened, ({ data: { notebookId } }) => [send(WriteRow, { notebookId, rowId: '1', text: 'a' }), send(WriteRow, { notebookId, rowId: '2', text: 'b' })])],
    });
    const { runner, store, sent } = await host(twice);
    expect(await runner().catchUp()).toBe(2);
    expect(await rows(store)).toHaveLength(2);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(2);
  });

  it('refuses to start when it reacts to a type nobody declares', async () => {
    const { store, clock } = await opened();
    const unknown = processManager<null>({ name: NAME, title: 'x', initial: null, evolve: () => null, reactions: [onEvent(defineEvent('Invented', 1, 'x', {}), () => [])] });
    const gateway = new CommandGateway(new CommandDirectory([]), () => true, () => Promise.reject(new Error('nothing to send')));
    const start = () => new ProcessManagerRunner(unknown, { store, registry, gateway, clock, concerned: nobody, onTrouble: () => undefined });
    expect(start).toThrow(CatalogueRefused);
    expect(start).toThrow('PROCESS_EVENT_UNKNOWN: when-notebook-opened-then-write-title Invented');
  });
});


describe('A process manager in trouble', () => {
  it('that dies between sending and noting its position repeats harmlessly', async () => {
    const store = new FailingStore('spec');
    const { runner, sent } = await host(titles, await opened(store));
    store.failing = 'process-';
    await expect(runner().catchUp()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    store.failing = undefined;
    expect(await runner().catchUp()).toBe(1);
    expect(sent).toHaveLength(2);
    expect(sent[0]?.key).toBe(sent[1]?.key);
    expect(await rows(store)).toHaveLength(1);
  });

  it('that dies in the middle of a long catch-up repeats only what came after its last note', async () => {
    const store = new FailingStore('spec');
    const { runner, sent, submit } = await host(titles, await opened(store));
    for (let more = 0; more < 249; more += 1) accepted(await submit('OpenNotebook', { schoolId: SCHOOL }));
    store.failingAfter(230, 'notebook-');
    await expect(runner().catchUp()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    const before = sent.map(({ key }) => key);
    store.failing = undefined;
    expect(await runner().catchUp()).toBe(50);
    const redone = sent.slice(before.length).filter(({ key }) => before.includes(key));
    expect(redone).toHaveLength(31);
    expect(await rows(store)).toHaveLength(250);
    expect((await advances(store)).map(({ data }) => (data as { acted: number }).acted)).toEqual([100, 100, 50]);
  });

  it('whose command the store refuses for now comes again to the same event', async () => {
    const store = new FailingStore('spec');
    const { runner, troubles } = await host(titles, await opened(store));
    store.failing = 'notebook-';
    const one = runner();
    await expect(one.catchUp()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(await advances(store)).toEqual([]);
    store.failing = undefined;
    expect(await one.catchUp()).toBe(1);
    expect(troubles).toEqual([]);
  });

  it('reports a command that a rule refuses, and goes on', async () => {
    const { runner, store, submit, notebookId, troubles } = await host();
    accepted(await submit('CloseNotebook', { notebookId }));
    accepted(await submit('OpenNotebook', { schoolId: SCHOOL }));
    expect(await runner().catchUp()).toBe(1);
    expect(troubles).toEqual([{ process: NAME, code: 'NOTEBOOK_CLOSED' }]);
    expect(await advances(store)).toHaveLength(1);
  });

  it('takes a refusal that means there is nothing left to do for an answer, and reports any other', async () => {
    const closing = (unless: string) => ({ ...titles, reactions: [onEvent(NotebookOpened, ({ data: { notebookId } }) => [send(WriteRow, { notebookId, rowId: 'title', text: 'название' }, { unless: [unless] })])] });
    for (const [unless, told] of [['NOTEBOOK_CLOSED', []], ['ROW_TAKEN', [{ process: NAME, code: 'NOTEBOOK_CLOSED' }]]] as const) {
      const { runner, submit, notebookId, troubles } = await host(closing(unless));
      accepted(await submit('CloseNotebook', { notebookId }));
      expect(await runner().catchUp()).toBe(0);
      expect(troubles).toEqual(told);
    }
  });

  it('reports a rule that fails over an event, and goes on with the next', async () => {
    const touchy = { ...titles, reactions: [onEvent(NotebookOpened, ({ revision, data, position }) => {
      if (position === '0000000000000002') throw new Error(`revision ${revision}`);
      return [send(CloseNotebook, { notebookId: data.notebookId })];
    })] };
    const { runner, submit, troubles } = await host(touchy);
    accepted(await submit('OpenNotebook', { schoolId: SCHOOL }));
    expect(await runner().catchUp()).toBe(1);
    expect(troubles).toEqual([{ process: NAME, code: 'PROCESS_FAILED' }]);
  });

  it('reports a command nobody knows and one it may not give', async () => {
    const lost = { ...titles, reactions: [onEvent(NotebookOpened, () => [{ command: 'Vanish', input: {} }])] };
    const { runner, troubles } = await host(lost);
    expect(await runner().catchUp()).toBe(0);
    expect(troubles).toEqual([{ process: NAME, code: 'COMMAND_UNKNOWN' }]);
  });

  it('reports an event that only a later build can read, and goes on', async () => {
    const { runner, store, troubles } = await host();
    const later: NewEvent = {
      eventId: '00000009-0000-5000-8000-000000000000', type: 'NotebookOpened', schemaVersion: 7, recordedAt: '2023-11-10T08:00:00.000Z', scope: 'municipality',
      actor: { id: 'a', role: 'system' }, commandId: 'c', payload: { data: {}, meta: {} },
    };
    await store.append('notebook-later', 'none', [later]);
    expect(await runner().catchUp()).toBe(1);
    expect(troubles).toEqual([{ process: NAME, code: 'EVENT_VERSION_UNKNOWN' }]);
  });
});
