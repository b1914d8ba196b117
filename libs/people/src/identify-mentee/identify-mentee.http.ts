import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { IdentifyMentee } from './identify-mentee.command';

@ApiTags('Наставляемые')
@ApiBearerAuth()
@Controller('schools/:schoolId/identify-mentee')
export class IdentifyMenteeHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(IdentifyMentee, { title: 'Внести наставляемого в список', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(IdentifyMentee, request);
  }
}
