import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { StartStage } from './start-stage.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/stages/:stageId/start')
export class StartStageHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(StartStage, { title: 'Начать этап', inPath: ['roadmapId', 'stageId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(StartStage, request);
  }
}
