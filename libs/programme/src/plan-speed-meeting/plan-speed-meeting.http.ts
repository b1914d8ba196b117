import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { PlanSpeedMeeting } from './plan-speed-meeting.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('schools/:schoolId/plan-speed-meeting')
export class PlanSpeedMeetingHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(PlanSpeedMeeting, { title: 'Назначить скоростную встречу', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(PlanSpeedMeeting, request);
  }
}
