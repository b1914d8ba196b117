import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ExtendDataSubjectRequest } from './extend-data-subject-request.command';

@ApiTags('Согласия и персональные данные')
@ApiBearerAuth()
@Controller('people/:personId/requests/:requestId/extend-data-subject-request')
export class ExtendDataSubjectRequestHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ExtendDataSubjectRequest, { title: 'Продлить срок ответа на обращение', inPath: ['personId', 'requestId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ExtendDataSubjectRequest, request);
  }
}
