import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { mayGive, mayRead } from '@vekha/access/permissions';
import type { Clock } from '@vekha/event-sourcing/clock';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { Columns, Projection, RowOf } from '@vekha/event-sourcing/projection';
import type { RegisterReader, ScopedRegisters, Where } from '@vekha/event-sourcing/projection-store-reader';
import { zonedDate } from '@vekha/event-sourcing/zoned-date';
import { problem, ProblemError } from '@vekha/http/problem';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Requester } from '@vekha/http/requester';
import type { FastifyReply } from 'fastify';
import { actionsFor } from './inbox/inbox-actions';
import { inboxRegister } from './inbox/inbox-register';
import { byUrgency, isShown, type Place, URGENCIES, urgencyOf } from './inbox/urgency';
import { mentoringInboxRegister } from './mentoring-inbox/mentoring-inbox-register';
import { getsThings, thingActions, thingKinds } from './mentoring-inbox/mentoring-things';
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
  @ApiQuery({ name: 'kind', required: false, enum: ['term', 'occurrence', 'missed', 'escalation', 'clarify', 'responsible', 'accept', 'reported', ...Object.keys(thingKinds)] })
  @ApiQuery({ name: 'after', required: false, description: 'Место в журнале из X-Position: дождаться его' })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 500 } })
  @ApiQuery({ name: 'offset', required: false, schema: { type: 'integer', minimum: 0 } })
  async inbox(@Query() query: Readonly<Record<string, unknown>>, @Requester() principal: Principal, @Res({ passthrough: true }) reply: FastifyReply) {
    requireInbox(principal);
    const { after, list, limit, offset, waitMs } = readRegisterQuery(inboxRegister as unknown as Projection, query, this.zone);
    const handle = this.reader.forScopes(principal.scopes);
    if (after !== undefined && !(await handle.waitFor([inboxRegister, mentoringInboxRegister], after, waitMs))) void reply.header('X-Stale', 'true');
    const { role } = principal;
    const all = [...this.ofRoadmaps(handle, role, { ...list.where }), ...this.ofMentoring(handle, role, { ...list.where })].sort((a, b) => byUrgency(a.at, b.at));
    const things = all.slice(offset, offset + limit).map(({ thing, at: { urgency } }) => ({ ...thing, urgency, urgencyTitle: URGENCIES[urgency] }));
    return { role, total: all.length, things };
  }

  private ofRoadmaps(handle: ScopedRegisters, role: string, filters: Filters): readonly Entry[] {
    const rows = thingsOf(handle, inboxRegister, role, filters).map((row) => ({ row, today: zonedDate(this.clock.now(), row.zone ?? this.zone) }));
    return rows.filter(({ row, today }) => isShown(row, today)).map(({ row, today }) => {
      const { memory: _memory, shown: _shown, waits: _waits, ...thing } = row;
      return { thing: { ...thing, actions: actionsFor(row, (command) => mayGive(role, command)) }, at: { ...row, urgency: urgencyOf(row, today) } };
    });
  }

  /** Things without a term wait for a decision. */
  private ofMentoring(handle: ScopedRegisters, role: string, filters: Filters): readonly Entry[] {
    if (Object.keys(filters).some((column) => !Object.hasOwn(mentoringInboxRegister.columns, column))) return [];
    const today = zonedDate(this.clock.now(), this.zone);
    return thingsOf(handle, mentoringInboxRegister, role, filters).map((row) => {
      const { memory: _memory, waits: _waits, dueOn: effectiveDue, ...thing } = row;
      const at = { effectiveDue, measureId: row.kind, period: null, urgency: urgencyOf({ kind: 'term', effectiveDue, retroactive: false }, today) };
      return { thing: { ...thing, effectiveDue, actions: thingActions(row.kind, row.about, (command) => mayGive(role, command)) }, at };
    });
  }
}

type Filters = Readonly<Record<string, unknown>>;

/** A line of the inbox and its place in it. */
interface Entry {
  readonly thing: object;
  readonly at: Place;
}

/** Every line of a role that waits for something. @throws QueryRefused for a filter that cannot be */
export function thingsOf<C extends Columns>(handle: ScopedRegisters, register: Projection<C>, role: string, filters: Filters = {}): readonly RowOf<C>[] {
  const rows: RowOf<C>[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = handle.list(register, { where: { ...filters, role, waits: true } as Where<RowOf<C>>, limit: PAGE, offset });
    rows.push(...page.rows.map(({ row }) => row as RowOf<C>));
    if (rows.length >= page.total || page.rows.length === 0) return rows;
  }
}

/** Whoever may see the rows of a roadmap, or gets things of people and papers, has an inbox, if often an empty one. */
export function requireInbox({ role }: Principal): void {
  if (!mayRead(role, 'measures') && !getsThings(role)) throw new ProblemError(problem(403, 'FORBIDDEN', 'У вашей роли нет дел по дорожным картам.'));
}
