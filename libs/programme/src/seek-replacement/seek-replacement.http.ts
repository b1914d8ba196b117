import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { SeekReplacement } from './seek-replacement.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/seek-replacement')
export class SeekReplacementHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(SeekReplacement, { title: 'Искать замену наставнику', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(SeekReplacement, request);
  }
}
