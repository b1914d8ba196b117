import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { HoldMentoringMeeting } from './hold-mentoring-meeting.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/hold-meeting')
export class HoldMentoringMeetingHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(HoldMentoringMeeting, { title: 'Записать проведённую встречу', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(HoldMentoringMeeting, request);
  }
}
