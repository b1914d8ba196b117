import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RecordProgrammeProgress } from './record-programme-progress.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/record-progress')
export class RecordProgrammeProgressHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RecordProgrammeProgress, { title: 'Записать ход программы', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RecordProgrammeProgress, request);
  }
}
