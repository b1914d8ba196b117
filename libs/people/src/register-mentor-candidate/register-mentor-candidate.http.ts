import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RegisterMentorCandidate } from './register-mentor-candidate.command';

@ApiTags('Наставники')
@ApiBearerAuth()
@Controller('schools/:schoolId/register-mentor-candidate')
export class RegisterMentorCandidateHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RegisterMentorCandidate, { title: 'Выдвинуть кандидата в наставники', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RegisterMentorCandidate, request);
  }
}
