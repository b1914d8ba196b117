import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { DraftDocument } from './draft-document.command';

@ApiTags('Документы')
@ApiBearerAuth()
@Controller('schools/:schoolId/draft-document')
export class DraftDocumentHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(DraftDocument, { title: 'Начать проект документа', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(DraftDocument, request);
  }
}
