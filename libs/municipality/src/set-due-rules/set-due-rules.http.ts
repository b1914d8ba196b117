import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { SetDueRules } from './set-due-rules.command';

@ApiTags('Муниципалитет')
@ApiBearerAuth()
@Controller('municipality/set-due-rules')
export class SetDueRulesHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(SetDueRules, { title: 'Установить правила счёта сроков', inPath: [], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(SetDueRules, request);
  }
}
