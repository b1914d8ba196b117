import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ReportProgress } from './report-progress.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/measures/:measureId/report-progress')
export class ReportProgressHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ReportProgress, { title: 'Сообщить о ходе мероприятия', inPath: ['roadmapId', 'measureId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ReportProgress, request);
  }
}
