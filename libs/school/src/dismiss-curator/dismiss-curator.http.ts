import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { DismissCurator } from './dismiss-curator.command';

@ApiTags('Школы')
@ApiBearerAuth()
@Controller('schools/:schoolId/dismiss-curator')
export class DismissCuratorHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(DismissCurator, { title: 'Освободить куратора от обязанностей', inPath: ['schoolId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(DismissCurator, request);
  }
}
