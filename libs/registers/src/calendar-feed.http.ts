import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiBasicAuth, ApiBearerAuth, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { deadlineCalendar, type CalendarTerm } from '@vekha/documents/deadline-calendar';
import type { Clock } from '@vekha/event-sourcing/clock';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { Registered, RegisterReader, ScopedRegisters, Where } from '@vekha/event-sourcing/projection-store-reader';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Requester } from '@vekha/http/requester';
import { TokenAsPassword } from '@vekha/http/token-as-password';
import { inboxRegister } from './inbox/inbox-register';
import type { InboxRow } from './inbox/inbox-rows';
import { READING_CLOCK, requireInbox } from './inbox.http';
import { REGISTER_READER } from './register-access.http';
import { schoolRegister } from './schools/school-register';

const PAGE = 500;
const REFRESH_MINUTES = 60;
/** How long a calendar is told of what was cancelled, so that every program has asked at least once. */
const CANCELLED_SHOWN_MS = 30 * 86_400_000;

/** The open terms of the caller's role, for a calendar program to subscribe to. */
@ApiTags('Мои дела')
@ProblemResponses()
@Controller('calendar.ics')
export class CalendarFeedHttp {
  constructor(
    @Inject(REGISTER_READER) private readonly reader: RegisterReader,
    @Inject(READING_CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @TokenAsPassword()
  @ApiBearerAuth()
  @ApiBasicAuth()
  @ApiProduces('text/calendar')
  @ApiOperation({ operationId: 'getCalendar', summary: 'Мои сроки для календаря (iCalendar). Календарь входит по имени «vekha» и ключу доступа вместо пароля' })
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Content-Disposition', 'inline; filename="vekha.ics"')
  calendar(@Requester() principal: Principal): string {
    requireInbox(principal);
    const handle = this.reader.forScopes(principal.scopes);
    const since = new Date(Date.parse(this.clock.now()) - CANCELLED_SHOWN_MS).toISOString();
    const own = { role: principal.role, effectiveDue: { not: null } };
    const open = everyRow(handle, { ...own, kind: { in: ['term', 'occurrence'] } });
    const cancelled = everyRow(handle, { ...own, kind: 'cancelled', since: { from: since } });
    const schools = new Map(handle.list(schoolRegister, { limit: PAGE }).rows.map(({ row }) => [row.schoolId, row.name]));
    const terms = [...open, ...cancelled].map((row) => termOf(row, schools.get(row.row.schoolId) ?? ''));
    return deadlineCalendar({ title: 'Веха: сроки наставничества', refreshMinutes: REFRESH_MINUTES, terms });
  }
}

function everyRow(handle: ScopedRegisters, where: Where<InboxRow>): readonly Registered<InboxRow>[] {
  const rows: Registered<InboxRow>[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = handle.list(inboxRegister, { where, limit: PAGE, offset });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

const inRussian = (date: string): string => `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
const weekday = new Intl.DateTimeFormat('ru', { weekday: 'long', timeZone: 'UTC' });

function termOf({ row, version }: Registered<InboxRow>, school: string): CalendarTerm {
  const { roadmapId, measureId, period, title, kind, effectiveDue, nominalDue, deadlineVersion, whyThisDate, why } = row;
  const day = effectiveDue ?? '';
  const cancelled = kind === 'cancelled';
  const moved = nominalDue !== null && nominalDue !== day ? [`Срок по документу: ${inRussian(nominalDue)}.`] : [];
  const lastDay = `Последний день: ${inRussian(day)}, ${weekday.format(new Date(day))}.`;
  return {
    uid: `${['deadline', roadmapId, measureId, ...(period === null ? [] : [period])].join('-')}@vekha`,
    // A cancellation is one more edition of its term.
    sequence: deadlineVersion + Number(cancelled),
    day,
    summary: `${cancelled ? 'Отменено' : 'Срок'}: ${title}`,
    description: [school, lastDay, ...moved, ...whyThisDate, why].filter((line) => line !== '').join('\n'),
    cancelled,
    stamp: version.fromRecordedAt,
  };
}
