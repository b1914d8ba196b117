import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ResumeMentor } from './resume-mentor.command';

@ApiTags('Наставники')
@ApiBearerAuth()
@Controller('people/:personId/resume-mentor')
export class ResumeMentorHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ResumeMentor, { title: 'Возобновить наставничество приказом', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ResumeMentor, request);
  }
}
