import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { PreviewEndpoint } from '@vekha/http/preview-endpoint';
import { PreviewRoute } from '@vekha/http/preview-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { type DraftPreview, draftPreview } from '../draft-preview';
import type { RoadmapEvent } from '../events';
import { ImportRoadmap } from './import-roadmap.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('schools/:schoolId/import-roadmap')
export class ImportRoadmapHttp {
  constructor(
    private readonly commands: CommandEndpoint,
    private readonly previews: PreviewEndpoint,
  ) {}

  @CommandRoute(ImportRoadmap, {
    title: 'Принять дорожную карту из документа',
    description: 'Имена и другие сведения о людях не передавайте: тексты называют организации, роли и документы. Странности документа становятся замечаниями, а не отказом.',
    inPath: ['schoolId'],
    creates: true,
  })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ImportRoadmap, request);
  }

  @PreviewRoute(ImportRoadmap, { title: 'Показать, как будет понят документ, не принимая его', inPath: ['schoolId'] })
  async preview(@Incoming() request: IncomingCommand): Promise<DraftPreview> {
    return draftPreview(await this.previews.of<RoadmapEvent>(ImportRoadmap, request));
  }
}
