import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ProposeCompletion } from './propose-completion.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/propose-completion')
export class ProposeCompletionHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ProposeCompletion, { title: 'Предложить завершить программу', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ProposeCompletion, request);
  }
}
