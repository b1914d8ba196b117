import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { DeclareNotApplicable } from './declare-not-applicable.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/measures/:measureId/declare-not-applicable')
export class DeclareNotApplicableHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(DeclareNotApplicable, { title: 'Признать мероприятие неприменимым', inPath: ['roadmapId', 'measureId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(DeclareNotApplicable, request);
  }
}
