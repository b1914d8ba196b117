import type { Column, Columns } from '@vekha/event-sourcing/projection';
import type { AnyProjection, AnyRow, StoredValue } from '@vekha/event-sourcing/projection-store';
import { type AsOf, type ListQuery, QueryRefused } from '@vekha/event-sourcing/projection-store-reader';
import { RowNotAsDeclared, storedValue } from '@vekha/event-sourcing/projection-store-values';
import { folded } from './folded-text';

/** A piece of SQL and what is bound to its question marks, in order. No value is ever part of the text. */
export interface Sql {
  readonly text: string;
  readonly values: readonly StoredValue[];
}

interface Ordering {
  readonly column: string;
  readonly descending?: boolean;
}

type AnyQuery = Omit<ListQuery<AnyRow>, 'orderBy'>;

const UTC_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const LARGEST_PAGE = 500;
const USUAL_PAGE = 50;

export function all(...conditions: readonly (Sql | undefined)[]): Sql {
  const given = conditions.filter((condition) => condition !== undefined);
  if (given.length === 0) return { text: '1', values: [] };
  return { text: given.map(({ text }) => text).join(' AND '), values: given.flatMap(({ values }) => values) };
}

/** Rows of these scopes only. */
export function within(scopes: readonly string[] | 'all'): Sql | undefined {
  return scopes === 'all' ? undefined : oneOf('row_scope', scopes);
}

/** Versions that held at a moment; the current ones when it is absent. @throws QueryRefused */
export function heldAt(asOf: AsOf | undefined): Sql {
  if (!asOf) return { text: 'to_position IS NULL', values: [] };
  if ('position' in asOf) {
    return { text: '(from_position <= ? AND (to_position IS NULL OR to_position > ?))', values: [asOf.position, asOf.position] };
  }
  const { recordedAt } = asOf;
  if (!UTC_INSTANT.test(recordedAt)) {
    throw new QueryRefused('AS_OF_WRONG', 'Момент «на дату» задан неверно: укажите его в виде 2024-09-01T00:00:00.000Z.');
  }
  return { text: '(from_recorded_at <= ? AND (to_recorded_at IS NULL OR to_recorded_at > ?))', values: [recordedAt, recordedAt] };
}

/** Whether a row lacks events that its generation could not take in (before the moment asked about). */
export function incompleteAt(generation: number, asOf: AsOf | undefined): Sql {
  const [column, moment] = !asOf ? [] : 'position' in asOf ? ['position', asOf.position] : ['recorded_at', asOf.recordedAt];
  const before = column ? ` AND lacking.${column} <= ?` : '';
  return {
    text: `EXISTS (SELECT 1 FROM parked_partition lacking WHERE lacking.generation = ? AND lacking.partition = row_partition${before})`,
    values: [generation, ...(moment === undefined ? [] : [moment])],
  };
}

/** What a list asks of columns, partition and search. @throws QueryRefused */
export function asked(projection: AnyProjection, { where = {}, partition, search }: AnyQuery): Sql {
  const ofColumns = Object.entries(where)
    .filter(([, condition]) => condition !== undefined)
    .map(([name, condition]) => conditionOn(projection, name, condition));
  const text = folded(search?.trim() ?? '');
  return all(
    ...ofColumns,
    partition === undefined ? undefined : { text: 'row_partition = ?', values: [partition] },
    text === '' ? undefined : { text: 'instr(row_search, ?) > 0', values: [text] },
  );
}

/** @throws QueryRefused */
export function inOrder(projection: AnyProjection, orderBy: readonly Ordering[] = []): string {
  const columns = orderBy.map(({ column, descending }) => {
    requireColumn(projection, column);
    return `"${column}"${descending ? ' DESC' : ''}`;
  });
  return [...columns, 'row_key', 'from_position'].join(', ');
}

/** @throws QueryRefused */
export function pageOf({ limit = USUAL_PAGE, offset = 0 }: AnyQuery): readonly [number, number] {
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new QueryRefused('LIMIT_WRONG', `Число строк на странице — от 1 до ${LARGEST_PAGE}, а задано ${limit}.`);
  }
  if (!Number.isSafeInteger(offset) || offset < 0) {
    throw new QueryRefused('LIMIT_WRONG', `Отступ от начала списка — целое число от 0, а задано ${offset}.`);
  }
  return [limit, offset];
}

function conditionOn(projection: AnyProjection, name: string, condition: unknown): Sql {
  const column = requireColumn(projection, name);
  const value = (given: unknown) => boundValue(projection, column, name, given);
  if (typeof condition !== 'object' || condition === null) return equal(name, value(condition));
  return all(...Object.entries(condition).map(([part, given]) => partOf(projection, name, part, given, value)));
}

const BOUNDS: Readonly<Record<string, string>> = { from: '>=', before: '<', upTo: '<=' };

function partOf(projection: AnyProjection, name: string, part: string, given: unknown, value: (given: unknown) => StoredValue): Sql | undefined {
  if (given === undefined) return undefined;
  if (part === 'in' && Array.isArray(given)) return oneOf(`"${name}"`, given.map(value));
  if (part === 'not') return { text: `"${name}" IS NOT ?`, values: [value(given)] };
  const bound = BOUNDS[part];
  if (!bound || given === null) throw wrongValue(projection, name);
  return { text: `"${name}" ${bound} ?`, values: [value(given)] };
}

function equal(name: string, value: StoredValue): Sql {
  return { text: `"${name}" IS ?`, values: [value] };
}

function oneOf(column: string, values: readonly StoredValue[]): Sql {
  // `IN` never finds a null, so null is asked for by itself.
  const solid = values.filter((value) => value !== null);
  const among = { text: `${column} IN (${solid.map(() => '?').join(', ')})`, values: solid };
  return values.includes(null) ? { text: `(${among.text} OR ${column} IS NULL)`, values: solid } : among;
}

function requireColumn({ columns, title }: AnyProjection, name: string): Column {
  const column = Object.hasOwn(columns, name) ? (columns as Columns)[name] : undefined;
  if (column && column.kind !== 'json') return column;
  throw new QueryRefused('COLUMN_UNKNOWN', `В реестре «${title}» нет графы «${name}» для отбора и сортировки: уберите её из запроса.`);
}

function boundValue(projection: AnyProjection, column: Column, name: string, given: unknown): StoredValue {
  try {
    return storedValue({ ...column, nullable: true }, name, { [name]: given });
  } catch (error) {
    if (error instanceof RowNotAsDeclared) throw wrongValue(projection, name);
    throw error;
  }
}

function wrongValue({ title, columns }: AnyProjection, name: string): QueryRefused {
  const heading = columns[name]?.title ?? name;
  return new QueryRefused('FILTER_VALUE_WRONG', `Значение для графы «${heading}» реестра «${title}» не подходит: исправьте условие отбора.`);
}
