import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { WithdrawProgrammeResults } from './withdraw-programme-results.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/withdraw-results')
export class WithdrawProgrammeResultsHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(WithdrawProgrammeResults, { title: 'Снять результаты программы с публикации', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(WithdrawProgrammeResults, request);
  }
}
