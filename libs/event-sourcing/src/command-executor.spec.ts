import { InMemoryEventStore } from '@vekha/event-store/in-memory/in-memory-event-store';
import { VirtualClock } from './clock';
import { CommandExecutor } from './command-executor';
import { nothingToSeal } from './sealing';
import { shelfCommands } from './testing/notebook';
import { accepted, catalogues, curator, department, house, log, NOW, opened, OTHER_SCHOOL, registry, SCHOOL, stranger } from './testing/notebook-house';

describe('A command that is carried out', () => {
  it('stores its events with actor, scope, instant, ids and the civil date of the zone that the new stream names', async () => {
    const { store, stream, notebookId } = await opened();
    const event = (await log(store)).at(-1);
    expect(event).toMatchObject({
      type: 'NotebookOpened', stream, revision: 0, recordedAt: NOW, scope: `school:${SCHOOL}`, actor: { id: 'a-curator', role: 'curator' },
      data: { notebookId, schoolId: SCHOOL, zone: 'Asia/Irkutsk' }, meta: { occurredOn: '2024-01-01', correlationId: event?.commandId },
    });
    expect(Object.keys(event?.actor ?? {})).toEqual(['id', 'role']);
  });

  it('records which version of which stream it relied upon', async () => {
    const { store } = await opened();
    expect((await log(store)).at(-1)?.meta.reliedUpon).toEqual([{ stream: `shelf-${SCHOOL}`, version: 0 }]);
    expect((await log(store))[0]?.meta.reliedUpon).toBeUndefined();
  });

  it('is told that a needed stream does not exist, and decides', async () => {
    const { submit, store } = house();
    expect(await submit('OpenNotebook', { schoolId: SCHOOL })).toMatchObject({ accepted: false, reason: 'rule', rejection: { code: 'SHELF_MISSING' } });
    expect(await log(store)).toEqual([]);
  });

  it('takes the day people say it happened from the command, and who caused it from the submission', async () => {
    const { write, store } = await opened();
    accepted(await write('1', 'один', { causationId: 'cause', correlationId: 'story', simulated: true }, { occurredOn: '2023-09-30' }));
    expect((await log(store)).at(-1)).toMatchObject({
      recordedAt: NOW, meta: { occurredOn: '2023-09-30', causationId: 'cause', correlationId: 'story', simulated: true },
    });
  });

  it('answers with the version of the addressed thing and the position of its last event', async () => {
    const { write, submit, notebookId, store } = await opened();
    const first = accepted(await write('1', 'один'));
    expect(first).toMatchObject({ version: 1, position: (await log(store)).at(-1)?.position, repeated: false });
    accepted(await write('2', 'два'));
    expect(accepted(await write('1', 'один'))).toMatchObject({ version: 1, repeated: false });
    expect(accepted(await submit('CloseNotebook', { notebookId }))).toMatchObject({ version: 3 });
  });

  it('stores nothing when nothing is to be done or a rule refuses', async () => {
    const { write, submit, notebookId, store } = await opened();
    accepted(await write('1', 'один'));
    accepted(await submit('CloseNotebook', { notebookId }));
    const before = (await log(store)).length;
    accepted(await submit('CloseNotebook', { notebookId }));
    expect(await write('2', 'два')).toMatchObject({ accepted: false, reason: 'rule', rejection: { code: 'NOTEBOOK_CLOSED', message: 'Тетрадь закрыта.' } });
    expect(await log(store)).toHaveLength(before);
  });
});

