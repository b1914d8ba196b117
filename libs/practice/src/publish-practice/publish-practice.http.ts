import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { PublishPractice } from './publish-practice.command';

@ApiTags('Лучшие практики')
@ApiBearerAuth()
@Controller('practices/:practiceId/publish')
export class PublishPracticeHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(PublishPractice, { title: 'Опубликовать практику', inPath: ['practiceId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(PublishPractice, request);
  }
}
