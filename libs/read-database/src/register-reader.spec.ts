import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dateColumn, defineProjection, flagColumn, indexed, integerColumn, jsonColumn, nullable, type RowOf, textColumn } from '@vekha/event-sourcing/projection';
import type { Generation, RowVersion } from '@vekha/event-sourcing/projection-store';
import { type ListQuery, QueryRefused, type ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { RowValues } from '@vekha/event-sourcing/projection-store-values';
import fc from 'fast-check';
import { SqliteRegisterReader } from './register-reader';
import { SqliteReadDatabase } from './sqlite-read-database';

const columns = {
  title: textColumn('Наименование'),
  dueOn: indexed(nullable(dateColumn('Срок'))),
  late: flagColumn('С опозданием'),
  moves: integerColumn('Переносов'),
  marks: jsonColumn<readonly number[]>('Оценки'),
  tags: jsonColumn<readonly string[]>('Пометки'),
};
type Row = RowOf<typeof columns>;
const measures = defineProjection({ name: 'measures', version: 1, title: 'Мероприятия', columns, reactions: [] });

const rows: Readonly<Record<string, { scope: string; row: Row }>> = {
  a: { scope: 'school:1', row: { title: 'Ёлка наставников', dueOn: '2024-12-25', late: false, moves: 0, marks: [], tags: [] } },
  b: { scope: 'school:1', row: { title: "О'Генри: чтения 100%", dueOn: null, late: true, moves: 2, marks: [5], tags: ['orders'] } },
  c: { scope: 'school:2', row: { title: 'Приказ о школьной команде', dueOn: '2024-09-01', late: false, moves: 1, marks: [], tags: ['plan', 'order'] } },
  d: { scope: 'municipality', row: { title: 'Сводный отчёт', dueOn: '2025-05-30', late: false, moves: 0, marks: [], tags: [] } },
};

const values = new RowValues(columns);

function version(key: string, { scope, row }: { scope: string; row: Row }): RowVersion {
  const stored = values.stored(row);
  const from = { fromPosition: '1', fromRecordedAt: '2024-09-01T00:00:00.000Z' };
  return { key, partition: `plan-${scope}`, stream: `plan-${scope}`, scope, ...from, toPosition: null, toRecordedAt: null, values: stored };
}

describe('SqliteRegisterReader', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-reader-'));
  const file = join(folder, 'read.db');
  const reader = new SqliteRegisterReader({ file, projections: [measures] });
  const everything = reader.forScopes('all');
  let database: SqliteReadDatabase;
  let generation: Generation;

  beforeAll(() => {
    database = SqliteReadDatabase.open({ file, onNotice: () => undefined });
    generation = database.begin(measures, true);
    const opened = Object.entries(rows).map(([key, each]) => version(key, each));
    const to = { position: '1', leaf: 'leaf', after: undefined, recordedAt: '2024-09-01T00:00:00.000Z', events: 1 };
    database.commit([{ generation, from: undefined, to, opened, ended: [], parked: [] }]);
    database.markComplete([generation]);
  });
  afterAll(() => {
    reader.close();
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const keys = (registers: ScopedRegisters, query: ListQuery<Row> = {}): readonly string[] => registers.list(measures, query).rows.map(({ key }) => key);

  it('gives rows back as the projection put them', () => {
    for (const [key, { row }] of Object.entries(rows)) expect(everything.get(measures, key)?.row).toEqual(row);
  });

  it('a handle sees the rows of its scopes only, in every way of asking', () => {
    fc.assert(
      fc.property(fc.subarray(['school:1', 'school:2', 'municipality', 'school:%', "' OR 1=1 --"]), (scopes) => {
        const registers = reader.forScopes(scopes);
        const mine = Object.keys(rows).filter((key) => scopes.includes(rows[key]?.scope ?? ''));
        expect(keys(registers)).toEqual(mine);
        expect(registers.list(measures).total).toBe(mine.length);
        for (const key of Object.keys(rows)) {
          expect(registers.get(measures, key) !== undefined).toBe(mine.includes(key));
          expect(registers.history(measures, key)).toHaveLength(mine.includes(key) ? 1 : 0);
        }
        const { added } = registers.difference(measures, { position: '0' });
        expect(added.map(({ key }) => key)).toEqual(mine);
      }),
    );
  });

  it('a handle keeps the scopes it was given, though the list it was given changes', () => {
    const scopes = ['school:1'];
    const registers = reader.forScopes(scopes);
    scopes.push('municipality');
    expect(keys(registers)).toEqual(['a', 'b']);
  });

  it.each<[string, ListQuery<Row>, readonly string[]]>([
    ['equal', { where: { moves: 0 } }, ['a', 'd']],
    ['null', { where: { dueOn: null } }, ['b']],
    ['a flag', { where: { late: true } }, ['b']],
    ['one of several, null among them', { where: { dueOn: { in: [null, '2024-09-01'] } } }, ['b', 'c']],
    ['one of none', { where: { moves: { in: [] } } }, []],
    ['not', { where: { dueOn: { not: null } } }, ['a', 'c', 'd']],
    ['within bounds', { where: { dueOn: { from: '2024-09-01', before: '2025-05-30' } } }, ['a', 'c']],
    ['up to and with', { where: { dueOn: { upTo: '2024-12-25' } } }, ['a', 'c']],
    ['two columns at once', { where: { moves: 0, dueOn: { from: '2025-01-01' } } }, ['d']],
    ['an absent condition', { where: {} }, ['a', 'b', 'c', 'd']],
    ['a partition', { partition: 'plan-school:1' }, ['a', 'b']],
    ['text, whatever the case of Cyrillic letters', { search: 'ПРИКАЗ' }, ['c']],
    ['text with ё written as е', { search: 'елка' }, ['a']],
    ['text that means something to SQL', { search: "о'генри: чтения 100%" }, ['b']],
    ['text with Latin letters that look like Cyrillic ones', { search: 'ПPИKA3'.replace('3', 'З') }, ['c']],
    ['text of one column', { where: { title: { contains: '  ёлка   НАСТАВНИКОВ ' } } }, ['a']],
    ['text of one column, as part of it', { where: { title: { contains: 'о' }, moves: 0 } }, ['a', 'd']],
    ['an item of a list', { where: { tags: { contains: 'order' } } }, ['c']],
    ['a scope', { scope: 'school:1' }, ['a', 'b']],
    ['an order, then the key', { orderBy: [{ column: 'moves', descending: true }] }, ['b', 'c', 'a', 'd']],
    ['a page', { limit: 2, offset: 1 }, ['b', 'c']],
  ])('finds rows by %s', (_, query, expected) => {
    expect(keys(everything, query)).toEqual(expected);
  });

  it('names each value of a column once, of the rows that fit and may be seen', () => {
    expect(reader.forScopes(['school:1', 'school:2']).distinct(measures, 'dueOn')).toEqual(['2024-09-01', '2024-12-25']);
    expect(everything.distinct(measures, 'dueOn', { dueOn: { from: '2024-12-01' } })).toEqual(['2024-12-25', '2025-05-30']);
    expect(() => everything.distinct(measures, 'dueOn" --' as 'dueOn')).toThrow(QueryRefused);
  });

  it('counts all rows that a page is part of', () => {
    expect(everything.list(measures, { limit: 1 }).total).toBe(4);
  });

  it.each<[string, unknown, string]>([
    ['an unknown column', { where: { 'title" OR 1=1 --': 'x' } }, 'COLUMN_UNKNOWN'],
    ['an inherited name', { where: { constructor: 'x' } }, 'COLUMN_UNKNOWN'],
    ['a column of the engine', { where: { row_scope: 'school:2' } }, 'COLUMN_UNKNOWN'],
    ['a column that holds JSON', { where: { marks: '[]' } }, 'COLUMN_UNKNOWN'],
    ['a text within a number', { where: { moves: { contains: '1' } } }, 'FILTER_VALUE_WRONG'],
    ['bounds of a list', { where: { marks: { from: '1' } } }, 'COLUMN_UNKNOWN'],
    ['an unknown column to read', { columns: ['row_scope'] }, 'COLUMN_UNKNOWN'],
    ['an unknown column to count by', { facets: ['row_scope'] }, 'COLUMN_UNKNOWN'],
    ['an order by an unknown column', { orderBy: [{ column: 'title; DROP TABLE generation' }] }, 'COLUMN_UNKNOWN'],
    ['a value of another kind', { where: { moves: '0 OR 1=1' } }, 'FILTER_VALUE_WRONG'],
    ['an unknown comparison', { where: { moves: { like: 1 } } }, 'FILTER_VALUE_WRONG'],
    ['a bound that is null', { where: { dueOn: { from: null } } }, 'FILTER_VALUE_WRONG'],
    ['no rows', { limit: 0 }, 'LIMIT_WRONG'],
    ['too many rows', { limit: 501 }, 'LIMIT_WRONG'],
    ['a negative offset', { offset: -1 }, 'LIMIT_WRONG'],
    ['a moment that is no instant', { asOf: { recordedAt: '2024-09-01' } }, 'AS_OF_WRONG'],
  ])('refuses %s with a code and a sentence', (_, query, code) => {
    const asking = (): unknown => everything.list(measures, query as ListQuery<Row>);
    expect(asking).toThrow(expect.objectContaining({ code, message: expect.stringMatching(/[а-я].*\.$/) }));
  });

  it('reads only the columns that are asked for', () => {
    expect(everything.list(measures, { columns: ['title', 'late'], limit: 1 }).rows[0]?.row).toEqual({ title: 'Ёлка наставников', late: false });
  });

  it('counts by value within all other conditions, the most frequent first', () => {
    const { facets } = everything.list(measures, { where: { late: false, moves: 0 }, facets: ['late', 'moves'] });
    expect(facets).toEqual({ late: [{ value: false, count: 2 }], moves: [{ value: 0, count: 2 }, { value: 1, count: 1 }] });
  });

  it('counts what meets a condition besides, within the scopes', () => {
    const query: ListQuery<Row> = { counts: [{ late: true }, { moves: { from: 1 } }] };
    expect(everything.list(measures, query).counts).toEqual([1, 2]);
    expect(reader.forScopes(['school:2']).list(measures, query).counts).toEqual([0, 1]);
  });

  it('a scope that the holder may not see has no rows', () => {
    expect(keys(reader.forScopes(['school:2']), { scope: 'school:1' })).toEqual([]);
    expect(reader.forScopes(['school:2']).difference(measures, { position: '0' }, undefined, { scope: 'school:1' }).added).toEqual([]);
  });

  it('a difference tells only of rows that were asked for', () => {
    const { added } = everything.difference(measures, { position: '0' }, undefined, { where: { moves: 0 }, search: 'отчет' });
    expect(added.map(({ key }) => key)).toEqual(['d']);
  });

  it('no text a person sends becomes SQL', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sent = text.replaceAll('\0', '');
        expect(everything.list(measures, { search: sent, where: { title: { contains: sent } }, partition: sent, scope: sent }).total).toBeLessThanOrEqual(4);
        expect(keys(reader.forScopes([sent]))).toEqual([]);
        expect(everything.get(measures, sent.length > 1 ? sent : 'nothing')).toBeUndefined();
      }),
    );
  });

  it('marks an answer stale when the reader needs more of the log than the projection has seen', () => {
    expect(everything.list(measures, { needs: '1' })).not.toHaveProperty('stale');
    expect(everything.list(measures, { needs: '2' })).toMatchObject({ stale: true, checkpoint: '1' });
    expect(everything.list(measures, { asOf: { position: '2' } })).toMatchObject({ stale: true });
  });

  it('waits for a position until it is reached, or not longer than it was told', async () => {
    expect(await everything.waitFor([measures], '2', 20)).toBe(false);
    const waiting = everything.waitFor([measures], '2', 10_000);
    const from = { position: '1', leaf: 'leaf', after: undefined, recordedAt: '2024-09-01T00:00:00.000Z', events: 1 };
    database.commit([{ generation, from, to: { ...from, position: '2', after: '1', events: 2 }, opened: [], ended: [], parked: [] }]);
    expect(await waiting).toBe(true);
    expect(reader.status(5)).toMatchObject([{ projection: 'measures', checkpoint: '2', events: 2, lag: 3, parkedCount: 0, complete: true }]);
  });
});
