import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ProposeMentorCouncil } from './propose-mentor-council.command';

@ApiTags('Школы')
@ApiBearerAuth()
@Controller('schools/:schoolId/propose-mentor-council')
export class ProposeMentorCouncilHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ProposeMentorCouncil, { title: 'Предложить состав совета наставников', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ProposeMentorCouncil, request);
  }
}
