import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { WithdrawMentee } from './withdraw-mentee.command';

@ApiTags('Наставляемые')
@ApiBearerAuth()
@Controller('people/:personId/withdraw-mentee')
export class WithdrawMenteeHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(WithdrawMentee, { title: 'Оформить выход наставляемого', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(WithdrawMentee, request);
  }
}
