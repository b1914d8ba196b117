import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { SkipStage } from './skip-stage.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/stages/:stageId/skip')
export class SkipStageHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(SkipStage, { title: 'Пропустить этап приказом', inPath: ['roadmapId', 'stageId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(SkipStage, request);
  }
}
