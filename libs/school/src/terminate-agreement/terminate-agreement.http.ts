import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { TerminateAgreement } from './terminate-agreement.command';

@ApiTags('Школы')
@ApiBearerAuth()
@Controller('schools/:schoolId/agreements/:agreementId/terminate')
export class TerminateAgreementHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(TerminateAgreement, { title: 'Прекратить договор о сотрудничестве', inPath: ['schoolId', 'agreementId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(TerminateAgreement, request);
  }
}
