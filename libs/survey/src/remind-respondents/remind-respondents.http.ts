import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RemindRespondents } from './remind-respondents.command';

@ApiTags('Опросы и диагностика')
@ApiBearerAuth()
@Controller('campaigns/:campaignId/remind-respondents')
export class RemindRespondentsHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RemindRespondents, { title: 'Напомнить об опросе тем, кто не ответил', inPath: ['campaignId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RemindRespondents, request);
  }
}
