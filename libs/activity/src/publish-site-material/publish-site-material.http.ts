import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { PublishSiteMaterial } from './publish-site-material.command';

@ApiTags('Раздел на сайте')
@ApiBearerAuth()
@Controller('schools/:schoolId/publish-site-material')
export class PublishSiteMaterialHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(PublishSiteMaterial, { title: 'Записать размещение материала на сайте', inPath: ['schoolId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(PublishSiteMaterial, request);
  }
}
