import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ArchiveMentee } from './archive-mentee.command';

@ApiTags('Наставляемые')
@ApiBearerAuth()
@Controller('people/:personId/archive-mentee')
export class ArchiveMenteeHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ArchiveMentee, { title: 'Сдать карточку наставляемого в архив', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ArchiveMentee, request);
  }
}
