import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { IssueOrder } from './issue-order.command';

@ApiTags('Документы')
@ApiBearerAuth()
@Controller('documents/:documentId/issue-order')
export class IssueOrderHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(IssueOrder, { title: 'Издать приказ', inPath: ['documentId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(IssueOrder, request);
  }
}
