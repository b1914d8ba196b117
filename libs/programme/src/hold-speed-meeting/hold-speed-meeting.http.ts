import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { HoldSpeedMeeting } from './hold-speed-meeting.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('speed-meetings/:speedMeetingId/hold')
export class HoldSpeedMeetingHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(HoldSpeedMeeting, { title: 'Записать скоростную встречу', inPath: ['speedMeetingId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(HoldSpeedMeeting, request);
  }
}
