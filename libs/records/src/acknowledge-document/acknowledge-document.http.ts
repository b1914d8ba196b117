import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AcknowledgeDocument } from './acknowledge-document.command';

@ApiTags('Документы')
@ApiBearerAuth()
@Controller('documents/:documentId/acknowledge-document')
export class AcknowledgeDocumentHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AcknowledgeDocument, { title: 'Записать ознакомление с документом', inPath: ['documentId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AcknowledgeDocument, request);
  }
}
