import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { SelectMentor } from './select-mentor.command';

@ApiTags('Наставники')
@ApiBearerAuth()
@Controller('people/:personId/select-mentor')
export class SelectMentorHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(SelectMentor, { title: 'Отобрать наставника', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(SelectMentor, request);
  }
}
