import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { CompleteMentorTraining } from './complete-mentor-training.command';

@ApiTags('Наставники')
@ApiBearerAuth()
@Controller('people/:personId/complete-mentor-training')
export class CompleteMentorTrainingHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(CompleteMentorTraining, { title: 'Записать обучение наставника', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(CompleteMentorTraining, request);
  }
}
