import { applyDecorators, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type CommandClass, commandFields } from '@vekha/event-sourcing/command-fields';
import { commandSchema } from '@vekha/http/command-route';
import { ProblemError, problemOf } from '@vekha/http/problem';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { SetDueRules } from '@vekha/municipality/set-due-rules/set-due-rules.command';
import { SetLadder } from '@vekha/municipality/set-ladder/set-ladder.command';
import { SetMunicipalDays } from '@vekha/municipality/set-municipal-days/set-municipal-days.command';
import { SetRegionalDays } from '@vekha/municipality/set-regional-days/set-regional-days.command';
import { AdoptAcademicCalendar } from '@vekha/school/adopt-academic-calendar/adopt-academic-calendar.command';
import { AmendAcademicCalendar } from '@vekha/school/amend-academic-calendar/amend-academic-calendar.command';
import { SetSchoolDays } from '@vekha/school/set-school-days/set-school-days.command';
import { type CalendarEffect, CalendarEffectPreview } from './calendar-effect-preview';

/** A POST route that takes the body of a command and says what it would change; it needs neither key nor version. */
function PreviewRoute(path: string, command: CommandClass, title: string): MethodDecorator {
  const inPath = path.includes(':schoolId') ? ['schoolId'] : [];
  return applyDecorators(
    Post(`${path}/preview`),
    HttpCode(200),
    ApiOperation({ operationId: `preview${command.name}`, summary: `${title}: что изменится` }),
    ...commandFields(command).filter(({ name }) => inPath.includes(name)).map(({ name, label, schema }) => ApiParam({ name, description: label, schema })),
    ApiBody({ schema: commandSchema(command, inPath) }),
    ApiResponse({ status: 200, description: 'Сроки, которые изменились бы; ничего не записано' }),
    ProblemResponses(),
  );
}

/** What a change of calendars and settings would do to the terms of roadmaps, before anybody makes it. */
@ApiTags('Предпросмотр')
@ApiBearerAuth()
@Controller()
export class CalendarEffectHttp {
  constructor(@Inject(CalendarEffectPreview) private readonly preview: CalendarEffectPreview) {}

  @PreviewRoute('schools/:schoolId/adopt-academic-calendar', AdoptAcademicCalendar, 'Утвердить календарный учебный график')
  adopt(@Incoming() request: IncomingCommand): Promise<CalendarEffect> {
    return this.effect(AdoptAcademicCalendar, request);
  }

  @PreviewRoute('schools/:schoolId/amend-academic-calendar', AmendAcademicCalendar, 'Изменить календарный учебный график')
  amend(@Incoming() request: IncomingCommand): Promise<CalendarEffect> {
    return this.effect(AmendAcademicCalendar, request);
  }

  @PreviewRoute('schools/:schoolId/set-days', SetSchoolDays, 'Установить рабочие и нерабочие дни школы')
  schoolDays(@Incoming() request: IncomingCommand): Promise<CalendarEffect> {
    return this.effect(SetSchoolDays, request);
  }

  @PreviewRoute('municipality/set-regional-days', SetRegionalDays, 'Установить рабочие и нерабочие дни региона')
  regionalDays(@Incoming() request: IncomingCommand): Promise<CalendarEffect> {
    return this.effect(SetRegionalDays, request);
  }

  @PreviewRoute('municipality/set-municipal-days', SetMunicipalDays, 'Установить рабочие и нерабочие дни муниципалитета')
  municipalDays(@Incoming() request: IncomingCommand): Promise<CalendarEffect> {
    return this.effect(SetMunicipalDays, request);
  }

  @PreviewRoute('municipality/set-due-rules', SetDueRules, 'Установить правила счёта сроков')
  dueRules(@Incoming() request: IncomingCommand): Promise<CalendarEffect> {
    return this.effect(SetDueRules, request);
  }

  @PreviewRoute('municipality/set-ladder', SetLadder, 'Установить порядок напоминаний')
  ladder(@Incoming() request: IncomingCommand): Promise<CalendarEffect> {
    return this.effect(SetLadder, request);
  }

  private async effect(command: CommandClass, { input, principal }: IncomingCommand): Promise<CalendarEffect> {
    const answer = await this.preview.of(command.name, input, principal);
    if (!answer.accepted) throw new ProblemError(problemOf(answer));
    return answer.effect;
  }
}
