import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AnswerDataSubjectRequest } from './answer-data-subject-request.command';

@ApiTags('Согласия и персональные данные')
@ApiBearerAuth()
@Controller('people/:personId/requests/:requestId/answer-data-subject-request')
export class AnswerDataSubjectRequestHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AnswerDataSubjectRequest, { title: 'Ответить на обращение', inPath: ['personId', 'requestId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AnswerDataSubjectRequest, request);
  }
}
