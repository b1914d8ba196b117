import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ConcludeAgreement } from './conclude-agreement.command';

@ApiTags('Школы')
@ApiBearerAuth()
@Controller('schools/:schoolId/conclude-agreement')
export class ConcludeAgreementHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ConcludeAgreement, { title: 'Записать договор о сотрудничестве', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ConcludeAgreement, request);
  }
}
