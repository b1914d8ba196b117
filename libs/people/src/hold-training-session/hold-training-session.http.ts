import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { HoldTrainingSession } from './hold-training-session.command';

@ApiTags('Обучение наставников')
@ApiBearerAuth()
@Controller('training-groups/:groupId/hold-training-session')
export class HoldTrainingSessionHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(HoldTrainingSession, { title: 'Записать занятие группы', inPath: ['groupId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(HoldTrainingSession, request);
  }
}
