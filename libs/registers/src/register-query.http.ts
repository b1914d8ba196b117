import { endOfDayExclusive } from '@vekha/calendar/civil-date';
import type { Projection } from '@vekha/event-sourcing/projection';
import type { AsOf, ListQuery } from '@vekha/event-sourcing/projection-store-reader';
import { problem, ProblemError } from '@vekha/http/problem';

/** A request to a register, read from its query string. */
export interface RegisterQuery {
  readonly after?: string;
  readonly list: ListQuery<Readonly<Record<string, unknown>>>;
}

const RESERVED = ['asOf', 'after', 'limit', 'offset', 'search', 'orderBy', 'zone'];
const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/;
const POSITION = /^[0-9-]{1,64}$/;

/**
 * @param zone in which a bare date is meant, unless the query names another
 * @throws ProblemError 400 naming the wrong parameter
 */
export function readRegisterQuery(register: Projection, query: Readonly<Record<string, unknown>>, zone: string): RegisterQuery {
  const text = (name: string): string | undefined => {
    const value = query[name];
    if (value !== undefined && typeof value !== 'string') throw wrong(name, 'повторён несколько раз');
    return value === '' ? undefined : value;
  };
  const whole = (name: string): number | undefined => {
    const value = text(name);
    if (value !== undefined && !/^\d{1,9}$/.test(value)) throw wrong(name, 'нужно целое число');
    return value === undefined ? undefined : Number(value);
  };
  const after = text('after');
  if (after !== undefined && !POSITION.test(after)) throw wrong('after', 'нужно место из заголовка X-Position');
  const asOf = readAsOf(text('asOf'), readZone(text('zone') ?? zone));
  const orderBy = text('orderBy');
  const search = text('search');
  const limit = whole('limit');
  const offset = whole('offset');
  return {
    ...(after !== undefined && { after }),
    list: {
      where: readFilters(register, query, text),
      ...(limit !== undefined && { limit }),
      ...(offset !== undefined && { offset }),
      ...(search !== undefined && { search }),
      ...(orderBy !== undefined && { orderBy: [{ column: orderBy.replace(/^-/, ''), descending: orderBy.startsWith('-') }] }),
      ...(asOf && { asOf }),
    },
  };
}

function readZone(name: string): string {
  try {
    return new Intl.DateTimeFormat('ru', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw wrong('zone', 'нужен часовой пояс IANA, например Asia/Irkutsk');
  }
}

/** A bare date means the whole day, up to its end in the zone. */
function readAsOf(text: string | undefined, zone: string): AsOf | undefined {
  if (text === undefined) return undefined;
  if (POSITION.test(text) && !CIVIL_DATE.test(text)) return { position: text };
  if (INSTANT.test(text)) return { recordedAt: new Date(text).toISOString() };
  if (!CIVIL_DATE.test(text) || Number.isNaN(Date.parse(text))) throw wrong('asOf', 'нужна дата ГГГГ-ММ-ДД или момент UTC');
  return { recordedAt: new Date(Date.parse(endOfDayExclusive(text, zone)) - 1).toISOString() };
}

function readFilters(register: Projection, query: Readonly<Record<string, unknown>>, text: (name: string) => string | undefined): Record<string, unknown> {
  const filters: Record<string, unknown> = {};
  for (const name of Object.keys(query).filter((each) => !RESERVED.includes(each))) {
    const column = Object.hasOwn(register.columns, name) ? register.columns[name] : undefined;
    if (!column) throw wrong(name, 'в этом реестре нет такого столбца');
    const value = text(name);
    if (value === undefined) continue;
    if (column.kind === 'flag') filters[name] = readFlag(name, value);
    else if (column.kind === 'integer') filters[name] = readWhole(name, value);
    else filters[name] = value;
  }
  return filters;
}

function readFlag(name: string, value: string): boolean {
  if (value !== 'true' && value !== 'false') throw wrong(name, 'возможны значения true и false');
  return value === 'true';
}

function readWhole(name: string, value: string): number {
  if (!/^-?\d{1,15}$/.test(value)) throw wrong(name, 'нужно целое число');
  return Number(value);
}

function wrong(name: string, mend: string): ProblemError {
  return new ProblemError(problem(400, 'QUERY_WRONG', `Параметр «${name}»: ${mend}.`));
}
