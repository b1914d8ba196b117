import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AttachTrainingSchedule } from './attach-training-schedule.command';

@ApiTags('Обучение наставников')
@ApiBearerAuth()
@Controller('training-groups/:groupId/attach-training-schedule')
export class AttachTrainingScheduleHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AttachTrainingSchedule, { title: 'Приложить расписание обучения', inPath: ['groupId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AttachTrainingSchedule, request);
  }
}
