import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { mayRead } from '@vekha/access/permissions';
import { endOfDayExclusive } from '@vekha/calendar/civil-date';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import { isCivilDate } from '@vekha/event-sourcing/field-check';
import type { AsOf, ListAnswer, ListQuery, RegisterReader, ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { problem, ProblemError } from '@vekha/http/problem';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Requester } from '@vekha/http/requester';
import type { FastifyReply } from 'fastify';
import { INDICATOR_READER, INDICATOR_ZONE } from '../indicator-reader.http';
import { indicatorRegister } from './indicator-register';
import type { Row } from './indicator-row';
import type { Reached, Unit } from '../measured';
import { type IndicatorOfSchool, rollUp } from '../roll-up';

const WAIT_MS = 2_000;
const PAGE = 500;
const FILTERS = ['schoolId', 'roadmapId', 'measureId', 'level', 'formula', 'status', 'reached'] as const;
const KNOWN: readonly string[] = [...FILTERS, 'asOf', 'after'];
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/;
const POSITION = /^[0-9-]{1,64}$/;

type Asked = Readonly<Record<string, unknown>>;

/** The indicators of the schools a reader may see, each with its source, and their totals. */
@ApiTags('Мониторинг')
@ApiBearerAuth()
@ProblemResponses()
@Controller('indicators')
export class IndicatorsHttp {
  constructor(
    @Inject(INDICATOR_READER) private readonly reader: RegisterReader,
    @Inject(INDICATOR_ZONE) private readonly zone: string,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listIndicators', summary: 'Показатели школ и свод: сумма по школам с данными и сколько школ без них' })
  @ApiQuery({ name: 'schoolId', required: false })
  @ApiQuery({ name: 'roadmapId', required: false })
  @ApiQuery({ name: 'measureId', required: false })
  @ApiQuery({ name: 'level', required: false, enum: ['ROADMAP', 'MEASURE'] })
  @ApiQuery({ name: 'formula', required: false, description: 'Например IND-06' })
  @ApiQuery({ name: 'status', required: false, enum: ['COUNTED', 'REPORTED', 'NO_DATA'] })
  @ApiQuery({ name: 'reached', required: false, enum: ['YES', 'NO', 'UNKNOWN'] })
  @ApiQuery({ name: 'asOf', required: false, description: 'Дата (ГГГГ-ММ-ДД, по конец дня) или момент UTC: какими показатели были тогда' })
  @ApiQuery({ name: 'after', required: false, description: 'Место в журнале из X-Position: дождаться его' })
  async list(@Query() query: Asked, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    if (!mayRead(principal.role, indicatorRegister.name)) throw new ProblemError(problem(403, 'FORBIDDEN', 'Показатели не входят в права вашей роли.'));
    const asked = readQuery(query, this.zone);
    const registers = this.reader.forScopes(principal.scopes);
    if (asked.after !== undefined && !(await registers.waitFor([indicatorRegister], asked.after, WAIT_MS))) void reply.header('X-Stale', 'true');
    const { rows, asOf, checkpoint } = allRows(registers, asked.list);
    const totals = rollUp(rows.flatMap(({ row }) => summed(row)));
    return { total: rows.length, asOf, position: checkpoint, totals, rows: rows.map(({ key, row: { items: _items, ...row }, incomplete }) => ({ key, ...row, incomplete })) };
  }
}

/** Totals speak for all rows, so all are read. */
function allRows(registers: ScopedRegisters, query: ListQuery<Row>): ListAnswer<Row> {
  const first = registers.list(indicatorRegister, { ...query, limit: PAGE });
  const rows = [...first.rows];
  while (rows.length < first.total) {
    const more = registers.list(indicatorRegister, { ...query, limit: PAGE, offset: rows.length }).rows;
    if (more.length === 0) break;
    rows.push(...more);
  }
  return { ...first, rows };
}

/** A row that repeats the roadmap's own count enters once; what is not in force not at all. */
function summed({ schoolId, formula, unit, numerator, denominator, reached, inForce, level }: Row): readonly IndicatorOfSchool[] {
  if (formula === null || !inForce || (level === 'MEASURE' && (formula === 'IND-06' || formula === 'IND-07'))) return [];
  return [{ schoolId, formula, unit: unit as Unit, numerator, denominator, reached: reached as Reached }];
}

function readQuery(query: Asked, zone: string): { readonly after?: string; readonly list: ListQuery<Row> } {
  const unknown = Object.keys(query).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) throw wrong(unknown, 'такого отбора у показателей нет');
  const repeated = Object.keys(query).find((name) => typeof query[name] !== 'string');
  if (repeated !== undefined) throw wrong(repeated, 'повторён несколько раз');
  const said = query as Readonly<Record<string, string>>;
  const { after, asOf } = said;
  if (after !== undefined && !POSITION.test(after)) throw wrong('after', 'нужно место из заголовка X-Position');
  const where = Object.fromEntries(FILTERS.flatMap((name) => (said[name] === undefined ? [] : [[name, said[name]]])));
  return { ...(after !== undefined && { after }), list: { where, ...(asOf !== undefined && { asOf: readAsOf(asOf, zone) }) } };
}

function readAsOf(text: string, zone: string): AsOf {
  if (isCivilDate(text)) return { recordedAt: new Date(Date.parse(endOfDayExclusive(text, zone)) - 1).toISOString() };
  if (INSTANT.test(text) && !Number.isNaN(Date.parse(text))) return { recordedAt: new Date(text).toISOString() };
  throw wrong('asOf', 'нужна дата ГГГГ-ММ-ДД или момент UTC');
}

function wrong(name: string, mend: string): ProblemError {
  return new ProblemError(problem(400, 'QUERY_WRONG', `Параметр «${name}»: ${mend}.`));
}
