import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { mayGive, mayRead } from '@vekha/access/permissions';
import type { Clock } from '@vekha/event-sourcing/clock';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { Projection } from '@vekha/event-sourcing/projection';
import type { RegisterReader, ScopedRegisters } from '@vekha/event-sourcing/projection-store-reader';
import { zonedDate } from '@vekha/event-sourcing/zoned-date';
import { problem, ProblemError } from '@vekha/http/problem';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Requester } from '@vekha/http/requester';
import type { FastifyReply } from 'fastify';
import { actionsFor } from './inbox/inbox-actions';
import { inboxRegister } from './inbox/inbox-register';
import type { InboxRow } from './inbox/inbox-rows';
import { byUrgency, isShown, URGENCIES, urgencyOf } from './inbox/urgency';
import { QUERY_ZONE, REGISTER_READER } from './register-access.http';
import { readRegisterQuery } from './register-query.http';

/** The clock by which «сегодня» and «просрочено» are told. */
export const READING_CLOCK = Symbol('reading clock');

const PAGE = 500;

/** The things of the caller's role in the schools they may see. */
@ApiTags('Мои дела')
@ApiBearerAuth()
@ProblemResponses()
@Controller('inbox')
export class InboxHttp {
  constructor(
    @Inject(REGISTER_READER) private readonly reader: RegisterReader,
    @Inject(QUERY_ZONE) private readonly zone: string,
    @Inject(READING_CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getInbox', summary: 'Мои дела: самое срочное первым, с причиной и тем, что можно сделать' })
  @ApiQuery({ name: 'schoolId', required: false })
  @ApiQuery({ name: 'roadmapId', required: false })
  @ApiQuery({ name: 'kind', required: false, enum: ['term', 'occurrence', 'missed', 'escalation', 'clarify', 'responsible', 'accept', 'reported'] })
  @ApiQuery({ name: 'after', required: false, description: 'Место в журнале из X-Position: дождаться его' })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 500 } })
  @ApiQuery({ name: 'offset', required: false, schema: { type: 'integer', minimum: 0 } })
  async inbox(@Query() query: Readonly<Record<string, unknown>>, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    requireInbox(principal);
    const { after, list, limit, offset, waitMs } = readRegisterQuery(inboxRegister as unknown as Projection, query, this.zone);
    const handle = this.reader.forScopes(principal.scopes);
    if (after !== undefined && !(await handle.waitFor([inboxRegister], after, waitMs))) void reply.header('X-Stale', 'true');
    const all = thingsOf(handle, principal.role, { ...list.where }).map((row) => ({ ...row, today: zonedDate(this.clock.now(), row.zone ?? this.zone) }));
    const shown = all.filter((row) => isShown(row, row.today)).map((row) => ({ ...row, urgency: urgencyOf(row, row.today) })).sort(byUrgency);
    const things = shown.slice(offset, offset + limit).map(({ memory: _memory, shown: _shown, today: _today, waits: _waits, ...row }) => ({
      ...row,
      urgencyTitle: URGENCIES[row.urgency],
      actions: actionsFor(row, (command) => mayGive(principal.role, command)),
    }));
    return { role: principal.role, total: shown.length, things };
  }
}

/** Every line of a role that waits for something. @throws QueryRefused for a filter that cannot be */
export function thingsOf(handle: ScopedRegisters, role: string, filters: Readonly<Record<string, unknown>> = {}): readonly InboxRow[] {
  const rows: InboxRow[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = handle.list(inboxRegister, { where: { ...filters, role, waits: true }, limit: PAGE, offset });
    rows.push(...page.rows.map(({ row }) => row));
    if (rows.length >= page.total || page.rows.length === 0) return rows;
  }
}

/** Whoever may see the rows of a roadmap has an inbox, if often an empty one. */
export function requireInbox({ role }: Principal): void {
  if (!mayRead(role, 'measures')) throw new ProblemError(problem(403, 'FORBIDDEN', 'У вашей роли нет дел по дорожным картам.'));
}
