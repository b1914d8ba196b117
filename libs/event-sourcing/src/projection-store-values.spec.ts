import fc from 'fast-check';
import { dateColumn, flagColumn, indexed, instantColumn, integerColumn, jsonColumn, nullable, textColumn } from './projection';
import { shapeOf } from './projection-store';
import { RowValues } from './projection-store-values';

const columns = {
  text: textColumn('Текст'),
  number: nullable(integerColumn('Число')),
  flag: flagColumn('Да или нет'),
  date: dateColumn('Дата'),
  instant: instantColumn('Момент'),
  json: nullable(jsonColumn<unknown>('Прочее')),
};

const normal = fc.string({ unit: 'binary' }).map((text) => text.normalize('NFC'));
const keepable = normal.filter((text) => !text.includes('\0') && text.isWellFormed());

const rows = fc.record({
  text: keepable,
  number: fc.option(fc.maxSafeInteger()),
  flag: fc.boolean(),
  date: fc.constant('2024-09-01'),
  instant: fc.constant('2024-09-01T00:00:00.000Z'),
  json: fc.option(fc.array(fc.record({ word: normal.filter((text) => text.isWellFormed()), count: fc.nat() }))),
});

const sound = { text: 'а', number: 1, flag: true, date: '2024-09-01', instant: '2024-09-01T00:00:00.000Z', json: { a: 1 } };

describe('Values of rows', () => {
  it('come back from their stored form as they were', () => {
    const values = new RowValues(columns);
    fc.assert(fc.property(rows, (row) => expect(values.row(values.stored(row))).toEqual(row)));
  });

  it.each([
    ['text', 'до\0после'],
    ['text', '\ud800'],
    ['number', 0.5],
    ['flag', 1],
    ['date', '01.09.2024'],
    ['instant', '2024-09-01'],
    ['json', undefined],
    ['text', null],
  ])('a %s column refuses %j, naming the column', (name, value) => {
    expect(() => new RowValues(columns).stored({ ...sound, [name]: value })).toThrow(expect.objectContaining({ message: expect.stringContaining(name) }));
  });

  it('a shape changes with names, kinds, nulls and indexes of columns, not with their headings', () => {
    const shape = shapeOf(columns);
    expect(shapeOf({ ...columns, text: textColumn('Иначе') })).toBe(shape);
    expect(shapeOf({ ...columns, text: indexed(textColumn('Текст')) })).not.toBe(shape);
    expect(shapeOf({ ...columns, text: nullable(textColumn('Текст')) })).not.toBe(shape);
    expect(shapeOf({ ...columns, text: jsonColumn('Текст') })).not.toBe(shape);
  });
});
