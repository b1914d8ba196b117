import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AgreeProgramme } from './agree-programme.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/agree')
export class AgreeProgrammeHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AgreeProgramme, { title: 'Записать согласие участника с программой', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AgreeProgramme, request);
  }
}
