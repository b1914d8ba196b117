import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ArchiveDocument } from './archive-document.command';

@ApiTags('Документы')
@ApiBearerAuth()
@Controller('documents/:documentId/archive-document')
export class ArchiveDocumentHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ArchiveDocument, { title: 'Передать документ в архив', inPath: ['documentId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ArchiveDocument, request);
  }
}
