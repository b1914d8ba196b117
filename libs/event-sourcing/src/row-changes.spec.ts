import { integerColumn, jsonColumn, nullable, type Rows, textColumn } from './projection';
import type { AnyRow, RowVersion } from './projection-store';
import type { RecordedEvent } from './recorded-event';
import { RowChanges } from './row-changes';

const columns = { title: textColumn('Наименование'), count: integerColumn('Число'), notes: nullable(jsonColumn<readonly string[]>('Заметки')) };

const row = (title: string, count = 0, notes: readonly string[] | null = null): AnyRow => ({ title, count, notes });

function eventAt(position: number): RecordedEvent {
  return {
    type: 'Something',
    data: {},
    meta: { occurredOn: '2024-09-01', correlationId: 'c' },
    position: String(position),
    stream: 'plan-1',
    revision: position,
    eventId: `e-${position}`,
    schemaVersion: 1,
    recordedAt: '2024-09-01T00:00:00.000Z',
    scope: 'school:1',
    actor: { id: 'a', role: 'curator' },
    commandId: 'c',
  };
}

function changesOver(stored: readonly RowVersion[] = [], mostRows?: number) {
  const loads: string[] = [];
  const load = (partition: string): readonly RowVersion[] => {
    loads.push(partition);
    return stored.filter((version) => version.partition === partition);
  };
  const changes = new RowChanges(columns, load, mostRows);
  const apply = (position: number, react: (rows: Rows<AnyRow>) => void, partition = 'plan-1'): void =>
    changes.apply({ type: 'Something', apply: react }, partition, eventAt(position), `at-${position}`);
  const versions = (): readonly (readonly [string, string, string | null, unknown])[] =>
    changes.changes().opened.map(({ key, fromPosition, toPosition, values }) => [key, fromPosition, toPosition, values[0]]);
  return { changes, apply, versions, loads };
}

describe('RowChanges', () => {
  it('makes one version of a row by one event, however often the event changed it', () => {
    const { apply, versions } = changesOver();
    apply(1, (rows) => {
      rows.put('a', row('раз'));
      rows.patch('a', { title: 'два' });
      rows.put('b', row('b'));
      rows.remove('b');
    });
    expect(versions()).toEqual([['a', '1', null, 'два']]);
  });

  it('writes a version once, with both ends, when the batch that began it also ended it', () => {
    const { apply, versions, changes } = changesOver();
    apply(1, (rows) => rows.put('a', row('раз')));
    apply(2, (rows) => rows.patch('a', { title: 'два' }));
    apply(3, (rows) => rows.remove('a'));
    expect(versions()).toEqual([
      ['a', '1', '2', 'раз'],
      ['a', '2', '3', 'два'],
    ]);
    expect(changes.changes().ended).toEqual([]);
  });

  it('ends a stored version and does not write it again', () => {
    const { apply, versions, changes } = changesOver();
    apply(1, (rows) => rows.put('a', row('раз')));
    changes.written();
    apply(2, (rows) => rows.patch('a', { title: 'два' }));
    expect(versions()).toEqual([['a', '2', null, 'два']]);
    expect(changes.changes().ended).toMatchObject([{ key: 'a', fromPosition: '1', toPosition: '2', toRecordedAt: 'at-2' }]);
  });

  it('makes no version when nothing changed', () => {
    const { apply, versions } = changesOver();
    apply(1, (rows) => rows.put('a', row('раз', 1, ['x'])));
    apply(2, (rows) => rows.put('a', row('раз', 1, ['x'])));
    expect(versions()).toHaveLength(1);
  });

  it('forgets everything a reaction did before it threw, and shows an event what earlier ones left', () => {
    const { apply, versions } = changesOver();
    apply(1, (rows) => rows.put('a', row('раз')));
    expect(() =>
      apply(2, (rows) => {
        rows.remove('a');
        rows.put('b', row('b'));
        throw new Error('flawed');
      }),
    ).toThrow('flawed');
    apply(3, (rows) => {
      expect(rows.get('a')).toEqual(row('раз'));
      expect(rows.all()).toEqual([['a', row('раз')]]);
    });
    expect(versions()).toEqual([['a', '1', null, 'раз']]);
  });

  it('lists the rows of the partition in key order, own changes included', () => {
    const { apply } = changesOver();
    apply(1, (rows) => {
      rows.put('b', row('b'));
      rows.put('a', row('a'));
      expect(rows.all().map(([key]) => key)).toEqual(['a', 'b']);
      rows.remove('a');
      expect(rows.all().map(([key]) => key)).toEqual(['b']);
    });
  });

  it('keeps a partition in memory from batch to batch, and lets go of untouched ones beyond the limit', () => {
    const { apply, changes, loads } = changesOver([], 1);
    apply(1, (rows) => rows.put('a', row('a')), 'one');
    changes.written();
    apply(2, (rows) => rows.put('b', row('b')), 'two');
    apply(3, (rows) => rows.put('a', row('aa')), 'one');
    expect(loads).toEqual(['one', 'two']);
    changes.written();
    apply(4, (rows) => rows.put('c', row('c')), 'three');
    changes.written();
    apply(5, (rows) => rows.get('a'), 'one');
    expect(loads).toEqual(['one', 'two', 'three', 'one']);
  });

  it.each([
    ['a row that is not as declared', (rows: Rows<AnyRow>) => rows.put('a', { title: 1, count: 0, notes: null }), 'ROW_NOT_AS_DECLARED'],
    ['a column that does not exist', (rows: Rows<AnyRow>) => rows.put('a', { ...row('a'), more: 1 }), 'ROW_NOT_AS_DECLARED'],
    ['a missing column', (rows: Rows<AnyRow>) => rows.put('a', { title: 'a', count: 0 }), 'ROW_NOT_AS_DECLARED'],
    ['a patch of a row that does not exist', (rows: Rows<AnyRow>) => rows.patch('a', { title: 'a' }), 'ROW_MISSING'],
    ['an empty key', (rows: Rows<AnyRow>) => rows.put('', row('a')), 'ROW_KEY_ILLEGAL'],
  ])('refuses %s and changes nothing', (_, react, code) => {
    const { apply, versions } = changesOver();
    expect(() => apply(1, react)).toThrow(expect.objectContaining({ code }));
    expect(versions()).toEqual([]);
  });

  it('refuses a reaction that goes on after its event, or that changes what it was given', () => {
    const { apply } = changesOver();
    let kept: Rows<AnyRow> | undefined;
    apply(1, (rows) => {
      kept = rows;
      rows.put('a', row('a'));
    });
    expect(() => kept?.put('b', row('b'))).toThrow(expect.objectContaining({ code: 'ROWS_USED_TOO_LATE' }));
    expect(() => apply(2, (async () => undefined) as () => void)).toThrow(expect.objectContaining({ code: 'REACTION_NOT_SYNCHRONOUS' }));
    expect(() => apply(3, (rows) => void Object.assign(rows.get('a') ?? {}, { title: 'тайком' }))).toThrow(TypeError);
  });
});
