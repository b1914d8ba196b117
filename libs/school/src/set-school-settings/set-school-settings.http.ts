import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { SetSchoolSettings } from './set-school-settings.command';

@ApiTags('Школы')
@ApiBearerAuth()
@Controller('schools/:schoolId/set-settings')
export class SetSchoolSettingsHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(SetSchoolSettings, { title: 'Установить правила школы', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(SetSchoolSettings, request);
  }
}
