import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ClarifyDeadline } from './clarify-deadline.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/measures/:measureId/clarify-deadline')
export class ClarifyDeadlineHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ClarifyDeadline, { title: 'Уточнить срок мероприятия', inPath: ['roadmapId', 'measureId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ClarifyDeadline, request);
  }
}
