import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AttachExternalSchedule } from './attach-external-schedule.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/measures/:measureId/attach-external-schedule')
export class AttachExternalScheduleHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AttachExternalSchedule, { title: 'Приложить отдельный график', inPath: ['roadmapId', 'measureId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AttachExternalSchedule, request);
  }
}
