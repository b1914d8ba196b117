import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { SetMunicipalDays } from './set-municipal-days.command';

@ApiTags('Муниципалитет')
@ApiBearerAuth()
@Controller('municipality/set-municipal-days')
export class SetMunicipalDaysHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(SetMunicipalDays, { title: 'Установить рабочие и нерабочие дни муниципалитета', inPath: [], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(SetMunicipalDays, request);
  }
}
