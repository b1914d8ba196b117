import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { Columns, Projection } from '@vekha/event-sourcing/projection';
import { etag } from '@vekha/http/command-endpoint';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Requester } from '@vekha/http/requester';
import type { FastifyReply } from 'fastify';
import { measureRegister } from './measures/measure-register';
import { occurrenceRegister } from './occurrences/occurrence-register';
import { notFound, RegisterAccess } from './register-access.http';
import { Revealed } from './personal-opening.http';
import { shown } from './register-answer.http';
import type { AnyRow } from './register-filters.http';
import { readRowQuery } from './register-query.http';
import { roadmapRegister } from './roadmaps/roadmap-register';

/** Roadmaps hold nothing about persons. */
const NOTHING_SEALED = new Revealed(new Map());

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

  @Get('roadmaps/:roadmapId/stages/:stageId')
  @ApiOperation({ operationId: 'getStage', summary: 'Этап карты; ETag — версия этапа' })
  async stage(
    @Param('roadmapId') roadmapId: string,
    @Param('stageId') stageId: string,
    @Query() query: AnyRow,
    @Requester() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { row, incomplete } = await this.found(roadmapRegister, roadmapId, query, principal, reply);
    const stage = row.stages.find((each) => each.stageId === stageId);
    if (!stage) throw notFound();
    void reply.header('ETag', etag(stage.version));
    return { key: `${roadmapId}/${stageId}`, roadmapId, ...stage, incomplete };
  }

  @Get('roadmaps/:roadmapId/measures/:measureId/occurrences/:period')
  @ApiOperation({ operationId: 'getOccurrence', summary: 'Очередной срок мероприятия; ETag — версия этого срока' })
  @ApiParam({ name: 'roadmapId' })
  @ApiParam({ name: 'measureId' })
  @ApiParam({ name: 'period', description: 'Период: 2022-23, 2022-23-Q2, 2022-10 или день' })
  async occurrence(
    @Param() { roadmapId, measureId, period }: { roadmapId: string; measureId: string; period: string },
    @Query() query: AnyRow,
    @Requester() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.one(occurrenceRegister, `${roadmapId}/${measureId}/${period}`, query, principal, reply);
  }

  private async one<C extends Columns>(register: Projection<C>, key: string, query: AnyRow, principal: Principal, reply: FastifyReply) {
    const found = await this.found(register, key, query, principal, reply);
    const row = shown(register as unknown as Projection, found, NOTHING_SEALED);
    void reply.header('ETag', etag(row['version'] as number));
    return row;
  }

  private async found<C extends Columns>(register: Projection<C>, key: string, query: AnyRow, principal: Principal, reply: FastifyReply) {
    const asked = readRowQuery(query, this.access.zone);
    const handle = await this.access.open([register], principal, asked, reply);
    const found = handle.get(register, key, asked.asOf);
    if (!found) throw notFound();
    return found;
  }
}
