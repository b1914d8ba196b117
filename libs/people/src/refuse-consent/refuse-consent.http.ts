import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RefuseConsent } from './refuse-consent.command';

@ApiTags('Согласия и персональные данные')
@ApiBearerAuth()
@Controller('people/:personId/consents/:consentId/refuse-consent')
export class RefuseConsentHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RefuseConsent, { title: 'Отказать в согласии', inPath: ['personId', 'consentId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RefuseConsent, request);
  }
}
