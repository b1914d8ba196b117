import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RecordHeadcount } from './record-headcount.command';

@ApiTags('Школы')
@ApiBearerAuth()
@Controller('schools/:schoolId/record-headcount')
export class RecordHeadcountHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RecordHeadcount, { title: 'Записать численность целевой группы', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RecordHeadcount, request);
  }
}
