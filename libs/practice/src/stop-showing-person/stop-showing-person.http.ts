import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { StopShowingPerson } from './stop-showing-person.command';

@ApiTags('Лучшие практики')
@ApiBearerAuth()
@Controller('practices/:practiceId/stop-showing-person')
export class StopShowingPersonHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(StopShowingPerson, { title: 'Снять человека с показа в практике', inPath: ['practiceId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(StopShowingPerson, request);
  }
}
