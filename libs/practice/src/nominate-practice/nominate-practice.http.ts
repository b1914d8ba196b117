import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { NominatePractice } from './nominate-practice.command';

@ApiTags('Лучшие практики')
@ApiBearerAuth()
@Controller('schools/:schoolId/nominate-practice')
export class NominatePracticeHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(NominatePractice, { title: 'Выдвинуть практику', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(NominatePractice, request);
  }
}
