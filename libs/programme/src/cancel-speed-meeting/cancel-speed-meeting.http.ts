import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { CancelSpeedMeeting } from './cancel-speed-meeting.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('speed-meetings/:speedMeetingId/cancel')
export class CancelSpeedMeetingHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(CancelSpeedMeeting, { title: 'Отменить скоростную встречу', inPath: ['speedMeetingId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(CancelSpeedMeeting, request);
  }
}
