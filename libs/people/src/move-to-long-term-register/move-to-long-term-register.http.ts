import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { MoveToLongTermRegister } from './move-to-long-term-register.command';

@ApiTags('Наставники')
@ApiBearerAuth()
@Controller('people/:personId/move-to-long-term-register')
export class MoveToLongTermRegisterHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(MoveToLongTermRegister, { title: 'Включить в долгосрочный реестр наставников', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(MoveToLongTermRegister, request);
  }
}
