import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ReprojectDeadlines } from './reproject-deadlines.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/reproject-deadlines')
export class ReprojectDeadlinesHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ReprojectDeadlines, { title: 'Пересчитать открытые сроки карты', inPath: ['roadmapId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ReprojectDeadlines, request);
  }
}
