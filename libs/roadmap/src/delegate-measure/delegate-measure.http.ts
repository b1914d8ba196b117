import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { DelegateMeasure } from './delegate-measure.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/measures/:measureId/delegate')
export class DelegateMeasureHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(DelegateMeasure, { title: 'Поручить мероприятие другому', inPath: ['roadmapId', 'measureId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(DelegateMeasure, request);
  }
}
