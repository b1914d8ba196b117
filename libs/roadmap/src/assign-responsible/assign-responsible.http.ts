import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AssignResponsible } from './assign-responsible.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/measures/:measureId/assign-responsible')
export class AssignResponsibleHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AssignResponsible, { title: 'Назначить ответственных', inPath: ['roadmapId', 'measureId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AssignResponsible, request);
  }
}
