import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { CollectDevelopmentNeeds } from './collect-development-needs.command';

@ApiTags('Наставляемые')
@ApiBearerAuth()
@Controller('people/:personId/collect-development-needs')
export class CollectDevelopmentNeedsHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(CollectDevelopmentNeeds, { title: 'Собрать запросы наставляемого', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(CollectDevelopmentNeeds, request);
  }
}
