import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ResignAsMentor } from './resign-as-mentor.command';

@ApiTags('Наставники')
@ApiBearerAuth()
@Controller('people/:personId/resign-as-mentor')
export class ResignAsMentorHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ResignAsMentor, { title: 'Отказаться от наставничества', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ResignAsMentor, request);
  }
}
