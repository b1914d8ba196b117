import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ReturnPractice } from './return-practice.command';

@ApiTags('Лучшие практики')
@ApiBearerAuth()
@Controller('practices/:practiceId/return')
export class ReturnPracticeHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ReturnPractice, { title: 'Вернуть практику на доработку', inPath: ['practiceId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ReturnPractice, request);
  }
}
