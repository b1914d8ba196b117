import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RecordClassHourAttendance } from './record-class-hour-attendance.command';

@ApiTags('Классные часы')
@ApiBearerAuth()
@Controller('class-hours/:classHourId/record-attendance')
export class RecordClassHourAttendanceHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RecordClassHourAttendance, { title: 'Записать число присутствовавших на классном часе', inPath: ['classHourId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RecordClassHourAttendance, request);
  }
}
