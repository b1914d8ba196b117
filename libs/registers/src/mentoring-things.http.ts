import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { mayRead } from '@vekha/access/permissions';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { Columns, Projection } from '@vekha/event-sourcing/projection';
import type { AsOf, Registered, ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { etag } from '@vekha/http/command-endpoint';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Requester } from '@vekha/http/requester';
import type { FastifyReply } from 'fastify';
import { bestPracticeRegister } from './best-practices/best-practice-register';
import { campaignRegister } from './campaigns/campaign-register';
import { consentRegister } from './consents/consent-register';
import { matchRegister } from './matches/match-register';
import { meetingRegister } from './meetings/meeting-register';
import { menteeRegister } from './mentees/mentee-register';
import { mentorRegister } from './mentors/mentor-register';
import { orderRegister } from './orders/order-register';
import { PersonalOpening } from './personal-opening.http';
import { personRegister } from './persons/person-register';
import { namesBeside, shownNames } from './persons-beside.http';
import { programmeRegister } from './programmes/programme-register';
import { notFound, RegisterAccess } from './register-access.http';
import { shown } from './register-answer.http';
import type { AnyRow } from './register-filters.http';
import { readRowQuery } from './register-query.http';

/** Who asks, in which words, and where the answer's headers go. */
interface Asking {
  readonly query: AnyRow;
  readonly principal: Principal;
  readonly reply: FastifyReply;
}

/** The registers as of the moment asked for. */
interface Sight {
  readonly handle: ScopedRegisters;
  readonly asOf: AsOf | undefined;
}

interface Part {
  readonly register: Projection;
  readonly found: Registered<AnyRow>;
}

type Found<C extends Columns> = { readonly [K in keyof C]: unknown };

const partOf = <C extends Columns>(register: Projection<C>, found: Registered<Found<C>>): Part => ({ register: register as unknown as Projection, found: found as Registered<AnyRow> });

/** One person, programme, document, survey or practice by its id, with the ETag a command about it has to say. */
@ApiTags('Реестры')
@ApiBearerAuth()
@ProblemResponses()
@Controller()
export class MentoringThingsHttp {
  constructor(
    @Inject(RegisterAccess) private readonly access: RegisterAccess,
    @Inject(PersonalOpening) private readonly opening: PersonalOpening,
  ) {}

  @Get('persons/:personId')
  @ApiOperation({ operationId: 'getPerson', summary: 'Карточка участника: как наставник, как наставляемый, согласия; ETag — версия карточки' })
  async person(@Param('personId') personId: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    const sight = await this.open(personRegister, { query, principal, reply });
    const card = this.found(personRegister, personId, sight);
    const mentor = this.besides(mentorRegister, personId, sight, principal);
    const mentee = this.besides(menteeRegister, personId, sight, principal);
    const consents = mayRead(principal.role, consentRegister.name) ? sight.handle.list(consentRegister, { where: { personId }, limit: 'all', ...(sight.asOf && { asOf: sight.asOf }) }).rows : [];
    const answer = await this.unsealed({ card: [partOf(personRegister, card)], mentor, mentee, consents: consents.map((each) => partOf(consentRegister, each)) }, sight, principal);
    void reply.header('ETag', etag(card.row.version));
    return { ...answer.rows['card']?.[0], mentor: answer.rows['mentor']?.[0] ?? null, mentee: answer.rows['mentee']?.[0] ?? null, consents: answer.rows['consents'] };
  }

  @Get('programmes/:programmeId')
  @ApiOperation({ operationId: 'getProgramme', summary: 'Пара или группа с её программой; ETag — версия программы, у пары в поле pair.version своя' })
  async programme(@Param('programmeId') programmeId: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    const sight = await this.open(matchRegister, { query, principal, reply });
    const pair = this.found(matchRegister, programmeId, sight);
    const programme = sight.handle.get(programmeRegister, programmeId, sight.asOf);
    const answer = await this.unsealed({ pair: [partOf(matchRegister, pair)], programme: programme ? [partOf(programmeRegister, programme)] : [] }, sight, principal);
    void reply.header('ETag', etag(programme?.row.version ?? pair.row.revision));
    return { programmeId, pair: answer.rows['pair']?.[0], programme: answer.rows['programme']?.[0] ?? null, ...answer.names };
  }

