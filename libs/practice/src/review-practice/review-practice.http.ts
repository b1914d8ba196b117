import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ReviewPractice } from './review-practice.command';

@ApiTags('Лучшие практики')
@ApiBearerAuth()
@Controller('practices/:practiceId/review')
export class ReviewPracticeHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ReviewPractice, { title: 'Записать рассмотрение практики советом', inPath: ['practiceId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ReviewPractice, request);
  }
}
