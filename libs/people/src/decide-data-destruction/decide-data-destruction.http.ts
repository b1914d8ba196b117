import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { DecideDataDestruction } from './decide-data-destruction.command';

@ApiTags('Согласия и персональные данные')
@ApiBearerAuth()
@Controller('people/:personId/consents/:consentId/decide-data-destruction')
export class DecideDataDestructionHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(DecideDataDestruction, { title: 'Решить уничтожить данные', inPath: ['personId', 'consentId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(DecideDataDestruction, request);
  }
}
