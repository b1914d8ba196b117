import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { DeclineProgrammeChange } from './decline-programme-change.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/proposals/:proposalId/decline-change')
export class DeclineProgrammeChangeHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(DeclineProgrammeChange, { title: 'Записать отказ от изменения программы', inPath: ['programmeId', 'proposalId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(DeclineProgrammeChange, request);
  }
}
