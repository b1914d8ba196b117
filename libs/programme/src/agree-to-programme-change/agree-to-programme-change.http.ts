import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AgreeToProgrammeChange } from './agree-to-programme-change.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/proposals/:proposalId/agree-to-change')
export class AgreeToProgrammeChangeHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AgreeToProgrammeChange, { title: 'Записать согласие с изменением программы', inPath: ['programmeId', 'proposalId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AgreeToProgrammeChange, request);
  }
}
