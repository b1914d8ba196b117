import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RetractPractice } from './retract-practice.command';

@ApiTags('Лучшие практики')
@ApiBearerAuth()
@Controller('practices/:practiceId/retract')
export class RetractPracticeHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RetractPractice, { title: 'Отозвать практику', inPath: ['practiceId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RetractPractice, request);
  }
}
