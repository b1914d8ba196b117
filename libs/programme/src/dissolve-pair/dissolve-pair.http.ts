import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { DissolvePair } from './dissolve-pair.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/dissolve-pair')
export class DissolvePairHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(DissolvePair, { title: 'Расформировать пару приказом', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(DissolvePair, request);
  }
}
