import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { CompleteStage } from './complete-stage.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/stages/:stageId/complete')
export class CompleteStageHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(CompleteStage, { title: 'Завершить этап', inPath: ['roadmapId', 'stageId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(CompleteStage, request);
  }
}
