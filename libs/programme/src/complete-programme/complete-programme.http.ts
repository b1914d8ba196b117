import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { CompleteProgramme } from './complete-programme.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/complete')
export class CompleteProgrammeHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(CompleteProgramme, { title: 'Завершить программу', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(CompleteProgramme, request);
  }
}
