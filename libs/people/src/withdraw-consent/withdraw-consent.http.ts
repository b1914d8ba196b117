import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { WithdrawConsent } from './withdraw-consent.command';

@ApiTags('Согласия и персональные данные')
@ApiBearerAuth()
@Controller('people/:personId/consents/:consentId/withdraw-consent')
export class WithdrawConsentHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(WithdrawConsent, { title: 'Отозвать согласие', inPath: ['personId', 'consentId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(WithdrawConsent, request);
  }
}
