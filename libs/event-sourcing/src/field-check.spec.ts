import { code, date, type Field, flag, impersonalText, instant, list, number, optional, personal, record, reference } from './event-definition';
import { declarationFlaw, purposesOf, mismatch } from './field-check';
import { sealed } from './sealed';

const fields = {
  measureId: reference('measure'),
  kind: code('ORDER', 'MINUTES'),
  word: code<string>(),
  on: date(),
  at: instant(),
  no: number(),
  control: flag(),
  text: impersonalText(),
  note: optional(impersonalText()),
  rows: list(record({ no: number() })),
  name: optional(personal({ subject: 'measureId', purpose: 'mentoring' })),
};
const sound = {
  measureId: '000-1.1', kind: 'ORDER', word: 'any', on: '2023-11-10', at: '2023-11-10T08:00:00.000Z', no: 1, control: false, text: '', rows: [{ no: 1 }],
};

describe('Payload against its declaration', () => {
  it('passes what is as declared, with and without the optional field', () => {
    expect(mismatch(fields, sound)).toBeUndefined();
    expect(mismatch(fields, { ...sound, note: 'x' })).toBeUndefined();
    expect(mismatch(fields, { ...sound, note: undefined })).toBeUndefined();
    expect(mismatch(fields, { ...sound, name: sealed('name', 'Иванова') })).toBeUndefined();
  });

  it.each<[string, object, string]>([
    ['a field nobody declared', { extra: 1 }, '/extra: not declared'],
    ['a field named like a built-in', JSON.parse('{"__proto__":1}') as object, '/__proto__: not declared'],
    ['a missing field', { measureId: undefined }, '/measureId: missing'],
    ['null', { measureId: null }, '/measureId: not a text'],
    ['null for an optional field', { note: null }, '/note: not a text'],
    ['a word that is none of the codes', { kind: 'LETTER' }, '/kind: not one of its codes'],
    ['a Russian date', { on: '10.11.2023' }, '/on: not a civil date'],
    ['a date that is no day of the calendar', { on: '2023-02-30' }, '/on: not a civil date'],
    ['a local instant', { at: '2023-11-10T08:00:00+03:00' }, '/at: not a UTC instant'],
    ['an instant without milliseconds', { at: '2023-11-10T08:00:00Z' }, '/at: not a UTC instant'],
    ['an instant that never was', { at: '2023-02-30T08:00:00.000Z' }, '/at: not a UTC instant'],
    ['a number as text', { no: '1' }, '/no: not a whole number'],
    ['a fraction', { no: 1.5 }, '/no: not a whole number'],
    ['an integer beyond 2^53', { no: 2 ** 53 }, '/no: not a whole number'],
    ['a flag as number', { control: 1 }, '/control: not a flag'],
    ['a record instead of a list', { rows: { no: 1 } }, '/rows: not a list'],
    ['a wrong item deep inside', { rows: [{ no: 1 }, { no: 'x' }] }, '/rows/1/no: not a whole number'],
    ['an undeclared field deep inside', { rows: [{ no: 1, name: 'x' }] }, '/rows/0/name: not declared'],
    ['a person\'s name in the open', { name: 'Иванова' }, '/name: about a person, but not sealed'],
    ['a list where a record belongs', { rows: [[1]] }, '/rows/0: not a record'],
  ])('refuses %s, naming the place', (_what, change, expected) => {
    const changed = Object.hasOwn(change, '__proto__') ? Object.defineProperties({ ...sound }, Object.getOwnPropertyDescriptors(change)) : { ...sound, ...change };
    expect(mismatch(fields, changed)).toBe(expected);
  });

  it.each([[null], [[]], ['text'], [undefined]])('refuses %j where the payload belongs', (data) => {
    expect(mismatch(fields, data)).toBe('/: not a record');
  });
});

describe('Declarations', () => {
  const aboutThePerson = { subject: 'personId', purpose: 'mentoring' };

  it('pass when every field is declared', () => {
    expect(declarationFlaw(fields)).toBeUndefined();
  });

  it('are flawed when a field says nothing of its kind or of personal data', () => {
    expect(declarationFlaw({ name: {} as Field })).toBe('/name: not declared');
    expect(declarationFlaw({ name: { kind: 'text', optional: false } as unknown as Field })).toBe('/name: not declared');
    expect(declarationFlaw({ name: undefined as unknown as Field })).toBe('/name: not declared');
  });

  it('are flawed when a list does not say of what, or a record does not say its fields', () => {
    expect(declarationFlaw({ rows: { kind: 'list', personal: false, optional: false } })).toBe('/rows/item: not declared');
    expect(declarationFlaw({ row: { kind: 'record', personal: false, optional: false } })).toBe('/row: not declared');
    expect(declarationFlaw({ rows: list(record({ name: {} as Field<string, false> })) })).toBe('/rows/item/name: not declared');
  });

  it('are flawed when a field is sealed about nobody, or personal without being sealed', () => {
    expect(declarationFlaw({ name: { kind: 'sealed', personal: false, optional: false } })).toBe('/name: personal and sealed go together');
    expect(declarationFlaw({ personId: reference('person'), name: { kind: 'text', personal: aboutThePerson, optional: false } })).toBe('/name: personal and sealed go together');
  });

  it('are flawed when personal data name nobody of the event as their subject', () => {
    expect(declarationFlaw({ name: personal(aboutThePerson) })).toBe('/name: its subject is no field of the event');
    expect(declarationFlaw({ personId: reference('person'), name: personal(aboutThePerson) })).toBeUndefined();
    expect(declarationFlaw({ people: list(record({ personId: reference('person'), name: personal(aboutThePerson) })) })).toBeUndefined();
  });

  it('find the purposes of personal data however deep they lie', () => {
    expect(purposesOf(fields)).toEqual(['mentoring']);
    expect(purposesOf({ deep: list(record({ inner: record({ name: personal(aboutThePerson) }) })) })).toEqual(['mentoring']);
    expect(purposesOf({ names: list(personal(aboutThePerson)) })).toEqual(['mentoring']);
  });
});
