import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AppointCurator } from './appoint-curator.command';

@ApiTags('Школы')
@ApiBearerAuth()
@Controller('schools/:schoolId/appoint-curator')
export class AppointCuratorHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AppointCurator, { title: 'Назначить куратора', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AppointCurator, request);
  }
}
