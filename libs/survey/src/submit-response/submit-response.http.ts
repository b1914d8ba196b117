import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { SubmitResponse } from './submit-response.command';

@ApiTags('Опросы и диагностика')
@ApiBearerAuth()
@Controller('campaigns/:campaignId/submit-response')
export class SubmitResponseHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(SubmitResponse, { title: 'Записать ответы на анкету', inPath: ['campaignId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(SubmitResponse, request);
  }
}
