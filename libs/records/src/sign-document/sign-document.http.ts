import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { SignDocument } from './sign-document.command';

@ApiTags('Документы')
@ApiBearerAuth()
@Controller('documents/:documentId/sign-document')
export class SignDocumentHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(SignDocument, { title: 'Подписать документ', inPath: ['documentId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(SignDocument, request);
  }
}
