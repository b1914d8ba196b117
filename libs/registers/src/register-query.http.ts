import { endOfDayExclusive, inRussian } from '@vekha/calendar/civil-date';
import type { Projection } from '@vekha/event-sourcing/projection';
import type { AsOf, ListQuery, Order } from '@vekha/event-sourcing/projection-store-reader';
import { readCursor } from '@vekha/http/page-cursor';
import type { Awaited } from './register-access.http';
import { type AnyRow, isDay, readFilters, requireColumn, wrong } from './register-filters.http';
import { readsRoadmapsBeside } from './roadmap-beside.http';

/** A moment as asked for, and how people read it. */
export interface Moment {
  readonly asOf: AsOf;
  readonly text: string;
}

/** A request to a register, read from its query string. */
export interface RegisterQuery extends Awaited {
  readonly list: ListQuery<AnyRow>;
  /** Of the roadmaps that rows belong to, where they do not say it themselves. */
  readonly academicYear: string | undefined;
  readonly moment: Moment | undefined;
  /** All that makes one question of several pages; a cursor belongs to one. */
  readonly question: readonly unknown[];
  readonly limit: number;
  readonly offset: number;
}

/** A request for what changed between two moments. */
export interface DifferenceQuery extends Awaited {
  readonly choice: Pick<ListQuery<AnyRow>, 'where' | 'scope' | 'search'>;
  readonly from: Moment;
  readonly to: Moment | undefined;
  readonly question: readonly unknown[];
  readonly limit: number;
  readonly offset: number;
}

const WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 10_000;
const USUAL_PAGE = 50;
const LARGEST_PAGE = 500;
const EVERYWHERE = ['zone', 'after', 'wait', 'limit', 'cursor', 'search'];
const OF_LISTS = [...EVERYWHERE, 'asOf', 'orderBy', 'columns', 'facets'];
const BESIDE = 'academicYear';
const OF_DIFFERENCES = [...EVERYWHERE, 'from', 'to'];
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/;
const POSITION = /^[0-9-]{1,64}$/;

/**
 * @param zone in which a bare date is meant, unless the query names another
 * @throws ProblemError 400 naming the wrong parameter
 */
export function readRegisterQuery(register: Projection, query: AnyRow, zone: string): RegisterQuery {
  const read = new Parameters(query);
  const beside = readsRoadmapsBeside(register);
  const academicYear = beside ? read.text(BESIDE) : undefined;
  const { where, scope, search } = readChoice(register, query, read, beside ? [...OF_LISTS, BESIDE] : OF_LISTS);
  const named = readMoment('asOf', read.text('asOf'), read.zone(zone));
  const orderBy = readOrder(register, read.names('orderBy'));
  const columns = read.names('columns');
  for (const name of columns) requireColumn(register, 'columns', name);
  const facets = read.names('facets');
  for (const name of facets) requireFacet(register, name);
  const question = [register.name, where, scope, academicYear, search, orderBy, named?.asOf];
  const page = readPage(read, question);
  const moment = page.moment === undefined ? named : { asOf: momentOf(page.moment), text: named?.text ?? '' };
  return {
    ...readAwaited(read),
    academicYear,
    moment: named,
    question,
    limit: page.limit,
    offset: page.offset,
    list: {
      where,
      limit: page.limit,
      offset: page.offset,
      orderBy,
      ...(scope !== undefined && { scope }),
      ...(search !== undefined && { search }),
      ...(columns.length > 0 && { columns }),
      ...(facets.length > 0 && { facets }),
      ...(moment && { asOf: moment.asOf }),
    },
  };
}

/** @throws ProblemError 400 naming the wrong parameter */
export function readDifferenceQuery(register: Projection, query: AnyRow, zone: string): DifferenceQuery {
  const read = new Parameters(query);
  const choice = readChoice(register, query, read, OF_DIFFERENCES);
  const inZone = read.zone(zone);
  const from = readMoment('from', read.text('from'), inZone);
  if (!from) throw wrong('from', 'укажите, с какой даты (ГГГГ-ММ-ДД) или с какого места журнала сравнивать');
  const named = readMoment('to', read.text('to'), inZone);
  const question = ['difference', register.name, choice, from.asOf, named?.asOf];
  const page = readPage(read, question);
  const to = page.moment === undefined ? named : { asOf: momentOf(page.moment), text: named?.text ?? 'сейчас' };
  return { ...readAwaited(read), choice, from, to, question, limit: page.limit, offset: page.offset };
}

/** Which place of the log a reader of one row has to see. @throws ProblemError 400 */
export function readRowQuery(query: AnyRow, zone: string): Awaited & { readonly asOf: AsOf | undefined } {
  const read = new Parameters(query);
  return { ...readAwaited(read), asOf: readMoment('asOf', read.text('asOf'), read.zone(zone))?.asOf };
}

