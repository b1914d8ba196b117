import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { SubmitMentorReport } from './submit-mentor-report.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/submit-mentor-report')
export class SubmitMentorReportHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(SubmitMentorReport, { title: 'Представить отчёт наставника', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(SubmitMentorReport, request);
  }
}
