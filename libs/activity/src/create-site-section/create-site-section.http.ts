import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { CreateSiteSection } from './create-site-section.command';

@ApiTags('Раздел на сайте')
@ApiBearerAuth()
@Controller('schools/:schoolId/create-site-section')
export class CreateSiteSectionHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(CreateSiteSection, { title: 'Записать создание раздела на сайте школы', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(CreateSiteSection, request);
  }
}
