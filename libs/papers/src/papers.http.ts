import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import { toDocx } from '@vekha/documents/paper/docx';
import type { Paper } from '@vekha/documents/paper/paper';
import { toPdf } from '@vekha/documents/paper/pdf';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import { EventRegistry } from '@vekha/event-sourcing/event-registry';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import type { Projection } from '@vekha/event-sourcing/projection';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import { sendFile } from '@vekha/http/file-answer';
import { problem, ProblemError } from '@vekha/http/problem';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Requester } from '@vekha/http/requester';
import { EVENT_STORE } from '@vekha/installation/engine.module';
import { consentRegister } from '@vekha/registers/consents/consent-register';
import { destructionActRegister } from '@vekha/registers/destruction-acts/destruction-act-register';
import { matchRegister } from '@vekha/registers/matches/match-register';
import { mentorRegister } from '@vekha/registers/mentors/mentor-register';
import { PersonalOpening } from '@vekha/registers/personal-opening.http';
import { programmeRegister } from '@vekha/registers/programmes/programme-register';
import { notFound, RegisterAccess } from '@vekha/registers/register-access.http';
import type { AnyRow } from '@vekha/registers/register-filters.http';
import { readRowQuery } from '@vekha/registers/register-query.http';
import type { FastifyReply } from 'fastify';
import { consentPaperOf } from './consent-paper';
import { destructionActOf, logExtractOf } from './destruction-papers-of';
import { documentPaperOf } from './document-paper';
import { appointmentOrderOf, supplementaryAgreementOf } from './mentor-papers';
import { PaperRefused, type PaperSight } from './paper-sight';
import { assignmentOrderOf, programmePaperOf } from './programme-papers';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const formats = {
  docx: { mediaType: DOCX, drawn: toDocx },
  pdf: { mediaType: 'application/pdf', drawn: toPdf },
} as const;

/** Where a paper comes from: who asks, and the register whose readers may have it. */
interface Asked {
  readonly register: { readonly name: string };
  readonly format: string;
  /** ASCII, for programs that read no Unicode. */
  readonly plainName: string;
  readonly query: AnyRow;
  readonly principal: Principal;
  readonly reply: FastifyReply;
}

/** The path of a paper of one consent. */
interface OfConsent {
  readonly personId: string;
  readonly consentId: string;
  readonly format: string;
}

const ofPerson = ApiParam({ name: 'personId' });
const ofConsent = ApiParam({ name: 'consentId' });
const format = ApiParam({ name: 'format', enum: Object.keys(formats) });
const after = ApiQuery({ name: 'after', required: false, description: 'Место в журнале из X-Position: дождаться его' });

