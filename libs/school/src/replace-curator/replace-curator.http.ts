import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ReplaceCurator } from './replace-curator.command';

@ApiTags('Школы')
@ApiBearerAuth()
@Controller('schools/:schoolId/replace-curator')
export class ReplaceCuratorHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ReplaceCurator, { title: 'Заменить куратора', inPath: ['schoolId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ReplaceCurator, request);
  }
}
