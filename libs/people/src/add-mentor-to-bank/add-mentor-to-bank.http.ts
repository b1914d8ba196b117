import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AddMentorToBank } from './add-mentor-to-bank.command';

@ApiTags('Наставники')
@ApiBearerAuth()
@Controller('people/:personId/add-mentor-to-bank')
export class AddMentorToBankHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AddMentorToBank, { title: 'Включить наставника в банк', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AddMentorToBank, request);
  }
}
