import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { StartMentorSearch } from './start-mentor-search.command';

@ApiTags('Наставляемые')
@ApiBearerAuth()
@Controller('people/:personId/start-mentor-search')
export class StartMentorSearchHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(StartMentorSearch, { title: 'Начать поиск наставника', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(StartMentorSearch, request);
  }
}
