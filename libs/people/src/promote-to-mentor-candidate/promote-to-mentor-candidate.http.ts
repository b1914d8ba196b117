import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { PromoteToMentorCandidate } from './promote-to-mentor-candidate.command';

@ApiTags('Наставляемые')
@ApiBearerAuth()
@Controller('people/:personId/promote-to-mentor-candidate')
export class PromoteToMentorCandidateHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(PromoteToMentorCandidate, { title: 'Выдвинуть наставляемого в кандидаты в наставники', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(PromoteToMentorCandidate, request);
  }
}
