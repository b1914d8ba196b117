import type { Column, Columns, Projection } from '@vekha/event-sourcing/projection';
import { problem, ProblemError } from '@vekha/http/problem';

export type AnyRow = Readonly<Record<string, unknown>>;

/** What can be asked of a column: `effectiveDue.upTo=2026-12-31`. Without a word after the dot: equal to one of the values. */
export const COMPARISONS = {
  from: 'не раньше (не меньше)',
  upTo: 'не позже (не больше)',
  before: 'раньше (меньше)',
  not: 'не равно',
  contains: 'содержит',
  empty: 'не заполнено (true) или заполнено (false)',
} as const;

export type Comparison = keyof typeof COMPARISONS;

/** The comparisons that make sense of a column; a list knows only whether it contains an item. */
export function comparisonsOf({ kind, nullable, labels }: Column): readonly Comparison[] {
  const whether: readonly Comparison[] = nullable && kind !== 'json' ? ['empty'] : [];
  if (kind === 'json') return ['contains'];
  if (kind === 'flag' || kind === 'sealed') return whether;
  if (kind === 'text') return labels ? ['not', ...whether] : ['contains', 'not', ...whether];
  return ['from', 'upTo', 'before', 'not', ...whether];
}

/** Conditions by column, read from the parameters that are not reserved. @throws ProblemError 400 naming the parameter */
export function readFilters(register: Projection, query: AnyRow, reserved: readonly string[]): Record<string, unknown> {
  const filters: Record<string, Record<string, unknown>> = {};
  for (const name of Object.keys(query).filter((each) => !reserved.includes(each))) {
    const given = valuesOf(name, query[name]);
    if (given.length === 0) continue;
    const [columnName = '', ...words] = name.split('.');
    const comparison = words.length === 0 ? undefined : words.join('.');
    const column = requireColumn(register, name, columnName);
    filters[columnName] = { ...filters[columnName], ...condition(name, column, comparison, given) };
  }
  return filters;
}

/** What people see of a register: every column but the flag that says whether a row is in it at all. */
export function columnsOf({ columns, listed }: Projection): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([name]) => name !== listed));
}

/** @throws ProblemError 400 */
export function requireColumn(register: Projection, parameter: string, name: string): Column {
  const [columns, title] = [columnsOf(register), register.title];
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (column) return column;
  throw wrong(parameter, `в реестре «${title}» нет столбца «${name}». Есть столбцы: ${Object.keys(columns).join(', ')}`);
}

export function wrong(name: string, mend: string): ProblemError {
  return new ProblemError(problem(400, 'QUERY_WRONG', `Параметр «${name}»: ${mend}.`));
}

function valuesOf(name: string, value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (!values.every((each): each is string => typeof each === 'string')) throw wrong(name, 'нужен текст');
  return values.filter((each) => each !== '');
}

function condition(name: string, column: Column, comparison: string | undefined, given: readonly string[]): Record<string, unknown> {
  const allowed = comparisonsOf(column);
  if (comparison === undefined) {
    if (column.kind === 'json') throw wrong(name, `столбец хранит список: спросите «${name}.contains=…»`);
    if (column.kind === 'sealed') throw wrong(name, 'столбец закрыт: по личным сведениям ищут параметром search');
    return { in: given.map((text) => valueOf(name, column, text)) };
  }
  if (!allowed.includes(comparison as Comparison)) {
    throw wrong(name, allowed.length === 0 ? 'столбец сравнивают только на равенство' : `после точки возможно: ${allowed.join(', ')}`);
  }
  const [text = '', ...others] = given;
  if (others.length > 0) throw wrong(name, 'повторён несколько раз');
  if (comparison === 'empty') return readFlag(name, text) ? { in: [null] } : { not: null };
  return { [comparison]: comparison === 'contains' ? text : valueOf(name, column, text) };
}

function valueOf(name: string, { kind, labels }: Column, text: string): unknown {
  if (kind === 'flag') return readFlag(name, text);
  if (kind === 'integer') return readWhole(name, text);
  if (kind === 'date' && !isDay(text)) throw wrong(name, 'нужна дата вида ГГГГ-ММ-ДД');
  if (labels && !Object.hasOwn(labels, text)) {
    const known = Object.entries(labels).map(([code, label]) => `${code} (${label})`);
    throw wrong(name, `такого значения нет. Возможны: ${known.join(', ')}`);
  }
  return text;
}

/** Whether a text is a day of the calendar, as `2026-11-20`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = Date.parse(text);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(text);
}

function readFlag(name: string, value: string): boolean {
  if (value !== 'true' && value !== 'false') throw wrong(name, 'возможны значения true и false');
  return value === 'true';
}

function readWhole(name: string, value: string): number {
  if (!/^-?\d{1,15}$/.test(value)) throw wrong(name, 'нужно целое число');
  return Number(value);
}
