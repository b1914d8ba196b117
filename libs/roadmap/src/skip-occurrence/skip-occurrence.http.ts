import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { SkipOccurrence } from './skip-occurrence.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/measures/:measureId/occurrences/:period/skip')
export class SkipOccurrenceHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(SkipOccurrence, { title: 'Отменить очередное проведение', inPath: ['roadmapId', 'measureId', 'period'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(SkipOccurrence, request);
  }
}
