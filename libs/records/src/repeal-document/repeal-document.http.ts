import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RepealDocument } from './repeal-document.command';

@ApiTags('Документы')
@ApiBearerAuth()
@Controller('documents/:documentId/repeal-document')
export class RepealDocumentHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RepealDocument, { title: 'Признать документ утратившим силу', inPath: ['documentId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RepealDocument, request);
  }
}
