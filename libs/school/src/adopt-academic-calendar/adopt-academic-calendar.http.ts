import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AdoptAcademicCalendar } from './adopt-academic-calendar.command';

@ApiTags('Школы')
@ApiBearerAuth()
@Controller('schools/:schoolId/adopt-academic-calendar')
export class AdoptAcademicCalendarHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AdoptAcademicCalendar, { title: 'Утвердить календарный учебный график', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AdoptAcademicCalendar, request);
  }
}
