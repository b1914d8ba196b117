import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { PublishAnalysis } from './publish-analysis.command';

@ApiTags('Опросы и диагностика')
@ApiBearerAuth()
@Controller('campaigns/:campaignId/publish-analysis')
export class PublishAnalysisHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(PublishAnalysis, { title: 'Опубликовать анализ опроса', inPath: ['campaignId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(PublishAnalysis, request);
  }
}
