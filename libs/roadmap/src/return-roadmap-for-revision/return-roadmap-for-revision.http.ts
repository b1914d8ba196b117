import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ReturnRoadmapForRevision } from './return-roadmap-for-revision.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/return-for-revision')
export class ReturnRoadmapForRevisionHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ReturnRoadmapForRevision, { title: 'Вернуть карту на доработку', inPath: ['roadmapId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ReturnRoadmapForRevision, request);
  }
}
