import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { SetRegionalDays } from './set-regional-days.command';

@ApiTags('Муниципалитет')
@ApiBearerAuth()
@Controller('municipality/set-regional-days')
export class SetRegionalDaysHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(SetRegionalDays, { title: 'Установить рабочие и нерабочие дни региона', inPath: [], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(SetRegionalDays, request);
  }
}