/** A moment as a cursor carries it. */
export const momentText = (asOf: AsOf | undefined): string => (asOf === undefined ? '' : 'position' in asOf ? asOf.position : asOf.recordedAt);

/** Parameters of a query string, each given once. */
class Parameters {
  constructor(private readonly query: AnyRow) {}

  text(name: string): string | undefined {
    const value = this.query[name];
    if (value !== undefined && typeof value !== 'string') throw wrong(name, 'повторён несколько раз');
    return value === '' ? undefined : value;
  }

  whole(name: string, otherwise: number, [least, most]: readonly [number, number]): number {
    const value = this.text(name);
    if (value === undefined) return otherwise;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= least && number <= most)) throw wrong(name, `нужно целое число от ${least} до ${most}`);
    return number;
  }

  names(name: string): readonly string[] {
    return this.text(name)?.split(',').map((each) => each.trim()).filter((each) => each !== '') ?? [];
  }

  zone(otherwise: string): string {
    const name = this.text('zone') ?? otherwise;
    try {
      return new Intl.DateTimeFormat('ru', { timeZone: name }).resolvedOptions().timeZone;
    } catch {
      throw wrong('zone', 'нужен часовой пояс IANA, например Asia/Irkutsk');
    }
  }
}

/** `schoolId` chooses by the scope of rows, so it works in every register, whether or not it has such a column. */
function readChoice(register: Projection, query: AnyRow, read: Parameters, reserved: readonly string[]) {
  const byScope = !Object.hasOwn(register.columns, 'schoolId');
  const schoolId = byScope ? read.text('schoolId') : undefined;
  const search = read.text('search');
  return {
    where: readFilters(register, query, byScope ? [...reserved, 'schoolId'] : reserved),
    ...(schoolId !== undefined && { scope: `school:${schoolId}` }),
    ...(search !== undefined && { search }),
  };
}

function readAwaited(read: Parameters): Awaited {
  const after = read.text('after');
  if (after !== undefined && !POSITION.test(after)) throw wrong('after', 'нужно место из заголовка X-Position');
  return { waitMs: read.whole('wait', WAIT_MS, [0, LONGEST_WAIT_MS]), ...(after !== undefined && { after }) };
}

function readPage(read: Parameters, question: readonly unknown[]) {
  const limit = read.whole('limit', USUAL_PAGE, [1, LARGEST_PAGE]);
  const cursor = read.text('cursor');
  return cursor === undefined ? { limit, offset: 0, moment: undefined } : { limit, ...readCursor(question, cursor) };
}

/** A bare date means the whole day, up to its end in the zone. */
function readMoment(name: string, text: string | undefined, zone: string): Moment | undefined {
  if (text === undefined) return undefined;
  if (isDay(text)) {
    const recordedAt = new Date(Date.parse(endOfDayExclusive(text, zone)) - 1).toISOString();
    return { asOf: { recordedAt }, text: `по состоянию на конец дня ${inRussian(text)} (${zone})` };
  }
  const isPosition = POSITION.test(text) && !/^\d{4}-\d{2}-\d{2}$/.test(text);
  const isInstant = INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
  if (!isPosition && !isInstant) throw wrong(name, 'нужна дата ГГГГ-ММ-ДД, момент UTC вида 2026-11-20T09:00:00Z или место журнала');
  const asOf = momentOf(isInstant ? new Date(text).toISOString() : text);
  return { asOf, text: isInstant ? `по состоянию на ${momentText(asOf)} (UTC)` : `по состоянию на место ${text} в журнале` };
}

const momentOf = (text: string): AsOf => (text.includes('T') ? { recordedAt: text } : { position: text });

function readOrder(register: Projection, names: readonly string[]): readonly Order<AnyRow>[] {
  return names.map((name) => {
    const column = name.replace(/^-/, '');
    const { kind } = requireColumn(register, 'orderBy', column);
    if (kind === 'json') throw wrong('orderBy', `по столбцу «${column}» не сортируют: он хранит список`);
    if (kind === 'sealed') throw wrong('orderBy', `по столбцу «${column}» не сортируют: он закрыт`);
    return { column, descending: name.startsWith('-') };
  });
}

/** Counting makes sense of codes, flags, numbers and what is looked up often. */
function requireFacet(register: Projection, name: string): void {
  const { kind, labels, indexed } = requireColumn(register, 'facets', name);
  if (kind === 'flag' || kind === 'integer' || labels || (indexed && kind !== 'json' && kind !== 'sealed')) return;
  throw wrong('facets', `по столбцу «${name}» строки не считают: в нём не коды`);
}
