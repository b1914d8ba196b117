import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { FormTrainingGroup } from './form-training-group.command';

@ApiTags('Обучение наставников')
@ApiBearerAuth()
@Controller('schools/:schoolId/form-training-group')
export class FormTrainingGroupHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(FormTrainingGroup, { title: 'Сформировать группу обучения', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(FormTrainingGroup, request);
  }
}
