import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ReceiveDataSubjectRequest } from './receive-data-subject-request.command';

@ApiTags('Согласия и персональные данные')
@ApiBearerAuth()
@Controller('people/:personId/receive-data-subject-request')
export class ReceiveDataSubjectRequestHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ReceiveDataSubjectRequest, { title: 'Принять обращение о персональных данных', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ReceiveDataSubjectRequest, request);
  }
}