/** Papers made of what the log holds, as the reader may see it; nothing is stored, and every opening stands in the access journal. */
@ApiTags('Печатные документы')
@ApiBearerAuth()
@ProblemResponses()
@Controller()
export class PapersHttp {
  constructor(
    @Inject(RegisterAccess) private readonly access: RegisterAccess,
    @Inject(PersonalOpening) private readonly opening: PersonalOpening,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EventRegistry) private readonly registry: EventRegistry,
  ) {}

  @Get('programmes/:programmeId/paper/:format')
  @ApiOperation({ operationId: 'programmePaper', summary: 'Персонализированная программа: DOCX или PDF' })
  @ApiProduces(DOCX, 'application/pdf')
  @format
  @after
  programme(@Param('programmeId') id: string, @Param('format') wanted: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res() reply: FastifyReply) {
    return this.send({ register: programmeRegister, format: wanted, plainName: 'programme', query, principal, reply }, (sight) => programmePaperOf(sight, id));
  }

  @Get('programmes/:programmeId/assignment-order/:format')
  @ApiOperation({ operationId: 'assignmentOrderPaper', summary: 'Приказ о закреплении пар и групп с приложением: DOCX или PDF' })
  @ApiProduces(DOCX, 'application/pdf')
  @format
  @after
  assignmentOrder(@Param('programmeId') id: string, @Param('format') wanted: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res() reply: FastifyReply) {
    return this.send({ register: matchRegister, format: wanted, plainName: 'assignment-order', query, principal, reply }, (sight) => assignmentOrderOf(sight, id));
  }

  @Get('persons/:personId/appointment-order/:format')
  @ApiOperation({ operationId: 'appointmentOrderPaper', summary: 'Приказ о назначении наставника: DOCX или PDF' })
  @ApiProduces(DOCX, 'application/pdf')
  @format
  @after
  appointment(@Param('personId') id: string, @Param('format') wanted: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res() reply: FastifyReply) {
    return this.send({ register: mentorRegister, format: wanted, plainName: 'appointment-order', query, principal, reply }, (sight) => appointmentOrderOf(sight, id));
  }

  @Get('persons/:personId/supplementary-agreement/:format')
  @ApiOperation({ operationId: 'supplementaryAgreementPaper', summary: 'Дополнительное соглашение о наставничестве: DOCX или PDF' })
  @ApiProduces(DOCX, 'application/pdf')
  @format
  @after
  agreement(@Param('personId') id: string, @Param('format') wanted: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res() reply: FastifyReply) {
    return this.send({ register: mentorRegister, format: wanted, plainName: 'supplementary-agreement', query, principal, reply }, (sight) => supplementaryAgreementOf(sight, id));
  }

  @Get('persons/:personId/consents/:consentId/paper/:format')
  @ApiOperation({ operationId: 'consentPaper', summary: 'Согласие отдельным документом: DOCX или PDF' })
  @ApiProduces(DOCX, 'application/pdf')
  @ofPerson
  @ofConsent
  @format
  @after
  consent(@Param() { personId, consentId, format: wanted }: OfConsent, @Query() query: AnyRow, @Requester() principal: Principal, @Res() reply: FastifyReply) {
    return this.send({ register: consentRegister, format: wanted, plainName: 'consent', query, principal, reply }, (sight) => consentPaperOf(sight, personId, consentId));
  }

  @Get('persons/:personId/consents/:consentId/destruction-act/:format')
  @ApiOperation({ operationId: 'destructionActPaper', summary: 'Акт об уничтожении персональных данных: DOCX или PDF' })
  @ApiProduces(DOCX, 'application/pdf')
  @ofPerson
  @ofConsent
  @format
  @after
  destructionAct(@Param() { personId, consentId, format: wanted }: OfConsent, @Query() query: AnyRow, @Requester() principal: Principal, @Res() reply: FastifyReply) {
    return this.send({ register: destructionActRegister, format: wanted, plainName: 'destruction-act', query, principal, reply }, (sight) => destructionActOf(sight, personId, consentId));
  }

  @Get('persons/:personId/consents/:consentId/log-extract/:format')
  @ApiOperation({ operationId: 'logExtractPaper', summary: 'Выгрузка из журнала событий к акту об уничтожении: DOCX или PDF' })
  @ApiProduces(DOCX, 'application/pdf')
  @ofPerson
  @ofConsent
  @format
  @after
  logExtract(@Param() { personId, consentId, format: wanted }: OfConsent, @Query() query: AnyRow, @Requester() principal: Principal, @Res() reply: FastifyReply) {
    return this.send({ register: destructionActRegister, format: wanted, plainName: 'log-extract', query, principal, reply }, (sight) => logExtractOf(sight, personId, consentId));
  }

  @Get('documents/:documentId/paper/:format')
  @ApiOperation({ operationId: 'documentPaper', summary: 'Приказ из реестра, по которому назначены наставники или закреплены пары: DOCX или PDF' })
  @ApiProduces(DOCX, 'application/pdf')
  @format
  @after
  document(@Param('documentId') id: string, @Param('format') wanted: string, @Query() query: AnyRow, @Requester() principal: Principal, @Res() reply: FastifyReply) {
    return this.send({ register: matchRegister, format: wanted, plainName: 'document', query, principal, reply }, (sight) => documentPaperOf(sight, id));
  }

  private async send({ register, format: wanted, plainName, query, principal, reply }: Asked, make: (sight: PaperSight) => Promise<Paper>): Promise<void> {
    const known = Object.hasOwn(formats, wanted) ? formats[wanted as keyof typeof formats] : undefined;
    if (!known) throw notFound();
    const registers = await this.access.open([register as Projection], principal, readRowQuery(query, this.access.zone), reply);
    try {
      const paper = await make({ registers, events: (stream) => this.events(stream), open: (values, occasion) => this.read(values, principal, occasion) });
      const bytes = await known.drawn(paper);
      await sendFile(reply, { content: once(bytes), mediaType: known.mediaType, size: bytes.length, name: `${paper.title}.${wanted}`, plainName: `${plainName}.${wanted}` });
    } catch (error) {
      if (error instanceof PaperRefused) throw new ProblemError(problem(error.status, error.code, error.sentence));
      throw error;
    }
  }

  private async events(stream: string): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for await (const page of this.store.readStream(stream)) events.push(...page.map((stored) => this.registry.decode(stored)));
    return events;
  }

  private async read(values: unknown, principal: Principal, occasion: string): ReturnType<PaperSight['open']> {
    const revealed = await this.opening.open(values, principal, occasion);
    return (value) => {
      if (value === undefined || value === null) return undefined;
      const closed = revealed.closedness(value);
      if (closed?.state === 'hidden') throw new PaperRefused(403, 'FORBIDDEN', 'Сведения, из которых состоит этот документ, не входят в права вашей роли.');
      return closed ? `[${closed.text}]` : String(revealed.value(value));
    };
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
