import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ApproveRoadmap } from './approve-roadmap.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/approve')
export class ApproveRoadmapHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ApproveRoadmap, { title: 'Утвердить карту приказом', inPath: ['roadmapId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ApproveRoadmap, request);
  }
}
