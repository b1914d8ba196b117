import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { BringIntoForce } from './bring-into-force.command';

@ApiTags('Документы')
@ApiBearerAuth()
@Controller('documents/:documentId/bring-into-force')
export class BringIntoForceHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(BringIntoForce, { title: 'Ввести документ в действие', inPath: ['documentId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(BringIntoForce, request);
  }
}
