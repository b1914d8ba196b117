import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ReopenProgrammeMeasure } from './reopen-programme-measure.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/measures/:measureId/reopen-measure')
export class ReopenProgrammeMeasureHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ReopenProgrammeMeasure, { title: 'Вернуть мероприятие программы в работу', inPath: ['programmeId', 'measureId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ReopenProgrammeMeasure, request);
  }
}
