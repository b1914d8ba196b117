import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { CompleteProgrammeMeasure } from './complete-programme-measure.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/measures/:measureId/complete-measure')
export class CompleteProgrammeMeasureHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(CompleteProgrammeMeasure, { title: 'Отметить мероприятие программы выполненным', inPath: ['programmeId', 'measureId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(CompleteProgrammeMeasure, request);
  }
}