  @Get('programmes/:programmeId/pair')
  @ApiOperation({ operationId: 'getPair', summary: 'Пара или группа; ETag — её версия' })
  async pair(@Param('programmeId') programmeId: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.one(matchRegister, programmeId, { query, principal, reply });
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
    const sight = await this.open(programmeRegister, { query, principal, reply });
    const programme = this.found(programmeRegister, programmeId, sight);
    const measure = programme.row.measures.find((each) => each.measureId === measureId);
    if (!measure) throw notFound();
    const revision = sight.handle.get(matchRegister, programmeId, sight.asOf)?.row.revision ?? programme.row.version;
    const revealed = await this.opening.open(measure, principal, 'row of a programme');
    void reply.header('ETag', etag(measure.version ?? revision));
    return { programmeId, ...revealed.row({ ...measure }), version: measure.version ?? revision };
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
    return this.one(meetingRegister, meetingId, { query, principal, reply }, (row) => row['programmeId'] === programmeId);
  }

  @Get('documents/:documentId')
  @ApiOperation({ operationId: 'getDocument', summary: 'Документ; ETag — его версия' })
  async document(@Param('documentId') documentId: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.one(orderRegister, documentId, { query, principal, reply }, (row) => row['documentId'] !== null);
  }

  @Get('campaigns/:campaignId')
  @ApiOperation({ operationId: 'getCampaign', summary: 'Опрос; ETag — его версия' })
  async campaign(@Param('campaignId') campaignId: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.one(campaignRegister, campaignId, { query, principal, reply });
  }

  @Get('practices/:practiceId')
  @ApiOperation({ operationId: 'getPractice', summary: 'Практика; ETag — её версия' })
  async practice(@Param('practiceId') practiceId: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.one(bestPracticeRegister, practiceId, { query, principal, reply });
  }

  private async one<C extends Columns>(register: Projection<C>, key: string, asking: Asking, isIt: (row: AnyRow) => boolean = () => true) {
    const sight = await this.open(register, asking);
    const found = this.found(register, key, sight);
    if (!isIt(found.row)) throw notFound();
    const answer = await this.unsealed({ it: [partOf(register, found)] }, sight, asking.principal);
    void asking.reply.header('ETag', etag(found.row['version'] as number));
    return { ...answer.rows['it']?.[0], ...answer.names };
  }

  private async open<C extends Columns>(register: Projection<C>, { query, principal, reply }: Asking): Promise<Sight> {
    const asked = readRowQuery(query, this.access.zone);
    const handle = await this.access.open([register as unknown as Projection], principal, asked, reply, [personRegister]);
    return { handle, asOf: asked.asOf };
  }

  private found<C extends Columns>(register: Projection<C>, key: string, { handle, asOf }: Sight) {
    const found = handle.get(register, key, asOf);
    if (!found) throw notFound();
    return found;
  }

  private besides<C extends Columns>(register: Projection<C>, key: string, { handle, asOf }: Sight, { role }: Principal): readonly Part[] {
    const found = mayRead(role, register.name) ? handle.get(register, key, asOf) : undefined;
    return found ? [partOf(register, found)] : [];
  }

  /** All parts of an answer with what is sealed in them, and the names of those they refer to, opened in one go. */
  private async unsealed(parts: Readonly<Record<string, readonly Part[]>>, { handle, asOf }: Sight, principal: Principal) {
    const all = Object.values(parts).flat();
    const names = new Map(all.flatMap(({ register, found }) => [...namesBeside(handle, register, [found.row], asOf)]));
    const revealed = await this.opening.open([all.map(({ found }) => found.row), [...names.values()]], principal, 'one thing');
    const rows = Object.fromEntries(Object.entries(parts).map(([name, each]) => [name, each.map(({ register, found }) => shown(register, found, revealed))]));
    return { rows, names: shownNames(names, revealed) };
  }
}
