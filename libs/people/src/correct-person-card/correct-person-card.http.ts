import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { CorrectPersonCard } from './correct-person-card.command';

@ApiTags('Участники')
@ApiBearerAuth()
@Controller('people/:personId/correct-person-card')
export class CorrectPersonCardHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(CorrectPersonCard, { title: 'Исправить карточку участника', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(CorrectPersonCard, request);
  }
}
