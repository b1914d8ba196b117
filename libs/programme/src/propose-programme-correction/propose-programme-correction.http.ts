import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { ProposeProgrammeCorrection } from './propose-programme-correction.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/propose-correction')
export class ProposeProgrammeCorrectionHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(ProposeProgrammeCorrection, { title: 'Предложить изменить программу', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(ProposeProgrammeCorrection, request);
  }
}
