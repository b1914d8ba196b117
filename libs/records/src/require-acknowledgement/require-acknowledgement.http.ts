import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RequireAcknowledgement } from './require-acknowledgement.command';

@ApiTags('Документы')
@ApiBearerAuth()
@Controller('documents/:documentId/require-acknowledgement')
export class RequireAcknowledgementHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RequireAcknowledgement, { title: 'Потребовать ознакомления с документом', inPath: ['documentId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RequireAcknowledgement, request);
  }
}
