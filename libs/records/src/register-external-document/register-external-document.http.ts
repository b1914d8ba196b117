import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RegisterExternalDocument } from './register-external-document.command';

@ApiTags('Документы')
@ApiBearerAuth()
@Controller('schools/:schoolId/register-external-document')
export class RegisterExternalDocumentHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RegisterExternalDocument, { title: 'Зарегистрировать готовый документ', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RegisterExternalDocument, request);
  }
}
