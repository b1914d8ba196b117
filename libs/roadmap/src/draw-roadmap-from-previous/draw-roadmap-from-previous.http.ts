import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { DrawRoadmapFromPrevious } from './draw-roadmap-from-previous.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('schools/:schoolId/draw-roadmap-from-previous')
export class DrawRoadmapFromPreviousHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(DrawRoadmapFromPrevious, { title: 'Составить карту на новый учебный год по прошлой карте', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(DrawRoadmapFromPrevious, request);
  }
}
