import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineProjection, flagColumn, nullable, personColumn, personsColumn, type RowOf, textColumn } from '@vekha/event-sourcing/projection';
import type { RowVersion } from '@vekha/event-sourcing/projection-store';
import { RowValues } from '@vekha/event-sourcing/projection-store-values';
import { SqliteRegisterReader } from './register-reader';
import { SqliteReadDatabase } from './sqlite-read-database';

const columns = { inBank: flagColumn('В банке'), title: textColumn('Название'), mentorId: nullable(personColumn('Наставник')), menteeIds: personsColumn('Наставляемые') };
const register = defineProjection({ name: 'pairs', version: 1, title: 'Пары', columns, listed: 'inBank', reactions: [] });
const values = new RowValues(columns);
const at = (second: number): string => `2026-09-01T00:00:0${second}.000Z`;

function version(key: string, row: RowOf<typeof columns>, from: number, to?: number): RowVersion {
  return {
    key, partition: key, stream: key, scope: 'school:1', values: values.stored(row), fromPosition: String(from), fromRecordedAt: at(from),
    toPosition: to === undefined ? null : String(to), toRecordedAt: to === undefined ? null : at(to),
  };
}

describe('Rows that are remembered and rows that are listed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-listed-'));
  const file = join(folder, 'read.db');
  const reader = new SqliteRegisterReader({ file, projections: [register] });
  const handle = reader.forScopes(['school:1']);
  let database: SqliteReadDatabase;

  beforeAll(() => {
    database = SqliteReadDatabase.open({ file, onNotice: () => undefined });
    const generation = database.begin(register, true);
    const later = { inBank: false, title: 'Первая', mentorId: 'm1', menteeIds: ['p1'] };
    const opened = [version('a', later, 1, 3), version('a', { ...later, inBank: true }, 3), version('b', { inBank: false, title: 'Вторая', mentorId: null, menteeIds: [] }, 2), version('c', { inBank: true, title: 'Третья', mentorId: 'm2', menteeIds: ['p1', 'p2'] }, 2)];
    database.commit([{ generation, from: undefined, to: { position: '3', leaf: 'leaf', after: undefined, recordedAt: at(3), events: 3 }, opened, ended: [], parked: [] }]);
    database.markComplete([generation]);
  });
  afterAll(() => {
    reader.close();
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const keys = (query: Parameters<typeof handle.list<typeof columns>>[1]) => handle.list(register, query).rows.map(({ key }) => key);

  it('a remembered row is in no list, count, facet, history or answer', () => {
    expect(keys({})).toEqual(['a', 'c']);
    expect(handle.list(register, { counts: [{ title: 'Вторая' }], facets: ['title'] })).toMatchObject({ total: 2, counts: [0], facets: { title: [{ value: 'Первая' }, { value: 'Третья' }] } });
    expect(handle.get(register, 'b')).toBeUndefined();
    expect(handle.history(register, 'b')).toEqual([]);
    expect(handle.distinct(register, 'title')).toEqual(['Первая', 'Третья']);
  });

  it('a row begins for readers when it is listed, as of any moment and in a difference', () => {
    expect(keys({ asOf: { position: '2' } })).toEqual(['c']);
    expect(handle.get(register, 'a', { position: '2' })).toBeUndefined();
    expect(handle.history(register, 'a')).toHaveLength(1);
    expect(handle.difference(register, { position: '2' })).toMatchObject({ added: [{ key: 'a' }], changed: [], removed: [] });
  });

  it('search finds rows by their text or by the people they refer to, in single columns and in lists', () => {
    expect(keys({ search: 'третья' })).toEqual(['c']);
    expect(keys({ search: 'проба', searchPersons: ['m1'] })).toEqual(['a']);
    expect(keys({ search: 'проба', searchPersons: ['p2', 'nobody'] })).toEqual(['c']);
    expect(keys({ search: 'третья', searchPersons: ['p1'] })).toEqual(['a', 'c']);
    expect(keys({ search: 'проба', searchPersons: [] })).toEqual([]);
    expect(keys({ search: 'проба', searchPersons: ['p1'], where: { mentorId: 'm2' } })).toEqual(['c']);
    expect(keys({ searchPersons: ['m1'] })).toEqual(['a', 'c']);
  });
});
