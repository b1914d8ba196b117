import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { counted } from '@vekha/calendar/counted';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { Projection } from '@vekha/event-sourcing/projection';
import type { ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { writeCursor } from '@vekha/http/page-cursor';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Requester } from '@vekha/http/requester';
import type { FastifyReply } from 'fastify';
import { departmentSummaryRegister } from './department-summary/department-summary-register';
import { RegisterAccess } from './register-access.http';
import { SummaryDescription } from './register-description.http';
import { type AnyRow, wrong } from './register-filters.http';
import { momentText, readRegisterQuery, type RegisterQuery } from './register-query.http';
import { schoolRegister } from './schools/school-register';
import { bySchool, municipal, type MunicipalSummary } from './summary-by-school';

const register = departmentSummaryRegister as unknown as Projection;
/** Columns the dashboard is made of: not those of single measures, which are most of a row. */
const COLUMNS = [
  'schoolId', 'roadmapId', 'academicYear', 'level', 'title', 'stageId', 'stageNo', 'status', 'counted', 'done', 'doneLate', 'overdue', 'escalated', 'inWork', 'toClarify',
  'suspended', 'nextDue',
] as const;
const FILTERS = ['academicYear', 'schoolId', 'status'];
/** Roadmaps that are being carried out or were; drafts promise nothing yet. */
const IN_FORCE = ['Approved', 'Active', 'Completed'];

/** Schools × stages: the department's first look, and a school's own line of it. */
@ApiTags('Реестры')
@ApiBearerAuth()
@ProblemResponses()
@Controller('department-summary')
export class DepartmentSummaryHttp {
  constructor(@Inject(RegisterAccess) private readonly access: RegisterAccess) {}

  @Get()
  @SummaryDescription(register, FILTERS)
  async summary(@Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    const asked = readSummaryQuery(query, this.access.zone);
    const handle = await this.access.open([departmentSummaryRegister, schoolRegister as unknown as Projection], principal, asked, reply);
    const { schools, pinned, checkpoint, stale } = readSchools(handle, asked);
    const page = schools.slice(asked.offset, asked.offset + asked.limit);
    const total = municipal(schools);
    const after = asked.offset + page.length;
    return {
      text: inWords(total),
      ...(asked.moment && { asOf: asked.moment.asOf, asOfText: asked.moment.text }),
      position: checkpoint,
      ...(stale && { stale }),
      total,
      next: page.length > 0 && after < schools.length ? writeCursor(asked.question, { offset: after, moment: momentText(pinned) }) : null,
      schools: page,
    };
  }
}

function readSummaryQuery(query: AnyRow, zone: string): RegisterQuery {
  const unknown = ['orderBy', 'columns', 'facets', 'search'].find((name) => query[name] !== undefined);
  if (unknown !== undefined) throw wrong(unknown, 'в сводке его нет: школы идут по риску. Воспользуйтесь реестром department_summary');
  const asked = readRegisterQuery(register, query, zone);
  const column = Object.keys(query).find((name) => (name.includes('.') || Object.hasOwn(register.columns, name)) && !FILTERS.includes(name));
  if (column !== undefined) throw wrong(column, `сводку отбирают по равенству, столбцы: ${FILTERS.join(', ')}`);
  return asked;
}

function readSchools(handle: ScopedRegisters, { list: { where = {}, asOf }, after }: RegisterQuery) {
  const { status, ...ofLines } = where;
  const everything = { limit: 'all', ...(asOf && { asOf }), ...(after !== undefined && { needs: after }) } as const;
  const ofSchools = where['schoolId'] === undefined ? {} : { schoolId: where['schoolId'] as { in: string[] } };
  const { rows: schools } = handle.list(schoolRegister, { ...everything, where: ofSchools, columns: ['schoolId', 'name'] });
  const answer = handle.list(departmentSummaryRegister, { ...everything, where: ofLines, columns: COLUMNS });
  const states = (status as { readonly in?: readonly string[] } | undefined)?.in ?? IN_FORCE;
  return { ...answer, schools: bySchool(schools.map(({ row }) => row), answer.rows.map(({ row }) => row), states) };
}

/** «Требуют внимания 7 из 84 школ: просрочено 12 мероприятий. Данных нет по 3 школам.» */
function inWords({ schools, schoolsOverdue, schoolsWithoutData, overdue }: MunicipalSummary): string {
  const attention = schoolsOverdue === 0 ? `Просрочек нет: ${counted(schools, 'школа', 'школы', 'школ')}.` : `${schoolsOverdue % 10 === 1 && schoolsOverdue % 100 !== 11 ? 'Требует' : 'Требуют'} внимания ${schoolsOverdue} из ${counted(schools, 'школы', 'школ', 'школ')}: просрочено ${counted(overdue, 'мероприятие', 'мероприятия', 'мероприятий')}.`;
  return schoolsWithoutData === 0 ? attention : `${attention} Данных нет по ${counted(schoolsWithoutData, 'школе', 'школам', 'школам')}.`;
}
