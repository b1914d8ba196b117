import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { PublishProgrammeResults } from './publish-programme-results.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/publish-results')
export class PublishProgrammeResultsHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(PublishProgrammeResults, { title: 'Опубликовать результаты программы', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(PublishProgrammeResults, request);
  }
}
