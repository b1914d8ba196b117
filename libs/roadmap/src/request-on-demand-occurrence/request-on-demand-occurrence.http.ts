import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RequestOnDemandOccurrence } from './request-on-demand-occurrence.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/measures/:measureId/occurrences')
export class RequestOnDemandOccurrenceHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RequestOnDemandOccurrence, { title: 'Запросить встречу', inPath: ['roadmapId', 'measureId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RequestOnDemandOccurrence, request);
  }
}
