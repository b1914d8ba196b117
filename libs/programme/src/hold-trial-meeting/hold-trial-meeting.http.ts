import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { HoldTrialMeeting } from './hold-trial-meeting.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/hold-trial-meeting')
export class HoldTrialMeetingHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(HoldTrialMeeting, { title: 'Записать пробную встречу', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(HoldTrialMeeting, request);
  }
}
