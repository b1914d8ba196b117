import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RecordClassHour } from './record-class-hour.command';

@ApiTags('Классные часы')
@ApiBearerAuth()
@Controller('schools/:schoolId/record-class-hour')
export class RecordClassHourHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RecordClassHour, { title: 'Записать проведённый классный час', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RecordClassHour, request);
  }
}
