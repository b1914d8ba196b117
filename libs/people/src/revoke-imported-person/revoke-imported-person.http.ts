import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RevokeImportedPerson } from './revoke-imported-person.command';

@ApiTags('Участники')
@ApiBearerAuth()
@Controller('people/:personId/revoke-imported-person')
export class RevokeImportedPersonHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RevokeImportedPerson, { title: 'Отменить внесение участника из файла', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RevokeImportedPerson, request);
  }
}
