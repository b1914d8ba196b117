import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { StatePersonAge } from './state-person-age.command';

@ApiTags('Участники')
@ApiBearerAuth()
@Controller('people/:personId/state-person-age')
export class StatePersonAgeHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(StatePersonAge, { title: 'Уточнить возраст обучающегося', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(StatePersonAge, request);
  }
}
