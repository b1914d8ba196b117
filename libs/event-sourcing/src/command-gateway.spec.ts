import { command, commandCatalogue } from './command-catalogue';
import { CivilDate, DocumentNumber, ImpersonalText, OneOf, Part, Parts, Reference, RowCode, TextList, TimeZone, WholeNumber, YesNo, commandFields } from './command-fields';
import { CommandDirectory, CommandGateway } from './command-gateway';
import type { Accepted, FieldError, Refused, Submission } from './command-outcome';
import { accept } from './decider';

class Order {
  @DocumentNumber('Номер приказа') number: string;
  @CivilDate('Дата приказа') date: string;
}

class Everything {
  @Reference('Школа') schoolId: string;
  @RowCode('Строка') rowId: string;
  @CivilDate('Дата') on: string;
  @CivilDate('Начало', { optional: true }) start?: string;
  @ImpersonalText('Название', 20) name: string;
  @OneOf('Вид', ['ORDER', 'MINUTES']) kind: string;
  @WholeNumber('Неделя', 5, 6) week: number;
  @TimeZone('Пояс') zone: string;
  @Part('Приказ', () => Order) order: Order;
  @Part('Второй приказ', () => Order, { optional: true }) second?: Order;
  @Parts('Приложения', () => Order, 2) annexes: Order[];
  @TextList('Роли', 2, 5) roles: string[];
  @YesNo('Контроль') control: boolean;
}

const sound = {
  schoolId: '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028',
  rowId: '000-1.1',
  on: '2024-02-29',
  name: 'Лицей',
  kind: 'ORDER',
  week: 5,
  zone: 'Asia/Irkutsk',
  order: { number: '01-35-10', date: '2023-11-10' },
  annexes: [{ number: '1', date: '2023-11-10' }],
  roles: ['a', 'b'],
  control: true,
};

const everything = commandCatalogue({
  category: 'all',
  decider: { initial: {}, evolve: (state: object) => state },
  scope: () => 'municipality',
  entries: [command({ command: Everything, title: 'Сделать всё', gives: [], stream: () => 'all-1', decide: () => accept() })],
});

const submission: Submission = { principal: { id: 'a', role: 'curator', scopes: 'all' }, key: 'k', mustSayVersion: false };
const done: Accepted = { accepted: true, stream: 'all-1', version: 0, position: '1', repeated: false };

function gateway(permits = true) {
  const dispatched: object[] = [];
  const dispatch = (instance: object) => Promise.resolve(dispatched.push(instance)).then(() => done);
  const way = new CommandGateway(new CommandDirectory([everything]), () => permits, dispatch);
  return { dispatched, submit: (input: unknown, name = 'Everything') => way.submit(name, input, submission) };
}

async function faultsOf(input: unknown): Promise<readonly FieldError[]> {
  const { submit, dispatched } = gateway();
  const outcome = (await submit(input)) as Refused;
  expect(dispatched).toEqual([]);
  expect(outcome).toMatchObject({ accepted: false, reason: 'invalid', rejection: { code: 'VALIDATION_FAILED' } });
  return outcome.fields ?? [];
}

const parsed = (text: string): object => JSON.parse(text) as object;

