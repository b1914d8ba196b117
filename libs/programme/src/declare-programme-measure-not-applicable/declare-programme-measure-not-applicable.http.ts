import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { DeclareProgrammeMeasureNotApplicable } from './declare-programme-measure-not-applicable.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/measures/:measureId/declare-not-applicable')
export class DeclareProgrammeMeasureNotApplicableHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(DeclareProgrammeMeasureNotApplicable, { title: 'Признать мероприятие программы неприменимым', inPath: ['programmeId', 'measureId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(DeclareProgrammeMeasureNotApplicable, request);
  }
}
