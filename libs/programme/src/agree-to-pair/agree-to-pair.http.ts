import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AgreeToPair } from './agree-to-pair.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/agree-to-pair')
export class AgreeToPairHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AgreeToPair, { title: 'Записать согласие участника на пару', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AgreeToPair, request);
  }
}
