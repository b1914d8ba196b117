import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dateColumn, defineProjection, indexed, textColumn } from '@vekha/event-sourcing/projection';
import type { AsOf } from '@vekha/event-sourcing/projection-store-reader';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { tableName } from './generation-table';
import { heldAt } from './held-at';
import { all, asked, inOrder } from './register-query';
import { SqliteReadDatabase } from './sqlite-read-database';

const columns = { status: indexed(textColumn('Состояние')), text: textColumn('Мероприятие'), dueOn: dateColumn('Срок') };
const measures = defineProjection({ name: 'measures', version: 1, title: 'Мероприятия', columns, reactions: [] });

describe('The way SQLite takes to the rows of a register', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-plans-'));
  const file = join(folder, 'read.db');
  let database: SqliteDatabase;
  let table: string;

  beforeAll(() => {
    const store = SqliteReadDatabase.open({ file, onNotice: () => undefined });
    const generation = store.begin(measures, true);
    store.markComplete([generation]);
    store.close();
    table = tableName(measures.name, generation.generation);
    database = SqliteDatabase.open(file, { readOnly: true });
  });
  afterAll(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function steps(scopes: readonly string[] | 'all', { asOf, status, orderBy }: { asOf?: AsOf; status?: string; orderBy?: 'text' }): readonly string[] {
    const { text, values } = all(heldAt({ table, scopes }, asOf), asked(measures, { where: { ...(status !== undefined && { status }) } }));
    const order = inOrder(measures, orderBy ? [{ column: orderBy }] : []);
    const plan = database.prepare<{ detail: string }>(`EXPLAIN QUERY PLAN SELECT * FROM ${table} WHERE ${text} ORDER BY ${order} LIMIT 50`).all(...values);
    return plan.map(({ detail }) => detail).filter((detail) => detail.includes('measures_1') || / v /.test(detail));
  }

  it.each([
    ['everything there is', 'all', {}, 'measures_1_present'],
    ['everything in another order', 'all', { orderBy: 'text' }, 'measures_1_(present|by_status|scope)\\b'],
    ['what has a status', 'all', { status: 'Open' }, 'measures_1_by_status'],
    ["a school's own rows", ['school:1'], {}, 'measures_1_scope \\('],
    ["two schools' rows", ['school:1', 'school:2'], { orderBy: 'text' }, 'measures_1_scope \\('],
  ] as const)('now leads to %s over current versions alone', (_, scopes, asking, index) => {
    const found = steps(scopes, asking);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`USING INDEX ${index}`));
  });

  it.each([
    ['a position', 'all', { position: '1' }],
    ['a position, in a school', ['school:1'], { position: '1' }],
    ['a date, in a school', ['school:1'], { recordedAt: '2026-09-01T00:00:00.000Z' }],
    ['a date', 'all', { recordedAt: '2026-09-01T00:00:00.000Z' }],
  ] as const)('as of %s steps from key to key and looks up one version of each', (_, scopes, asOf) => {
    const found = steps(scopes, { asOf });
    expect(found[0]).toMatch(/USING INTEGER PRIMARY KEY \(rowid=\?\)/);
    expect(found.every((detail) => detail.startsWith('SEARCH'))).toBe(true);
    expect(found.some((detail) => /row_key=\? AND from_position<\?/.test(detail))).toBe(true);
  });
});
