import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { SuspendMentor } from './suspend-mentor.command';

@ApiTags('Наставники')
@ApiBearerAuth()
@Controller('people/:personId/suspend-mentor')
export class SuspendMentorHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(SuspendMentor, { title: 'Приостановить наставничество приказом', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(SuspendMentor, request);
  }
}
