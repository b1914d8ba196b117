import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { DraftRoadmap } from './draft-roadmap.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('schools/:schoolId/draft-roadmap')
export class DraftRoadmapHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(DraftRoadmap, { title: 'Начать пустой проект дорожной карты', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(DraftRoadmap, request);
  }
}
