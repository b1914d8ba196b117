import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RecordProgrammeOutcome } from './record-programme-outcome.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/record-outcome')
export class RecordProgrammeOutcomeHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RecordProgrammeOutcome, { title: 'Записать итог программы', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RecordProgrammeOutcome, request);
  }
}
