import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AmendDocument } from './amend-document.command';

@ApiTags('Документы')
@ApiBearerAuth()
@Controller('documents/:documentId/amend-document')
export class AmendDocumentHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AmendDocument, { title: 'Изменить документ другим документом', inPath: ['documentId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AmendDocument, request);
  }
}
