import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { mayRead } from '@vekha/access/permissions';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { Projection } from '@vekha/event-sourcing/projection';
import { etag } from '@vekha/http/command-endpoint';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Requester } from '@vekha/http/requester';
import type { FastifyReply } from 'fastify';
import { consentRegister } from './consents/consent-register';
import { dataSubjectRequestRegister } from './data-subject-requests/data-subject-request-register';
import { menteeRegister } from './mentees/mentee-register';
import { mentorRegister } from './mentors/mentor-register';
import { personRegister, type PersonRow } from './persons/person-register';
import type { AnyRow } from './register-filters.http';
import { type Asking, type Part, partOf, type Sight, ThingReader } from './thing-reader.http';

/** The parts of a person that commands address, each with a version of its own. */
const VERSIONS = { card: 'version', mentor: 'mentorVersion', mentee: 'menteeVersion', consents: 'consentsVersion', requests: 'requestsVersion' } as const satisfies Readonly<Record<string, keyof PersonRow>>;

/** A person by id: the card, each part of the life, and the ETag a command about that part has to say. */
@ApiTags('Реестры')
@ApiBearerAuth()
@ProblemResponses()
@Controller('people/:personId')
export class PeopleThingsHttp {
  constructor(@Inject(ThingReader) private readonly things: ThingReader) {}

  @Get()
  @ApiOperation({ operationId: 'getPerson', summary: 'Карточка участника со всем, что о нём ведётся; ETag — версия карточки, версии частей — в поле versions' })
  async person(@Param('personId') personId: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    const { sight, card } = await this.card(personId, { query, principal, reply });
    const parts = {
      mentor: this.things.besides(mentorRegister, personId, sight, principal),
      mentee: this.things.besides(menteeRegister, personId, sight, principal),
      consents: ofPerson(consentRegister as unknown as Projection, personId, sight, principal),
      requests: ofPerson(dataSubjectRequestRegister as unknown as Projection, personId, sight, principal),
    };
    const { rows } = await this.things.unsealed({ card: [partOf(personRegister, card)], ...parts }, sight, principal);
    void reply.header('ETag', etag(card.row.version));
    const versions = Object.fromEntries(Object.entries(VERSIONS).map(([part, column]) => [part, card.row[column]]));
    return { ...rows['card']?.[0], mentor: rows['mentor']?.[0] ?? null, mentee: rows['mentee']?.[0] ?? null, consents: rows['consents'], requests: rows['requests'], versions };
  }

  @Get('mentor')
  @ApiOperation({ operationId: 'getMentor', summary: 'Участник как наставник; ETag — версия этой части' })
  async mentor(@Param('personId') personId: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.part(mentorRegister as unknown as Projection, 'mentor', personId, { query, principal, reply });
  }

  @Get('mentee')
  @ApiOperation({ operationId: 'getMentee', summary: 'Участник как наставляемый; ETag — версия этой части' })
  async mentee(@Param('personId') personId: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.part(menteeRegister as unknown as Projection, 'mentee', personId, { query, principal, reply });
  }

  @Get('consents')
  @ApiOperation({ operationId: 'getConsentsOfPerson', summary: 'Согласия участника; ETag — общая версия согласий' })
  async consents(@Param('personId') personId: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.part(consentRegister as unknown as Projection, 'consents', personId, { query, principal, reply });
  }

  @Get('requests')
  @ApiOperation({ operationId: 'getRequestsOfPerson', summary: 'Обращения участника о своих данных; ETag — общая версия обращений' })
  async requests(@Param('personId') personId: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.part(dataSubjectRequestRegister as unknown as Projection, 'requests', personId, { query, principal, reply });
  }

  /** The rows of a part; of one that has not begun there are none, and its version is there all the same. */
  private async part(register: Projection, part: keyof typeof VERSIONS, personId: string, asking: Asking) {
    this.things.requireReading(register, asking.principal);
    const { sight, card } = await this.card(personId, asking);
    const { rows } = await this.things.unsealed({ part: ofPerson(register, personId, sight, asking.principal) }, sight, asking.principal);
    const version = card.row[VERSIONS[part]];
    void asking.reply.header('ETag', etag(version));
    return { personId, version, rows: rows['part'] };
  }

  private async card(personId: string, asking: Asking) {
    const sight = await this.things.open(personRegister, asking);
    return { sight, card: this.things.found(personRegister, personId, sight) };
  }
}

/** Rows about a person that the role may see. */
function ofPerson(register: Projection, personId: string, { handle, asOf }: Sight, { role }: Principal): readonly Part[] {
  if (!mayRead(role, register.name)) return [];
  return handle.list(register, { where: { personId }, limit: 'all', ...(asOf && { asOf }) }).rows.map((found) => partOf(register, found));
}
