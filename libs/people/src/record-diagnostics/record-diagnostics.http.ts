import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RecordDiagnostics } from './record-diagnostics.command';

@ApiTags('Участники')
@ApiBearerAuth()
@Controller('people/:personId/record-diagnostics')
export class RecordDiagnosticsHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RecordDiagnostics, { title: 'Записать диагностику участника', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RecordDiagnostics, request);
  }
}
