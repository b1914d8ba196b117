import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AddMenteeToBank } from './add-mentee-to-bank.command';

@ApiTags('Наставляемые')
@ApiBearerAuth()
@Controller('people/:personId/add-mentee-to-bank')
export class AddMenteeToBankHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AddMenteeToBank, { title: 'Включить наставляемого в базу', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AddMenteeToBank, request);
  }
}
