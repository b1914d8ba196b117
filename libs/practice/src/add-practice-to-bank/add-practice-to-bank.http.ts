import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AddPracticeToBank } from './add-practice-to-bank.command';

@ApiTags('Лучшие практики')
@ApiBearerAuth()
@Controller('practices/:practiceId/add-to-bank')
export class AddPracticeToBankHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AddPracticeToBank, { title: 'Внести практику в банк лучших практик', inPath: ['practiceId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AddPracticeToBank, request);
  }
}
