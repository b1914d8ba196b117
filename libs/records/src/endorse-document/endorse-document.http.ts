import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { EndorseDocument } from './endorse-document.command';

@ApiTags('Документы')
@ApiBearerAuth()
@Controller('documents/:documentId/endorse-document')
export class EndorseDocumentHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(EndorseDocument, { title: 'Согласовать проект документа', inPath: ['documentId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(EndorseDocument, request);
  }
}
