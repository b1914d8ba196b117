import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ChangePairTerm } from './change-pair-term.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/change-pair-term')
export class ChangePairTermHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ChangePairTerm, { title: 'Изменить срок пары приказом', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ChangePairTerm, request);
  }
}
