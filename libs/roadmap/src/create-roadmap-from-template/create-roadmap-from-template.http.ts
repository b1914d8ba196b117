import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { CreateRoadmapFromTemplate } from './create-roadmap-from-template.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('schools/:schoolId/create-roadmap-from-template')
export class CreateRoadmapFromTemplateHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(CreateRoadmapFromTemplate, { title: 'Создать дорожную карту по шаблону', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(CreateRoadmapFromTemplate, request);
  }
}
