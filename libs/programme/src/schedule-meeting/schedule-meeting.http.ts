import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ScheduleMeeting } from './schedule-meeting.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/schedule-meeting')
export class ScheduleMeetingHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ScheduleMeeting, { title: 'Назначить встречу', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ScheduleMeeting, request);
  }
}
