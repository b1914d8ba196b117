import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { CloseTrainingGroup } from './close-training-group.command';

@ApiTags('Обучение наставников')
@ApiBearerAuth()
@Controller('training-groups/:groupId/close-training-group')
export class CloseTrainingGroupHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(CloseTrainingGroup, { title: 'Завершить обучение группы', inPath: ['groupId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(CloseTrainingGroup, request);
  }
}
