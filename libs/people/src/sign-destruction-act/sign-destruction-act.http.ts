import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { SignDestructionAct } from './sign-destruction-act.command';

@ApiTags('Согласия и персональные данные')
@ApiBearerAuth()
@Controller('people/:personId/consents/:consentId/sign-destruction-act')
export class SignDestructionActHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(SignDestructionAct, { title: 'Подписать акт об уничтожении', inPath: ['personId', 'consentId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(SignDestructionAct, request);
  }
}
