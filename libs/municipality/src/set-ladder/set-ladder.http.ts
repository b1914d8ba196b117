import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { SetLadder } from './set-ladder.command';

@ApiTags('Муниципалитет')
@ApiBearerAuth()
@Controller('municipality/set-ladder')
export class SetLadderHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(SetLadder, { title: 'Установить порядок напоминаний', inPath: [], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(SetLadder, request);
  }
}
