import { inspect } from 'node:util';
import { InMemoryEventStore } from '@vekha/event-store/in-memory/in-memory-event-store';
import { canonicalJson } from './canonical-json';
import { commandFields } from './command-fields';
import { readCommand } from './command-input';
import { list, personal, record, reference } from './event-definition';
import { isPlaced, sealed, ToSeal } from './sealed';
import { personalValues, sealData, SealingRefused } from './sealing';
import { opened as open, openSealer } from './testing/open-sealer';
import { NotebookSigned, SignNotebook } from './testing/notebook';
import { accepted, log, opened } from './testing/notebook-house';

const OWNER = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0777';
const said = { ownerId: OWNER, name: 'Тестова Проба Пробная', phone: '+7 900 000-00-01' };

/** A notebook that its owner has signed under one key. */
async function signed() {
  const house = await opened();
  const sign = (change: object = {}, key = 'signing') => house.submit('SignNotebook', { notebookId: house.notebookId, ...said, ...change }, { key });
  return { ...house, sign, first: accepted(await sign()) };
}

describe('A personal value on its way to the log', () => {
  const { command } = readCommand(SignNotebook, { notebookId: OWNER, ...said });
  const name = command?.name as unknown as ToSeal;

  it('is closed at the door, whoever looks at it', () => {
    expect(name).toBeInstanceOf(ToSeal);
    for (const look of [JSON.stringify(command), String(name), inspect(command, { depth: 9, showHidden: true }), `${Object.values(command ?? {}).join()}`]) {
      expect(look).not.toContain('Тестова');
      expect(look).not.toContain('900');
    }
  });

  it('is not quoted by the error about it', () => {
    const { faults } = readCommand(SignNotebook, { notebookId: OWNER, ...said, phone: 'позвоните Тестовой', name: 'Тестова'.repeat(100) });
    expect(faults.map(({ code }) => code)).toEqual(['TEXT_TOO_LONG', 'NOT_A_PHONE']);
    expect(JSON.stringify(faults)).not.toContain('Тестов');
  });

  it('cannot be written as JSON by mistake', () => {
    expect(() => canonicalJson({ name })).toThrow('an object of a class');
  });

  it('of a date gives away whole years and nothing else', () => {
    const born = new ToSeal('birthDate', '2012-03-15');
    expect(['2026-03-14', '2026-03-15', '2027-01-01', '2012-03-15'].map((day) => born.yearsOn(day))).toEqual([13, 14, 14, 0]);
  });

  it('says in the description of the API that it is personal', () => {
    expect(commandFields(SignNotebook).filter(({ personal: about }) => about).map((field) => field.name)).toEqual(['name', 'phone']);
  });
});

describe('An event about a person', () => {
  it('lies in the log as ciphertext with the place left out', async () => {
    const { store } = await signed();
    const last = (await log(store)).at(-1);
    expect(last?.stored.payload).not.toMatch(/Тестова|900 000/);
    expect(JSON.parse(last?.stored.payload ?? '{}').data.name).toEqual({ $pd: 1, k: expect.any(String), a: 'A256GCM', n: expect.any(String), c: expect.any(String) });
  });

  it('is read back with each envelope in its place', async () => {
    const { store, stream } = await signed();
    const last = (await log(store)).at(-1);
    const data = last?.data as { readonly name: unknown; readonly phone: unknown } | undefined;
    expect([data?.name, data?.phone].map((value) => isPlaced(value) && value.at)).toEqual(
      ['/name', '/phone'].map((pointer) => ({ scope: last?.scope, stream, eventId: last?.eventId, schemaVersion: 1, pointer })),
    );
    expect(open(last?.data)).toMatchObject({ name: { sealed: said.name }, phone: { sealed: said.phone } });
  });

  it('is never made of an envelope of another event', async () => {
    const sealer = openSealer(['owning']);
    const place = { scope: 's', stream: 'a', eventId: '1', schemaVersion: 1 };
    const data = await sealData(sealer, NotebookSigned.fields, { notebookId: 'n', ownerId: OWNER, name: sealed('name', 'x') } as never, place);
    await expect(sealData(sealer, NotebookSigned.fields, data, { ...place, eventId: '2' })).rejects.toThrow('/name: sealed for another event');
  });

  it('names for each value whose it is, however deep it lies', () => {
    const each = { subject: 'personId', purpose: 'owning' };
    const fields = { personId: reference('person'), note: personal(each), others: list(record({ personId: reference('person'), name: personal(each) })) };
    const data = { personId: 'p1', note: 1, others: [{ personId: 'p2', name: 2 }, { personId: 'p3', name: 3 }] };
    expect(personalValues(fields, data).map(({ pointer, subject }) => `${subject} ${pointer}`)).toEqual(['p1 /note', 'p2 /others/0/name', 'p3 /others/1/name']);
    expect(() => personalValues(fields, { ...data, personId: '' })).toThrow('/note: its subject personId is empty');
  });
});

describe('A request about a person that comes twice under one key', () => {
  it('is answered as before when it is the same', async () => {
    const { sign, first, store } = await signed();
    expect(await sign()).toEqual({ ...first, repeated: true });
    expect((await log(store)).filter(({ type }) => type === 'NotebookSigned')).toHaveLength(1);
  });

  it.each([
    ['another name', { name: 'Проба Другая' }],
    ['another telephone', { phone: '+7 900 000-00-02' }],
    ['the same words in other places', { name: said.phone, phone: '+7 900 000-00-01 ' }],
    ['another owner', { ownerId: '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0778' }],
  ])('is refused with %s', async (_what, change) => {
    const { sign } = await signed();
    expect(await sign(change)).toMatchObject({ accepted: false, reason: 'reused', rejection: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('is refused also when the other content was stored in the same instant', async () => {
    const { submit, notebookId } = await opened();
    const both = await Promise.all(['+7 900 000-00-01', '+7 900 000-00-02'].map((phone) => submit('SignNotebook', { notebookId, ...said, phone }, { key: 'racing' })));
    expect(both.filter(({ accepted: is }) => is)).toHaveLength(1);
    expect(both.find(({ accepted: is }) => !is)).toMatchObject({ reason: 'reused' });
  });
});

describe('A person whose data have been destroyed', () => {
  it('is never written about again, and says so', async () => {
    const destroyed = new Set<string>();
    const { submit, notebookId, store } = await opened(undefined, openSealer(['owning'], destroyed));
    destroyed.add(OWNER);
    const outcome = await submit('SignNotebook', { notebookId, ...said });
    expect(outcome).toMatchObject({ accepted: false, reason: 'rule', rejection: { code: 'PERSONAL_DATA_DESTROYED' } });
    expect((await log(store)).some(({ type }) => type === 'NotebookSigned')).toBe(false);
  });

  it('answers a repeat of what was stored before, for there is nothing left to compare with', async () => {
    const destroyed = new Set<string>();
    const { submit, notebookId } = await opened(new InMemoryEventStore('spec'), openSealer(['owning'], destroyed));
    const sign = () => submit('SignNotebook', { notebookId, ...said }, { key: 'signing' });
    const first = accepted(await sign());
    destroyed.add(OWNER);
    expect(await sign()).toEqual({ ...first, repeated: true });
    await expect(openSealer(['owning'], destroyed).seal(new ToSeal('name', 'x'), { subject: OWNER } as never)).rejects.toThrow(SealingRefused);
  });
});
