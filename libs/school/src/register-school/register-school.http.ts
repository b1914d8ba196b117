import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RegisterSchool } from './register-school.command';

@ApiTags('Школы')
@ApiBearerAuth()
@Controller('schools/:schoolId/register')
export class RegisterSchoolHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RegisterSchool, { title: 'Внести школу', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RegisterSchool, request);
  }
}
