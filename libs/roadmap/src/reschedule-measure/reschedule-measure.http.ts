import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RescheduleMeasure } from './reschedule-measure.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/measures/:measureId/reschedule')
export class RescheduleMeasureHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RescheduleMeasure, { title: 'Перенести срок мероприятия приказом', inPath: ['roadmapId', 'measureId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RescheduleMeasure, request);
  }
}