describe('A command that is repeated', () => {
  it('gives the same answer, marked as repeated, though the thing has moved on since', async () => {
    const { write, store, clock } = await opened();
    const first = accepted(await write('1', 'один', { key: 'mine', seenVersion: 0 }));
    accepted(await write('1', 'два'));
    clock.advance(86_400_000);
    const before = (await log(store)).length;
    expect(await write('1', 'один', { key: 'mine', seenVersion: 0 })).toEqual({ ...first, repeated: true });
    expect(await log(store)).toHaveLength(before);
  });

  it('creates once', async () => {
    const { submit, stream, store } = await opened();
    const before = (await log(store)).length;
    expect(await submit('OpenNotebook', { schoolId: SCHOOL }, { key: 'opening' })).toMatchObject({ accepted: true, repeated: true, stream, version: 0 });
    expect(await log(store)).toHaveLength(before);
  });

  it('is refused with another body under the same key, on the same stream and on another', async () => {
    const { write, submit, store } = await opened();
    accepted(await write('1', 'один', { key: 'mine' }));
    const other = accepted(await submit('OpenNotebook', { schoolId: SCHOOL })).stream.replace('notebook-', '');
    const before = (await log(store)).length;
    expect(await write('1', 'два', { key: 'mine' })).toMatchObject({ accepted: false, reason: 'reused', rejection: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(await write('1', 'один', { key: 'mine' }, { notebookId: other })).toMatchObject({ accepted: false, reason: 'reused' });
    expect(await log(store)).toHaveLength(before);
  });

  it('is another command when another principal uses the same key', async () => {
    const { write, store } = await opened();
    accepted(await write('1', 'один', { key: 'ours' }));
    expect(await write('2', 'два', { key: 'ours', principal: { ...curator, id: 'a-deputy' } })).toMatchObject({ accepted: true, repeated: false });
    expect(await write('3', 'три', { key: 'ours', principal: department })).toMatchObject({ accepted: true, repeated: false });
    expect((await log(store)).filter(({ type }) => type === 'RowWritten')).toHaveLength(3);
  });

  it('is the same command in whatever order the schools of its principal are listed', async () => {
    const { write } = await opened();
    const scopes = [`school:${OTHER_SCHOOL}`, `school:${SCHOOL}`];
    accepted(await write('1', 'один', { key: 'mine', principal: { ...curator, scopes } }));
    expect(await write('1', 'один', { key: 'mine', principal: { ...curator, scopes: scopes.toReversed() } })).toMatchObject({ repeated: true });
  });

  it('is decided anew when it was refused before', async () => {
    const { submit } = house();
    expect(await submit('OpenNotebook', { schoolId: SCHOOL }, { key: 'k' })).toMatchObject({ accepted: false });
    accepted(await submit('PlaceShelf', { schoolId: SCHOOL, zone: 'Asia/Irkutsk' }, { principal: department }));
    expect(await submit('OpenNotebook', { schoolId: SCHOOL }, { key: 'k' })).toMatchObject({ accepted: true, repeated: false });
  });

  it('keeps no plain hash of a body in the log', async () => {
    const macs = async (bodySecret: string): Promise<(string | undefined)[]> => {
      const store = new InMemoryEventStore('spec');
      const executor = new CommandExecutor({ store, registry, catalogues, clock: new VirtualClock(NOW), bodySecret, zone: 'UTC', tzdata: '2026a', sealer: nothingToSeal });
      const entry = shelfCommands.entries[0];
      if (!entry) throw new Error('no entry');
      await executor.execute(shelfCommands, entry, { schoolId: SCHOOL, zone: 'UTC' }, { principal: department, key: 'k', mustSayVersion: false });
      return (await log(store)).map(({ meta }) => meta.bodyMac);
    };
    expect((await macs('one'))[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(await macs('one')).not.toEqual(await macs('another'));
  });
});

describe('Who may reach what', () => {
  it('shows what belongs to another school exactly as what does not exist', async () => {
    const { submit, notebookId, write } = await opened();
    const missing = await submit('CloseNotebook', { notebookId: '0f2b5f0e-6a0b-4a51-9b8e-000000000000' }, { principal: stranger });
    expect(missing).toMatchObject({ accepted: false, reason: 'missing', rejection: { code: 'NOT_FOUND' } });
    expect(await submit('CloseNotebook', { notebookId }, { principal: stranger })).toEqual(missing);
    expect(await submit('CloseNotebook', { notebookId }, { principal: stranger, mustSayVersion: true })).toEqual(missing);
    expect(await submit('OpenNotebook', { schoolId: SCHOOL }, { principal: stranger })).toEqual(missing);
    expect(await write('1', 'один', { key: 'opening', principal: stranger })).toEqual(missing);
  });

  it('lets the department reach every school, and no school what is the department’s', async () => {
    const { submit, notebookId } = await opened();
    expect(await submit('PlaceShelf', { schoolId: SCHOOL, zone: 'UTC' })).toMatchObject({ reason: 'missing' });
    expect(await submit('CloseNotebook', { notebookId }, { principal: department })).toMatchObject({ accepted: true });
  });
});

/** Two notebooks of one school. */
async function twoNotebooks() {
  const all = await opened();
  const second = accepted(await all.submit('OpenNotebook', { schoolId: SCHOOL })).stream.replace('notebook-', '');
  return { ...all, second };
}

const holders = async (store: Parameters<typeof log>[0]) => (await log(store)).filter(({ type }) => type === 'NameClaimed').map(({ data }) => (data as { holder: string }).holder);

describe('A name that must be unique', () => {
  it('is refused when another stream holds it, and nothing is stored', async () => {
    const { write, submit, store } = await opened();
    const other = accepted(await submit('OpenNotebook', { schoolId: SCHOOL })).stream.replace('notebook-', '');
    accepted(await write('1', 'один', {}, { orderNumber: '01-35-10' }));
    const before = (await log(store)).length;
    expect(await write('1', 'один', {}, { notebookId: other, orderNumber: '01-35-10' })).toMatchObject({
      accepted: false, reason: 'rule', rejection: { code: 'ORDER_NUMBER_TAKEN', message: 'Номер 01-35-10 занят.' },
    });
    expect(await log(store)).toHaveLength(before);
  });

  it('may be used again by the stream that holds it', async () => {
    const { write, store, stream } = await opened();
    accepted(await write('1', 'один', {}, { orderNumber: '7' }));
    accepted(await write('2', 'два', {}, { orderNumber: '7' }));
    const claims = (await log(store)).filter(({ type }) => type === 'NameClaimed');
    expect(claims.map(({ data, stream: where, scope }) => ({ data, where, scope }))).toEqual([
      { data: { holder: stream }, where: 'order_number-7', scope: `school:${SCHOOL}` },
    ]);
  });

  it('goes to one of two that ask at once', async () => {
    const { write, submit } = await opened();
    const other = accepted(await submit('OpenNotebook', { schoolId: SCHOOL })).stream.replace('notebook-', '');
    const outcomes = await Promise.all([write('1', 'один', {}, { orderNumber: '7' }), write('1', 'один', {}, { orderNumber: '7', notebookId: other })]);
    expect(outcomes.map((outcome) => outcome.accepted).sort()).toEqual([false, true]);
  });

  it('may be cited by any stream, as long as the one cited holds it, and then belongs to nobody else', async () => {
    const { write, store, stream, second } = await twoNotebooks();
    const citing = { notebookId: second, orderNumber: '7', heldBy: stream };
    expect(await write('1', 'один', {}, citing)).toMatchObject({ accepted: false, rejection: { code: 'ORDER_NUMBER_TAKEN' } });
    accepted(await write('1', 'один', {}, { orderNumber: '7' }));
    accepted(await write('1', 'один', {}, citing));
    expect(await holders(store)).toEqual([stream]);
    expect(await write('2', 'два', {}, { notebookId: second, orderNumber: '7' })).toMatchObject({ accepted: false });
  });

  it('may be taken up beside the stream that named it first; then both hold it and a third does not', async () => {
    const { write, submit, store, stream, second } = await twoNotebooks();
    const taking = { notebookId: second, orderNumber: '7', sharedWith: stream };
    expect(await write('1', 'один', {}, taking)).toMatchObject({ accepted: false, rejection: { code: 'ORDER_NUMBER_TAKEN' } });
    accepted(await write('1', 'один', {}, { orderNumber: '7' }));
    accepted(await write('1', 'один', {}, taking));
    accepted(await write('2', 'два', {}, { orderNumber: '7' }));
    accepted(await write('2', 'два', {}, { notebookId: second, orderNumber: '7' }));
    expect(await holders(store)).toEqual([stream, `notebook-${second}`]);
    const third = accepted(await submit('OpenNotebook', { schoolId: SCHOOL })).stream.replace('notebook-', '');
    for (const claim of [{}, { heldBy: `notebook-${third}` }, { sharedWith: `notebook-${third}` }]) {
      expect(await write('1', 'один', {}, { notebookId: third, orderNumber: '7', ...claim })).toMatchObject({ accepted: false });
    }
    accepted(await write('1', 'один', {}, { notebookId: third, orderNumber: '7', heldBy: `notebook-${second}` }));
  });

  it('is not claimed by a command that a rule refuses', async () => {
    const { write, submit, notebookId, store } = await opened();
    accepted(await submit('CloseNotebook', { notebookId }));
    expect(await write('1', 'один', {}, { orderNumber: '7' })).toMatchObject({ rejection: { code: 'NOTEBOOK_CLOSED' } });
    expect((await log(store)).filter(({ type }) => type === 'NameClaimed')).toEqual([]);
  });
});
