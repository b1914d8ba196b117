import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { PreviewEndpoint } from '@vekha/http/preview-endpoint';
import { PreviewRoute } from '@vekha/http/preview-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { type DraftPreview, draftPreview } from '../draft-preview';
import type { RoadmapEvent } from '../events';
import { CreateRoadmapFromTemplate } from './create-roadmap-from-template.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('schools/:schoolId/create-roadmap-from-template')
export class CreateRoadmapFromTemplateHttp {
  constructor(
    private readonly commands: CommandEndpoint,
    private readonly previews: PreviewEndpoint,
  ) {}

  @CommandRoute(CreateRoadmapFromTemplate, { title: 'Создать дорожную карту по шаблону', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(CreateRoadmapFromTemplate, request);
  }

  @PreviewRoute(CreateRoadmapFromTemplate, { title: 'Показать карту по шаблону, не создавая её', inPath: ['schoolId'] })
  async preview(@Incoming() request: IncomingCommand): Promise<DraftPreview> {
    return draftPreview(await this.previews.of<RoadmapEvent>(CreateRoadmapFromTemplate, request));
  }
}
