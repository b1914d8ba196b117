import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AttachScan } from './attach-scan.command';

@ApiTags('Документы')
@ApiBearerAuth()
@Controller('documents/:documentId/attach-scan')
export class AttachScanHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AttachScan, { title: 'Приложить копию документа', inPath: ['documentId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AttachScan, request);
  }
}
