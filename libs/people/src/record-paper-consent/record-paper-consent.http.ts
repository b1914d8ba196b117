import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RecordPaperConsent } from './record-paper-consent.command';

@ApiTags('Согласия и персональные данные')
@ApiBearerAuth()
@Controller('people/:personId/record-paper-consent')
export class RecordPaperConsentHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RecordPaperConsent, { title: 'Внести согласие с бумаги', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RecordPaperConsent, request);
  }
}
