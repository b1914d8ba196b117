import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { MoveOccurrence } from './move-occurrence.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/measures/:measureId/occurrences/:period/move')
export class MoveOccurrenceHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(MoveOccurrence, { title: 'Перенести очередное проведение', inPath: ['roadmapId', 'measureId', 'period'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(MoveOccurrence, request);
  }
}
