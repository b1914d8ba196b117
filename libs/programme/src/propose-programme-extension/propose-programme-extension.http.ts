import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ProposeProgrammeExtension } from './propose-programme-extension.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/propose-extension')
export class ProposeProgrammeExtensionHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ProposeProgrammeExtension, { title: 'Предложить продлить программу', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ProposeProgrammeExtension, request);
  }
}
