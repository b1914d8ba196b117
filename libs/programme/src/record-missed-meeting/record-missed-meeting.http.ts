import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RecordMissedMeeting } from './record-missed-meeting.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/meetings/:meetingId/record-missed')
export class RecordMissedMeetingHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RecordMissedMeeting, { title: 'Записать, что встреча не состоялась', inPath: ['programmeId', 'meetingId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RecordMissedMeeting, request);
  }
}
