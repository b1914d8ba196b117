import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { mayRead } from '@vekha/access/permissions';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { Columns, Projection } from '@vekha/event-sourcing/projection';
import type { RegisterReader, ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { etag } from '@vekha/http/command-endpoint';
import { problem, ProblemError } from '@vekha/http/problem';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Requester } from '@vekha/http/requester';
import type { FastifyReply } from 'fastify';
import { measureRegister } from './measures/measure-register';
import { registers } from './register-list';
import { type RegisterQuery, readRegisterQuery } from './register-query.http';
import { roadmapRegister } from './roadmaps/roadmap-register';

export const REGISTER_READER = Symbol('register reader');
/** IANA zone in which a bare date of a query is meant. */
export const QUERY_ZONE = Symbol('query zone');

/** How long a reader waits for their own change to appear, in milliseconds. */
const WAIT_MS = 2_000;

type AnyRow = Readonly<Record<string, unknown>>;

/** The registers, each within the schools its reader may see. */
@ApiTags('Реестры')
@ApiBearerAuth()
@ProblemResponses()
@Controller()
export class RegistersHttp {
  constructor(
    @Inject(REGISTER_READER) private readonly reader: RegisterReader,
    @Inject(QUERY_ZONE) private readonly zone: string,
  ) {}

  @Get('registers/:register')
  @ApiOperation({ operationId: 'listRegister', summary: 'Строки реестра: сейчас или на любую дату записи' })
  @ApiParam({ name: 'register', enum: registers.map(({ name }) => name) })
  @ApiQuery({ name: 'asOf', required: false, description: 'Дата (ГГГГ-ММ-ДД, по конец дня) или момент UTC: как реестр выглядел тогда' })
  @ApiQuery({ name: 'after', required: false, description: 'Место в журнале из X-Position: дождаться его' })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 500 } })
  @ApiQuery({ name: 'offset', required: false, schema: { type: 'integer', minimum: 0 } })
  @ApiQuery({ name: 'search', required: false })
  @ApiQuery({ name: 'orderBy', required: false, description: 'Столбец; со знаком минус — по убыванию' })
  async list(@Param('register') name: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    const register = registers.find((one) => one.name === name);
    if (!register) throw notFound();
    const asked = readRegisterQuery(register, query, this.zone);
    const handle = await this.open([register], principal, asked, reply);
    const { rows, total, asOf, checkpoint } = handle.list(register, asked.list);
    const columns = Object.entries(register.columns).map(([key, { title, kind }]) => ({ key, title, kind }));
    return { register: name, title: register.title, columns, total, asOf, position: checkpoint, rows: rows.map(({ key, row, incomplete }) => ({ key, ...(row as AnyRow), incomplete })) };
  }

  @Get('roadmaps/:roadmapId')
  @ApiOperation({ operationId: 'getRoadmap', summary: 'Дорожная карта с этапами; ETag — версия карты' })
  async roadmap(@Param('roadmapId') roadmapId: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.one(roadmapRegister, roadmapId, query, principal, reply);
  }

  @Get('roadmaps/:roadmapId/measures/:measureId')
  @ApiOperation({ operationId: 'getMeasure', summary: 'Мероприятие с его сроком; ETag — версия мероприятия' })
  async measure(
    @Param('roadmapId') roadmapId: string,
    @Param('measureId') measureId: string,
    @Query() query: AnyRow,
    @Requester() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.one(measureRegister, `${roadmapId}/${measureId}`, query, principal, reply);
  }

  private async one<C extends Columns>(register: Projection<C>, key: string, query: AnyRow, principal: Principal, reply: FastifyReply) {
    const asked = readRegisterQuery(register, query, this.zone);
    const handle = await this.open([register], principal, asked, reply);
    const found = handle.get(register, key, asked.list.asOf);
    if (!found) throw notFound();
    const row = found.row as AnyRow;
    void reply.header('ETag', etag(row['version'] as number));
    return { key, ...row, incomplete: found.incomplete };
  }

  private async open(opened: readonly Projection[], principal: Principal, { after }: RegisterQuery, reply: FastifyReply): Promise<ScopedRegisters> {
    const denied = opened.find(({ name }) => !mayRead(principal.role, name));
    if (denied) throw new ProblemError(problem(403, 'FORBIDDEN', `Реестр «${denied.title}» не входит в права вашей роли.`));
    const handle = this.reader.forScopes(principal.scopes);
    if (after !== undefined && !(await handle.waitFor(opened, after, WAIT_MS))) void reply.header('X-Stale', 'true');
    return handle;
  }
}

function notFound(): ProblemError {
  return new ProblemError(problem(404, 'NOT_FOUND', 'Такой записи нет или она вам недоступна.'));
}
