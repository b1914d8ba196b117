import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RecordCouncilOpinion } from './record-council-opinion.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/council-opinions')
export class RecordCouncilOpinionHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RecordCouncilOpinion, { title: 'Записать мнение совета', inPath: ['roadmapId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RecordCouncilOpinion, request);
  }
}
