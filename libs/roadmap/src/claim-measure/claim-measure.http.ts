import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ClaimMeasure } from './claim-measure.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/measures/:measureId/claim')
export class ClaimMeasureHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ClaimMeasure, { title: 'Взять мероприятие в работу', inPath: ['roadmapId', 'measureId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ClaimMeasure, request);
  }
}
