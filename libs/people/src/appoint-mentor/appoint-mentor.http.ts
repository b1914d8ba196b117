import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AppointMentor } from './appoint-mentor.command';

@ApiTags('Наставники')
@ApiBearerAuth()
@Controller('people/:personId/appoint-mentor')
export class AppointMentorHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AppointMentor, { title: 'Назначить наставника приказом', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AppointMentor, request);
  }
}
