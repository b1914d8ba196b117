import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { readCommand } from '@vekha/event-sourcing/command-input';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { Projection } from '@vekha/event-sourcing/projection';
import type { ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { commandSchema } from '@vekha/http/command-route';
import { problem, ProblemError } from '@vekha/http/problem';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Requester } from '@vekha/http/requester';
import { PersonalOpening } from '@vekha/registers/personal-opening.http';
import { shownNames } from '@vekha/registers/persons-beside.http';
import { notFound, RegisterAccess } from '@vekha/registers/register-access.http';
import type { AnyRow } from '@vekha/registers/register-filters.http';
import { readRowQuery } from '@vekha/registers/register-query.http';
import { schoolRegister } from '@vekha/registers/schools/school-register';
import type { FastifyReply } from 'fastify';
import { candidatesFor, pairsForSchool, type ProposalAim } from './pair-proposals';
import type { SchoolRows } from './people-to-match';
import { matchingRegisters, namesOf, schoolRows } from './school-rows';
import { WantedPairs } from './wanted-pairs.command';

const AFTER = { name: 'after', required: false, description: 'Место в журнале из X-Position: дождаться его' };

/** Whom to propose as a mentor, and why; nothing is stored until somebody proposes a pair. */
@ApiTags('Пары и программы')
@ApiBearerAuth()
@ProblemResponses()
@Controller('schools/:schoolId')
export class PairProposalsHttp {
  constructor(
    @Inject(RegisterAccess) private readonly access: RegisterAccess,
    @Inject(PersonalOpening) private readonly opening: PersonalOpening,
  ) {}

  @Get('mentees/:personId/candidates')
  @ApiOperation({ operationId: 'candidatesForMentee', summary: 'Наставники для наставляемого: лучшие первыми, с объяснением; кто не подходит и почему' })
  @ApiQuery(AFTER)
  async candidates(@Param('schoolId') schoolId: string, @Param('personId') personId: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    const rows = schoolRows(await this.open(schoolId, query, principal, reply), schoolId);
    const mentee = rows.mentees.find((row) => row.personId === personId);
    if (!mentee) throw notFound();
    const answer = candidatesFor(mentee, rows);
    const told = new Set([personId, ...[...answer.candidates, ...answer.excluded].map(({ mentorId }) => mentorId)]);
    return { ...answer, ...(await this.names(rows, told, principal)) };
  }

  @Post('pair-proposals/preview')
  @HttpCode(200)
  @ApiOperation({ operationId: 'previewProposePair', summary: 'Лучшие пары всей школы: предложение, ничего не записано' })
  @ApiBody({ schema: commandSchema(WantedPairs) })
  @ApiQuery(AFTER)
  async preview(@Param('schoolId') schoolId: string, @Body() body: unknown, @Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    const rows = schoolRows(await this.open(schoolId, query, principal, reply), schoolId);
    const answer = pairsForSchool(rows, aimOf(body));
    const paired = answer.pairs.flatMap(({ menteeId, mentorId, alternatives }) => [menteeId, mentorId, ...alternatives.map((other) => other.mentorId)]);
    const told = new Set([...paired, ...answer.unmatched.map(({ menteeId }) => menteeId)]);
    return { ...answer, ...(await this.names(rows, told, principal)) };
  }

  /** A school that is not there and one that may not be seen are the same. */
  private async open(schoolId: string, query: AnyRow, principal: Principal, reply: FastifyReply): Promise<ScopedRegisters> {
    const asked = readRowQuery(query, this.access.zone);
    const handle = await this.access.open(matchingRegisters as unknown as readonly Projection[], principal, asked, reply);
    if (!handle.get(schoolRegister, schoolId)) throw notFound();
    return handle;
  }

  private async names(rows: SchoolRows, told: ReadonlySet<string>, principal: Principal) {
    const names = namesOf(rows, told);
    return shownNames(names, await this.opening.open([...names.values()], principal, 'pair proposals'));
  }
}

/** @throws ProblemError 400, as a command with the same field would be refused */
function aimOf(body: unknown): ProposalAim {
  const { command, faults } = readCommand(WantedPairs, body);
  if (command) return command.aim;
  throw new ProblemError(problem(400, 'VALIDATION_FAILED', 'Проверьте поля: не всё заполнено верно.', { fields: faults }));
}
