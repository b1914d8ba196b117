import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { PreviewEndpoint } from '@vekha/http/preview-endpoint';
import { PreviewRoute } from '@vekha/http/preview-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { type DraftPreview, draftPreview } from '../draft-preview';
import type { RoadmapEvent } from '../events';
import { DrawRoadmapFromPrevious } from './draw-roadmap-from-previous.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('schools/:schoolId/draw-roadmap-from-previous')
export class DrawRoadmapFromPreviousHttp {
  constructor(
    private readonly commands: CommandEndpoint,
    private readonly previews: PreviewEndpoint,
  ) {}

  @CommandRoute(DrawRoadmapFromPrevious, { title: 'Составить карту на новый учебный год по прошлой карте', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(DrawRoadmapFromPrevious, request);
  }

  @PreviewRoute(DrawRoadmapFromPrevious, { title: 'Показать карту на новый учебный год, не составляя её', inPath: ['schoolId'] })
  async preview(@Incoming() request: IncomingCommand): Promise<DraftPreview> {
    return draftPreview(await this.previews.of<RoadmapEvent>(DrawRoadmapFromPrevious, request));
  }
}
