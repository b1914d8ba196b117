import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AddProgrammeMeasure } from './add-programme-measure.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/add-measure')
export class AddProgrammeMeasureHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AddProgrammeMeasure, { title: 'Добавить мероприятие программы', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AddProgrammeMeasure, request);
  }
}
