import type { Column, Columns } from '@vekha/event-sourcing/projection';
import type { AnyProjection, AnyRow, StoredValue } from '@vekha/event-sourcing/projection-store';
import { type AsOf, type FacetValue, type ListQuery, QueryRefused, type RowChoice } from '@vekha/event-sourcing/projection-store-reader';
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

type AnyChoice = RowChoice<AnyRow>;

const LARGEST_PAGE = 500;
const USUAL_PAGE = 50;

/** The condition every row meets. */
export const EVERYTHING = '1';

export function all(...conditions: readonly (Sql | undefined)[]): Sql {
  const given = conditions.filter((condition) => condition !== undefined);
  if (given.length === 0) return { text: EVERYTHING, values: [] };
  return { text: given.map(({ text }) => text).join(' AND '), values: given.flatMap(({ values }) => values) };
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

/** What is asked of columns, partition and search; the scope is a matter of where to look (`heldAt`). @throws QueryRefused */
export function asked(projection: AnyProjection, { where = {}, partition, search, searchPersons = [] }: Omit<AnyChoice, 'scope'>): Sql {
  const ofColumns = Object.entries(where)
    .filter(([, condition]) => condition !== undefined)
    .map(([name, condition]) => conditionOn(projection, name, condition));
  const text = folded(search?.trim() ?? '');
  return all(
    ...ofColumns,
    partition === undefined ? undefined : { text: 'row_partition = ?', values: [partition] },
    text === '' ? undefined : eitherOf({ text: 'instr(row_search, ?) > 0', values: [text] }, ...namingOneOf(projection, searchPersons)),
  );
}

/** Rows that are shown at all: others are remembered only. */
export function listed({ listed: column }: AnyProjection): Sql | undefined {
  return column === undefined ? undefined : { text: `"${column}" = 1`, values: [] };
}

/** Conditions by which a row names one of these persons, column by column. */
function namingOneOf({ columns }: AnyProjection, persons: readonly string[]): readonly Sql[] {
  if (persons.length === 0) return [];
  return Object.entries(columns as Columns).filter(([, column]) => column.persons).map(([name, { kind }]) => {
    if (kind === 'text') return oneOf(`"${name}"`, persons);
    const { text, values } = oneOf('item.value', persons);
    return { text: `EXISTS (SELECT 1 FROM json_each("${name}") item WHERE ${text})`, values };
  });
}

function eitherOf(...conditions: readonly Sql[]): Sql {
  return { text: `(${conditions.map(({ text }) => text).join(' OR ')})`, values: conditions.flatMap(({ values }) => values) };
}

/** The column as it stands in SQL. @throws QueryRefused when the register has no such column to filter and order by */
export function named(projection: AnyProjection, column: string): string {
  requirePlain(projection, column);
  return `"${column}"`;
}

/** @throws QueryRefused */
export function inOrder(projection: AnyProjection, orderBy: readonly Ordering[] = []): string {
  const columns = orderBy.map(({ column, descending }) => `${named(projection, column)}${descending ? ' DESC' : ''}`);
  return [...columns, 'row_key', 'from_position'].join(', ');
}

/** @throws QueryRefused */
export function pageOf({ limit = USUAL_PAGE, offset = 0 }: Pick<ListQuery<AnyRow>, 'limit' | 'offset'>): readonly [number, number] {
  if (limit === 'all') return [-1, 0];
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
  if (column.kind === 'json') return containing(projection, name, column, condition);
  if (column.kind === 'sealed') return filledOrNot(projection, name, condition);
  const value = (given: unknown) => boundValue(projection, column, name, given);
  if (typeof condition !== 'object' || condition === null) return equal(name, value(condition));
  return all(...Object.entries(condition).map(([part, given]) => partOf(projection, name, part, given, value)));
}

const BOUNDS: Readonly<Record<string, string>> = { from: '>=', before: '<', upTo: '<=' };

function partOf(projection: AnyProjection, name: string, part: string, given: unknown, value: (given: unknown) => StoredValue): Sql | undefined {
  if (given === undefined) return undefined;
  if (part === 'in' && Array.isArray(given)) return oneOf(`"${name}"`, given.map(value));
  if (part === 'contains') return holding(projection, name, given);
  if (part === 'not') return { text: `"${name}" IS NOT ?`, values: [value(given)] };
  const bound = BOUNDS[part];
  if (!bound || given === null) throw wrongValue(projection, name);
  return { text: `"${name}" ${bound} ?`, values: [value(given)] };
}

function equal(name: string, value: StoredValue): Sql {
  return { text: `"${name}" IS ?`, values: [value] };
}

export function oneOf(column: string, values: readonly StoredValue[]): Sql {
  // `IN` never finds a null, so null is asked for by itself.
  const solid = values.filter((value) => value !== null);
  const among = { text: `${column} IN (${solid.map(() => '?').join(', ')})`, values: solid };
  return values.includes(null) ? { text: `(${among.text} OR ${column} IS NULL)`, values: solid } : among;
}

/** A list that has an item; nothing else can be asked of a column that holds JSON. */
function containing(projection: AnyProjection, name: string, column: Column, condition: unknown): Sql {
  const { contains, ...more } = (condition ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof contains !== 'string' || Object.keys(more).length > 0) throw notForQueries(projection, name);
  const value = boundValue(projection, { ...column, kind: 'text' }, name, contains);
  return { text: `EXISTS (SELECT 1 FROM json_each("${name}") item WHERE item.value = ?)`, values: [value] };
}

/** Whether a sealed value is there at all; nothing else can be asked of it. */
function filledOrNot(projection: AnyProjection, name: string, condition: unknown): Sql {
  const { in: among, not } = (condition ?? {}) as Readonly<Record<string, unknown>>;
  if (not === null) return { text: `"${name}" IS NOT NULL`, values: [] };
  if (Array.isArray(among) && among.length === 1 && among[0] === null) return { text: `"${name}" IS NULL`, values: [] };
  throw notForQueries(projection, name);
}

/** A text that has another within it. Search, which is folded already, is asked first: it rules out nearly all rows. */
function holding(projection: AnyProjection, name: string, given: unknown): Sql {
  if (typeof given !== 'string' || requireColumn(projection, name).kind !== 'text') throw wrongValue(projection, name);
  const text = folded(given.trim());
  return { text: `(instr(row_search, ?) > 0 AND instr(folded("${name}"), ?) > 0)`, values: [text, text] };
}

/** @throws QueryRefused */
export function requireColumn(projection: AnyProjection, name: string): Column {
  const column = Object.hasOwn(projection.columns, name) ? (projection.columns as Columns)[name] : undefined;
  if (!column) throw notForQueries(projection, name);
  return column;
}

/** A column to filter, sort and count by. @throws QueryRefused */
export function requirePlain(projection: AnyProjection, name: string): Column {
  const column = requireColumn(projection, name);
  if (column.kind === 'json' || column.kind === 'sealed') throw notForQueries(projection, name);
  return column;
}

function notForQueries({ title }: AnyProjection, name: string): QueryRefused {
  return new QueryRefused('COLUMN_UNKNOWN', `В реестре «${title}» нет графы «${name}» для отбора и сортировки: уберите её из запроса.`);
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

/** A value as counted, as people get it. */
export function facetValue({ kind }: Column, value: unknown): FacetValue['value'] {
  return kind === 'flag' && value !== null ? value === 1 : (value as FacetValue['value']);
}
