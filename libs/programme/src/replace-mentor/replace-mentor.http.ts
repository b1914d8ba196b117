import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ReplaceMentor } from './replace-mentor.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/replace-mentor')
export class ReplaceMentorHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ReplaceMentor, { title: 'Заменить наставника приказом', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ReplaceMentor, request);
  }
}
