import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ImportRoadmap } from './import-roadmap.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('schools/:schoolId/import-roadmap')
export class ImportRoadmapHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ImportRoadmap, {
    title: 'Принять дорожную карту из документа',
    description: 'Имена и другие сведения о людях не передавайте: тексты называют организации, роли и документы. Странности документа становятся замечаниями, а не отказом.',
    inPath: ['schoolId'],
    creates: true,
  })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ImportRoadmap, request);
  }
}
