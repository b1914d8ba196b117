import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RecordOccurrenceHeld } from './record-occurrence-held.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/measures/:measureId/occurrences/:period/held')
export class RecordOccurrenceHeldHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RecordOccurrenceHeld, { title: 'Отметить очередное проведение', inPath: ['roadmapId', 'measureId', 'period'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RecordOccurrenceHeld, request);
  }
}
