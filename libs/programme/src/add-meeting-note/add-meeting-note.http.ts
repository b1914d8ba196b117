import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AddMeetingNote } from './add-meeting-note.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/meetings/:meetingId/add-note')
export class AddMeetingNoteHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AddMeetingNote, { title: 'Добавить запись о встрече', inPath: ['programmeId', 'meetingId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AddMeetingNote, request);
  }
}
