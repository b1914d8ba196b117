import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AmendAcademicCalendar } from './amend-academic-calendar.command';

@ApiTags('Школы')
@ApiBearerAuth()
@Controller('schools/:schoolId/amend-academic-calendar')
export class AmendAcademicCalendarHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AmendAcademicCalendar, { title: 'Изменить календарный учебный график', inPath: ['schoolId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AmendAcademicCalendar, request);
  }
}
