import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import { etag } from '@vekha/http/command-endpoint';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Requester } from '@vekha/http/requester';
import type { FastifyReply } from 'fastify';
import { bestPracticeRegister } from './best-practices/best-practice-register';
import { campaignRegister } from './campaigns/campaign-register';
import { matchRegister } from './matches/match-register';
import { meetingRegister } from './meetings/meeting-register';
import { orderRegister } from './orders/order-register';
import { programmeRegister } from './programmes/programme-register';
import { notFound } from './register-access.http';
import type { AnyRow } from './register-filters.http';
import { partOf, ThingReader } from './thing-reader.http';

/** One programme, meeting, document, survey or practice by its id, with the ETag a command about it has to say. */
@ApiTags('Реестры')
@ApiBearerAuth()
@ProblemResponses()
@Controller()
export class MentoringThingsHttp {
  constructor(@Inject(ThingReader) private readonly things: ThingReader) {}

  @Get('programmes/:programmeId')
  @ApiOperation({ operationId: 'getProgramme', summary: 'Пара или группа с её программой; ETag — версия программы, у пары в поле pair.version своя' })
  async programme(@Param('programmeId') programmeId: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    const sight = await this.things.open(matchRegister, { query, principal, reply });
    const pair = this.things.found(matchRegister, programmeId, sight);
    const programme = sight.handle.get(programmeRegister, programmeId, sight.asOf);
    const answer = await this.things.unsealed({ pair: [partOf(matchRegister, pair)], programme: programme ? [partOf(programmeRegister, programme)] : [] }, sight, principal);
    void reply.header('ETag', etag(programme?.row.version ?? pair.row.revision));
    return { programmeId, pair: answer.rows['pair']?.[0], programme: answer.rows['programme']?.[0] ?? null, ...answer.names };
  }

  @Get('programmes/:programmeId/pair')
  @ApiOperation({ operationId: 'getPair', summary: 'Пара или группа; ETag — её версия' })
  async pair(@Param('programmeId') programmeId: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.things.one(matchRegister, programmeId, { query, principal, reply });
  }

  @Get('programmes/:programmeId/measures/:measureId')
  @ApiOperation({ operationId: 'getProgrammeMeasure', summary: 'Мероприятие программы; ETag — его версия' })
  async measure(
    @Param('programmeId') programmeId: string,
    @Param('measureId') measureId: string,
    @Query() query: AnyRow,
    @Requester() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const sight = await this.things.open(programmeRegister, { query, principal, reply });
    const programme = this.things.found(programmeRegister, programmeId, sight);
    const measure = programme.row.measures.find((each) => each.measureId === measureId);
    if (!measure) throw notFound();
    const revision = sight.handle.get(matchRegister, programmeId, sight.asOf)?.row.revision ?? programme.row.version;
    const { rows } = await this.things.unsealed({ programme: [partOf(programmeRegister, { ...programme, row: { ...programme.row, measures: [measure] } })] }, sight, principal);
    void reply.header('ETag', etag(measure.version ?? revision));
    return { ...rows['programme']?.[0], version: measure.version ?? revision };
  }

  @Get('programmes/:programmeId/meetings/:meetingId')
  @ApiOperation({ operationId: 'getMeeting', summary: 'Встреча; ETag — её версия' })
  async meeting(
    @Param('programmeId') programmeId: string,
    @Param('meetingId') meetingId: string,
    @Query() query: AnyRow,
    @Requester() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.things.one(meetingRegister, meetingId, { query, principal, reply }, (row) => row['programmeId'] === programmeId);
  }

  @Get('documents/:documentId')
  @ApiOperation({ operationId: 'getDocument', summary: 'Документ; ETag — его версия' })
  async document(@Param('documentId') documentId: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.things.one(orderRegister, documentId, { query, principal, reply }, (row) => row['documentId'] !== null);
  }

  @Get('campaigns/:campaignId')
  @ApiOperation({ operationId: 'getCampaign', summary: 'Опрос; ETag — его версия' })
  async campaign(@Param('campaignId') campaignId: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.things.one(campaignRegister, campaignId, { query, principal, reply });
  }

  @Get('practices/:practiceId')
  @ApiOperation({ operationId: 'getPractice', summary: 'Практика; ETag — её версия' })
  async practice(@Param('practiceId') practiceId: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.things.one(bestPracticeRegister, practiceId, { query, principal, reply });
  }
}
