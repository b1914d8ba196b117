import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AmendRoadmap } from './amend-roadmap.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/amend')
export class AmendRoadmapHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AmendRoadmap, { title: 'Внести изменения в карту приказом', inPath: ['roadmapId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AmendRoadmap, request);
  }
}
