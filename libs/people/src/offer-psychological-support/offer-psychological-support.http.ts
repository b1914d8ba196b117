import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { OfferPsychologicalSupport } from './offer-psychological-support.command';

@ApiTags('Наставляемые')
@ApiBearerAuth()
@Controller('people/:personId/offer-psychological-support')
export class OfferPsychologicalSupportHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(OfferPsychologicalSupport, { title: 'Предложить психолого-педагогическую поддержку', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(OfferPsychologicalSupport, request);
  }
}
