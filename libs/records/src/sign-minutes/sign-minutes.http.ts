import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { SignMinutes } from './sign-minutes.command';

@ApiTags('Документы')
@ApiBearerAuth()
@Controller('documents/:documentId/sign-minutes')
export class SignMinutesHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(SignMinutes, { title: 'Подписать протокол', inPath: ['documentId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(SignMinutes, request);
  }
}
