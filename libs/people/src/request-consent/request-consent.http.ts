import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RequestConsent } from './request-consent.command';

@ApiTags('Согласия и персональные данные')
@ApiBearerAuth()
@Controller('people/:personId/request-consent')
export class RequestConsentHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RequestConsent, { title: 'Запросить согласие', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RequestConsent, request);
  }
}
