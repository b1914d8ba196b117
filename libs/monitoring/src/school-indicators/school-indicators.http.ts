import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { mayRead } from '@vekha/access/permissions';
import { academicYear, academicYearOf } from '@vekha/calendar/academic-year';
import { civilDateAt, endOfDayExclusive } from '@vekha/calendar/civil-date';
import { systemClock } from '@vekha/event-sourcing/clock';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import { isCivilDate } from '@vekha/event-sourcing/field-check';
import type { Registered, RegisterReader } from '@vekha/event-sourcing/projection-store-reader';
import { problem, ProblemError } from '@vekha/http/problem';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Requester } from '@vekha/http/requester';
import type { FastifyReply } from 'fastify';
import { INDICATOR_READER, INDICATOR_ZONE } from '../indicator-reader.http';
import { rollUp } from '../roll-up';
import { indicatorFactRegister } from './fact-register';
import type { Fact, FactRow } from './fact-row';
import { type IndicatorLine, indicatorsOf, type Period, SchoolFacts } from './formulas';

const WAIT_MS = 2_000;
const KNOWN = ['schoolId', 'academicYear', 'formula', 'asOf', 'after'] as const;
const POSITION = /^[0-9-]{1,64}$/;
const YEAR = /^\d{4}$/;

type Asked = Readonly<Partial<Record<(typeof KNOWN)[number], string>>>;

/** The indicators that follow from the facts of a school, for one academic year, with the sum over schools. */
@ApiTags('Мониторинг')
@ApiBearerAuth()
@ProblemResponses()
@Controller('school-indicators')
export class SchoolIndicatorsHttp {
  constructor(
    @Inject(INDICATOR_READER) private readonly reader: RegisterReader,
    @Inject(INDICATOR_ZONE) private readonly zone: string,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listSchoolIndicators', summary: 'Показатели школ за учебный год, посчитанные по событиям, и свод по школам' })
  @ApiQuery({ name: 'schoolId', required: false })
  @ApiQuery({ name: 'academicYear', required: false, description: 'Год начала учебного года; текущий, если не сказано' })
  @ApiQuery({ name: 'formula', required: false, description: 'Например IND-01' })
  @ApiQuery({ name: 'asOf', required: false, description: 'Дата ГГГГ-ММ-ДД: какими показатели были на конец этого дня' })
  @ApiQuery({ name: 'after', required: false, description: 'Место в журнале из X-Position: дождаться его' })
  async list(@Query() query: Readonly<Record<string, unknown>>, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    if (!mayRead(principal.role, 'indicators')) throw new ProblemError(problem(403, 'FORBIDDEN', 'Показатели не входят в права вашей роли.'));
    const { schoolId, formula, after, asOf, ...rest } = readQuery(query);
    const registers = this.reader.forScopes(principal.scopes);
    if (after !== undefined && !(await registers.waitFor([indicatorFactRegister], after, WAIT_MS))) void reply.header('X-Stale', 'true');
    const moment = asOf === undefined ? {} : { asOf: { recordedAt: new Date(Date.parse(endOfDayExclusive(asOf, this.zone)) - 1).toISOString() } };
    const answer = registers.list(indicatorFactRegister, { limit: 'all', ...moment, ...(schoolId !== undefined && { scope: `school:${schoolId}` }) });
    const period = periodOf(rest.academicYear, asOf ?? civilDateAt(systemClock.now(), this.zone));
    const rows = [...factsBySchool(answer.rows)].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([school, facts]) =>
      indicatorsOf(new SchoolFacts(facts, period)).map((line) => ({ schoolId: school, ...line })),
    );
    const chosen = rows.filter((line) => formula === undefined || line.formula === formula);
    return { academicYear: period.academicYear, period: { start: period.start, end: period.end }, position: answer.checkpoint, totals: totals(chosen), rows: chosen };
  }
}

function factsBySchool(rows: readonly Registered<FactRow>[]): ReadonlyMap<string, readonly Fact[]> {
  const bySchool = new Map<string, Fact[]>();
  for (const { scope, row } of rows) {
    const school = scope.replace('school:', '');
    const known = bySchool.get(school) ?? [];
    known.push(row as Fact);
    bySchool.set(school, known);
  }
  return bySchool;
}

/** Sums are made part by part; a mean is no sum and has none. */
function totals(rows: readonly (IndicatorLine & { readonly schoolId: string })[]) {
  const summed = rows.flatMap(({ unit, part, formula, ...row }) => (unit === 'MEAN' ? [] : [{ ...row, unit, formula: part === null ? formula : `${formula}/${part}` }]));
  return rollUp(summed).map(({ formula, ...total }) => {
    const [name = '', part = null] = formula.split('/');
    return { formula: name, part, ...total };
  });
}

function periodOf(named: string | undefined, today: string): Period {
  const year = named === undefined ? academicYearOf(today) : academicYear(Number(named));
  return { academicYear: year.startYear, start: year.start, end: today < year.end && today >= year.start ? today : year.end };
}

function readQuery(query: Readonly<Record<string, unknown>>): Asked {
  for (const [name, value] of Object.entries(query)) {
    if (!(KNOWN as readonly string[]).includes(name)) throw wrong(name, 'такого отбора у показателей нет');
    if (typeof value !== 'string') throw wrong(name, 'повторён несколько раз');
  }
  const asked = query as Asked;
  if (asked.academicYear !== undefined && !YEAR.test(asked.academicYear)) throw wrong('academicYear', 'нужен год начала учебного года, например 2026');
  if (asked.asOf !== undefined && !isCivilDate(asked.asOf)) throw wrong('asOf', 'нужна дата ГГГГ-ММ-ДД');
  if (asked.after !== undefined && !POSITION.test(asked.after)) throw wrong('after', 'нужно место из заголовка X-Position');
  return asked;
}

function wrong(name: string, mend: string): ProblemError {
  return new ProblemError(problem(400, 'QUERY_WRONG', `Параметр «${name}»: ${mend}.`));
}
