import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ProposePair } from './propose-pair.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('schools/:schoolId/propose-pair')
export class ProposePairHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ProposePair, { title: 'Предложить пару или группу', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ProposePair, request);
  }
}
