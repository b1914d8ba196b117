import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RecordParticipation } from './record-participation.command';

@ApiTags('События и конкурсы')
@ApiBearerAuth()
@Controller('events/:eventId/record-participation')
export class RecordParticipationHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RecordParticipation, { title: 'Записать участие представителя школы', inPath: ['eventId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RecordParticipation, request);
  }
}
