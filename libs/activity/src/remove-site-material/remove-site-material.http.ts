import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RemoveSiteMaterial } from './remove-site-material.command';

@ApiTags('Раздел на сайте')
@ApiBearerAuth()
@Controller('schools/:schoolId/remove-site-material')
export class RemoveSiteMaterialHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RemoveSiteMaterial, { title: 'Записать снятие материала с сайта', inPath: ['schoolId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RemoveSiteMaterial, request);
  }
}
