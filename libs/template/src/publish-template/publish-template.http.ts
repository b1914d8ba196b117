import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { PublishTemplate } from './publish-template.command';

@ApiTags('Шаблоны')
@ApiBearerAuth()
@Controller('templates/:code/publish')
export class PublishTemplateHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(PublishTemplate, { title: 'Опубликовать шаблон дорожной карты', inPath: ['code'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(PublishTemplate, request);
  }
}
