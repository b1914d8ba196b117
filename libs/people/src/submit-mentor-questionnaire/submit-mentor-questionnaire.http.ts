import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { SubmitMentorQuestionnaire } from './submit-mentor-questionnaire.command';

@ApiTags('Наставники')
@ApiBearerAuth()
@Controller('people/:personId/submit-mentor-questionnaire')
export class SubmitMentorQuestionnaireHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(SubmitMentorQuestionnaire, { title: 'Заполнить анкету наставника', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(SubmitMentorQuestionnaire, request);
  }
}
