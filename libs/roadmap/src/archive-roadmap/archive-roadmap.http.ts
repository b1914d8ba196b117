import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ArchiveRoadmap } from './archive-roadmap.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/archive')
export class ArchiveRoadmapHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ArchiveRoadmap, { title: 'Сдать карту в архив', inPath: ['roadmapId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ArchiveRoadmap, request);
  }
}
