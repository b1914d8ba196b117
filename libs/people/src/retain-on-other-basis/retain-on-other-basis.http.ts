import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RetainOnOtherBasis } from './retain-on-other-basis.command';

@ApiTags('Согласия и персональные данные')
@ApiBearerAuth()
@Controller('people/:personId/consents/:consentId/retain-on-other-basis')
export class RetainOnOtherBasisHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RetainOnOtherBasis, { title: 'Записать иное основание хранить данные', inPath: ['personId', 'consentId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RetainOnOtherBasis, request);
  }
}
