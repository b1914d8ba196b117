import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ApproveMentorCouncil } from './approve-mentor-council.command';

@ApiTags('Школы')
@ApiBearerAuth()
@Controller('schools/:schoolId/approve-mentor-council')
export class ApproveMentorCouncilHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ApproveMentorCouncil, { title: 'Утвердить состав совета наставников', inPath: ['schoolId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ApproveMentorCouncil, request);
  }
}
