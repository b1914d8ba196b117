import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { SetSchoolDays } from './set-school-days.command';

@ApiTags('Школы')
@ApiBearerAuth()
@Controller('schools/:schoolId/set-days')
export class SetSchoolDaysHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(SetSchoolDays, { title: 'Установить рабочие и нерабочие дни школы', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(SetSchoolDays, request);
  }
}
