import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { Columns, Projection } from '@vekha/event-sourcing/projection';
import { etag } from '@vekha/http/command-endpoint';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Requester } from '@vekha/http/requester';
import type { FastifyReply } from 'fastify';
import { measureRegister } from './measures/measure-register';
import { notFound, RegisterAccess } from './register-access.http';
import { shown } from './register-answer.http';
import type { AnyRow } from './register-filters.http';
import { readRowQuery } from './register-query.http';
import { roadmapRegister } from './roadmaps/roadmap-register';

/** One thing by its id, with the ETag a command about it has to say. */
@ApiTags('Реестры')
@ApiBearerAuth()
@ProblemResponses()
@Controller()
export class RegistersHttp {
  constructor(@Inject(RegisterAccess) private readonly access: RegisterAccess) {}

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
    const asked = readRowQuery(query, this.access.zone);
    const handle = await this.access.open([register], principal, asked, reply);
    const found = handle.get(register, key, asked.asOf);
    if (!found) throw notFound();
    const row = shown(found);
    void reply.header('ETag', etag(row['version'] as number));
    return row;
  }
}
