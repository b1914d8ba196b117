import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { CorrectMentorProfile } from './correct-mentor-profile.command';

@ApiTags('Наставники')
@ApiBearerAuth()
@Controller('people/:personId/correct-mentor-profile')
export class CorrectMentorProfileHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(CorrectMentorProfile, { title: 'Исправить сведения о наставнике', inPath: ['personId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(CorrectMentorProfile, request);
  }
}
