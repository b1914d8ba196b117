import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ActivateRoadmap } from './activate-roadmap.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/activate')
export class ActivateRoadmapHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ActivateRoadmap, { title: 'Ввести карту в действие', inPath: ['roadmapId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ActivateRoadmap, request);
  }
}
