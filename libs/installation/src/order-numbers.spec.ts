import { VirtualClock } from '@vekha/event-sourcing/clock';
import { CommandExecutor } from '@vekha/event-sourcing/command-executor';
import { CommandDirectory, CommandGateway } from '@vekha/event-sourcing/command-gateway';
import { nothingToSeal } from '@vekha/event-sourcing/sealing';
import { InMemoryEventStore } from '@vekha/event-store/in-memory/in-memory-event-store';
import { catalogues, eventRegistry } from './catalogue-list';

const SCHOOL = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0011';
const order = { number: '218 о-д', date: '2023-11-01' };
const signing = { ...order, signatory: 'director', original: 'PAPER' };
const plan = { start: '2023-09-01', end: '2024-05-31' };

/** A school in a house of all contexts; `give` answers with the id of the thing, or with the code of the refusal. */
async function school() {
  const executor = new CommandExecutor({
    store: new InMemoryEventStore('spec'), registry: eventRegistry(), catalogues, clock: new VirtualClock('2023-11-10T08:00:00.000Z'), sealer: nothingToSeal,
    bodySecret: 's', zone: 'Europe/Moscow', tzdata: '2026a',
  });
  const directory = new CommandDirectory(catalogues);
  const gateway = new CommandGateway(directory, () => true, (command, submission) => {
    const found = directory.find(command.constructor.name);
    if (!found) throw new Error('not in the catalogue');
    return executor.execute(found.catalogue, found.entry, command, submission);
  });
  let keys = 0;
  const give = async (name: string, input: object) => {
    const outcome = await gateway.submit(name, input, { principal: { id: 'a-director', role: 'director', scopes: 'all' }, key: `key-${(keys += 1)}`, mustSayVersion: false });
    return outcome.accepted ? outcome.stream.slice(outcome.stream.indexOf('-') + 1) : outcome.rejection.code;
  };
  await give('RegisterSchool', { schoolId: SCHOOL, name: 'Школа', zone: 'Asia/Irkutsk', week: 5 });
  const roadmap = () => give('DraftRoadmap', { schoolId: SCHOOL, title: 'Карта', academicYear: 2023, plan });
  /** The simplest command that rests on an order. */
  const cancel = (roadmapId: string, basis: object) => give('CancelRoadmap', { roadmapId, ground: 'MISTAKE', order: basis });
  const register = (more: object) => give('RegisterExternalDocument', { schoolId: SCHOOL, kind: 'ORDER', title: 'Об отмене карты', issuer: 'SCHOOL', book: 'CORE', ...signing, ...more });
  return { give, roadmap, cancel, register };
}

describe('DO-1: one number, one order, over all contexts', () => {
  it('an order named in a command meets its paper when the paper says where it is named; then others may cite the paper', async () => {
    const { roadmap, cancel, register } = await school();
    const [first, second, third] = [await roadmap(), await roadmap(), await roadmap()];
    expect(await cancel(first, order)).toBe(first);
    expect(await register({})).toBe('ORDER_NUMBER_TAKEN');
    expect(await register({ namedIn: { thing: 'roadmap', id: second } })).toBe('ORDER_NOT_NAMED_THERE');
    const documentId = await register({ namedIn: { thing: 'roadmap', id: first } });
    expect(documentId).toMatch(/^[0-9a-f-]{36}$/);
    expect(await cancel(second, order)).toBe('ORDER_NUMBER_TAKEN');
    expect(await cancel(second, { ...order, documentId })).toBe(second);
    expect(await cancel(third, { ...order, documentId })).toBe(third);
    expect(await register({ namedIn: { thing: 'roadmap', id: second } })).toBe('ORDER_NOT_NAMED_THERE');
  });

  it('an order issued as a paper is what any number of commands cite, and nobody names without it', async () => {
    const { give, roadmap, cancel, register } = await school();
    const documentId = await give('DraftDocument', { schoolId: SCHOOL, kind: 'ORDER', title: 'Об отмене карты' });
    const [first, second] = [await roadmap(), await roadmap()];
    expect(await cancel(first, { ...order, documentId })).toBe('ORDER_NOT_OF_DOCUMENT');
    expect(await give('IssueOrder', { documentId, book: 'CORE', ...signing })).toBe(documentId);
    expect(await cancel(first, order)).toBe('ORDER_NUMBER_TAKEN');
    expect(await cancel(first, { ...order, number: '219', documentId })).toBe('ORDER_NOT_OF_DOCUMENT');
    expect(await cancel(first, { ...order, documentId })).toBe(first);
    expect(await cancel(second, { ...order, number: '218 О-Д', documentId })).toBe(second);
    expect(await register({})).toBe('ORDER_NUMBER_TAKEN');
  });

  it('the same number in another book is another order', async () => {
    const { register } = await school();
    expect(await register({})).toMatch(/^[0-9a-f-]{36}$/);
    expect(await register({ book: 'PERSONNEL' })).toMatch(/^[0-9a-f-]{36}$/);
    expect(await register({ book: 'PERSONNEL' })).toBe('ORDER_NUMBER_TAKEN');
  });
});
