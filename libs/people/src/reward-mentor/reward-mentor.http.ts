import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RewardMentor } from './reward-mentor.command';

@ApiTags('Наставники')
@ApiBearerAuth()
@Controller('people/:personId/reward-mentor')
export class RewardMentorHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RewardMentor, { title: 'Поощрить наставника приказом', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RewardMentor, request);
  }
}
