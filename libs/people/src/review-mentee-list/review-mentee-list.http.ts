import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ReviewMenteeList } from './review-mentee-list.command';

@ApiTags('Наставляемые')
@ApiBearerAuth()
@Controller('schools/:schoolId/review-mentee-list')
export class ReviewMenteeListHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ReviewMenteeList, { title: 'Пересмотреть список наставляемых', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ReviewMenteeList, request);
  }
}
