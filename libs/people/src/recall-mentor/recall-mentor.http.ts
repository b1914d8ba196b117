import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RecallMentor } from './recall-mentor.command';

@ApiTags('Наставники')
@ApiBearerAuth()
@Controller('people/:personId/recall-mentor')
export class RecallMentorHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RecallMentor, { title: 'Освободить наставника приказом', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RecallMentor, request);
  }
}
