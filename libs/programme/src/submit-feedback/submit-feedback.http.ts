import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { SubmitFeedback } from './submit-feedback.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/submit-feedback')
export class SubmitFeedbackHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(SubmitFeedback, { title: 'Записать обратную связь участника', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(SubmitFeedback, request);
  }
}
