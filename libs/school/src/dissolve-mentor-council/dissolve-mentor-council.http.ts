import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { DissolveMentorCouncil } from './dissolve-mentor-council.command';

@ApiTags('Школы')
@ApiBearerAuth()
@Controller('schools/:schoolId/dissolve-mentor-council')
export class DissolveMentorCouncilHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(DissolveMentorCouncil, { title: 'Распустить совет наставников', inPath: ['schoolId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(DissolveMentorCouncil, request);
  }
}