describe('The one way in', () => {
  it('dispatches a valid, permitted command as an instance of its class, once', async () => {
    const { submit, dispatched } = gateway();
    expect(await submit(sound)).toBe(done);
    expect(dispatched).toEqual([sound]);
    expect(dispatched[0]).toBeInstanceOf(Everything);
    expect((dispatched[0] as Everything).order).toBeInstanceOf(Order);
    expect((dispatched[0] as Everything).annexes[0]).toBeInstanceOf(Order);
  });

  it('answers that there is no such command, whatever the name', async () => {
    for (const name of ['DoNothing', '__proto__', 'constructor', '']) {
      expect(await gateway().submit(sound, name)).toMatchObject({ accepted: false, reason: 'missing', rejection: { code: 'COMMAND_UNKNOWN' } });
    }
  });

  it('refuses what the role may not do before it looks at the fields', async () => {
    const { submit, dispatched } = gateway(false);
    expect(await submit({})).toEqual({
      accepted: false, reason: 'forbidden', rejection: { code: 'FORBIDDEN', message: 'Действие «Сделать всё» не входит в права вашей роли.' },
    });
    expect(dispatched).toEqual([]);
  });

  it('refuses to start with one command in two catalogues', () => {
    expect(() => new CommandDirectory([everything, everything])).toThrow('COMMAND_TWICE: Everything');
    expect(new CommandDirectory([everything]).names).toEqual(['Everything']);
  });

  it.each([[null], [undefined], ['text'], [5], [[sound]]])('refuses %j where the fields belong', async (input) => {
    expect(await faultsOf(input)).toEqual([{ field: '', code: 'NOT_A_RECORD', message: 'Нужна запись с полями команды.' }]);
  });

  it('names every missing field with its code and a Russian sentence', async () => {
    const faults = await faultsOf({});
    const required = commandFields(Everything).filter(({ optional }) => !optional);
    expect(faults.map(({ field }) => field).sort()).toEqual(required.map(({ name }) => name).sort());
    for (const { message, code } of faults) {
      expect(message).toMatch(/^«[А-Яа-яЁё ]+»: .*\.$/);
      expect(code).not.toBe('FIELD_WRONG');
    }
  });

  it.each<[string, object, string, string]>([
    ['an unknown field', { extra: 1 }, 'extra', 'FIELD_UNKNOWN'],
    ['a field named __proto__', parsed('{"__proto__":{"week":6}}'), '__proto__', 'FIELD_UNKNOWN'],
    ['a field named constructor', parsed('{"constructor":{}}'), 'constructor', 'FIELD_UNKNOWN'],
    ['an unknown field of a part', { order: { ...sound.order, extra: 1 } }, 'order.extra', 'FIELD_UNKNOWN'],
    ['a hidden __proto__ in a part', { order: parsed('{"number":"1","date":"2023-11-10","__proto__":{}}') }, 'order.__proto__', 'FIELD_UNKNOWN'],
    ['a reference that is no UUID', { schoolId: 'school-1' }, 'schoolId', 'NOT_A_REFERENCE'],
    ['a reference in capitals, which would name another stream', { schoolId: sound.schoolId.toUpperCase() }, 'schoolId', 'NOT_A_REFERENCE'],
    ['a list of references', { schoolId: [sound.schoolId] }, 'schoolId', 'NOT_A_REFERENCE'],
    ['a row code with a space', { rowId: '1 1' }, 'rowId', 'NOT_A_ROW_CODE'],
    ['a day that does not exist', { on: '2023-02-29' }, 'on', 'NOT_A_DATE'],
    ['a Russian date', { on: '10.11.2023' }, 'on', 'NOT_A_DATE'],
    ['an instant for a date', { on: '2023-11-10T00:00:00.000Z' }, 'on', 'NOT_A_DATE'],
    ['null for an optional field', { start: null }, 'start', 'NOT_A_DATE'],
    ['null for an optional part', { second: null }, 'second', 'NOT_A_RECORD'],
    ['a text that is too long', { name: 'л'.repeat(21) }, 'name', 'TEXT_TOO_LONG'],
    ['a text of blanks', { name: '  ' }, 'name', 'TEXT_EMPTY'],
    ['a number for a text', { name: 5 }, 'name', 'NOT_A_TEXT'],
    ['a half of a surrogate pair', { name: 'Лицей \ud83d' }, 'name', 'TEXT_BROKEN'],
    ['a word outside the list', { kind: 'LETTER' }, 'kind', 'NOT_ONE_OF'],
    ['a number beyond its bounds', { week: 7 }, 'week', 'NOT_A_WHOLE_NUMBER'],
    ['a fraction', { week: 5.5 }, 'week', 'NOT_A_WHOLE_NUMBER'],
    ['a number as text', { week: '5' }, 'week', 'NOT_A_WHOLE_NUMBER'],
    ['a zone nobody knows', { zone: 'Asia/Nowhere' }, 'zone', 'NOT_A_TIME_ZONE'],
    ['a text for a part', { order: 'приказ' }, 'order', 'NOT_A_RECORD'],
    ['a list for a part', { order: [sound.order] }, 'order', 'NOT_A_RECORD'],
    ['a wrong field of a part', { order: { ...sound.order, date: 'вчера' } }, 'order.date', 'NOT_A_DATE'],
    ['a long word in an order number, which might be a name', { order: { ...sound.order, number: 'Директор 5' } }, 'order.number', 'NOT_A_DOCUMENT_NUMBER'],
    ['a record for a list', { annexes: sound.order }, 'annexes', 'NOT_A_LIST'],
    ['too long a list', { annexes: [sound.order, sound.order, sound.order] }, 'annexes', 'NOT_A_LIST'],
    ['a list of lists', { annexes: [[sound.order]] }, 'annexes', 'NOT_A_LIST'],
    ['a list with null', { annexes: [null] }, 'annexes', 'NOT_A_LIST'],
    ['a wrong field deep in a list', { annexes: [sound.order, { ...sound.order, date: '2023' }] }, 'annexes.1.date', 'NOT_A_DATE'],
    ['an unknown field deep in a list', { annexes: [{ ...sound.order, extra: 1 }] }, 'annexes.0.extra', 'FIELD_UNKNOWN'],
    ['a list of numbers for texts', { roles: [1] }, 'roles', 'NOT_A_TEXT_LIST'],
    ['too long a text in a list', { roles: ['куратор'] }, 'roles', 'NOT_A_TEXT_LIST'],
    ['a word for yes or no', { control: 'true' }, 'control', 'NOT_A_FLAG'],
  ])('refuses %s, naming the field', async (_what, change, field, code) => {
    const input = Object.defineProperties({ ...sound }, Object.getOwnPropertyDescriptors(change));
    const faults = await faultsOf(input);
    expect(faults.map((fault) => [fault.field, fault.code])).toContainEqual([field, code]);
    for (const { message } of faults) expect(message).toMatch(/[А-Яа-яЁё].*\.$/);
  });

  it('refuses what is nested beyond any command, instead of falling over it', async () => {
    const bottomless = parsed(`${'{"order":'.repeat(20_000)}1${'}'.repeat(20_000)}`);
    expect(await faultsOf(bottomless)).toMatchObject([{ code: 'TOO_DEEP' }]);
  });

  it('writes every text in NFC, for some keyboards write «й» as two characters', async () => {
    const { submit, dispatched } = gateway();
    await submit({ ...sound, name: 'Лицеи\u0306', roles: ['и\u0306'] });
    expect(dispatched[0]).toMatchObject({ name: 'Лицей', roles: ['й'] });
  });
});
