import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AnnounceRegionalEvent } from './announce-regional-event.command';

@ApiTags('События и конкурсы')
@ApiBearerAuth()
@Controller('schools/:schoolId/announce-event')
export class AnnounceRegionalEventHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AnnounceRegionalEvent, { title: 'Объявить событие, конкурс или проект', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AnnounceRegionalEvent, request);
  }
}
