import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { AddGroupMember } from './add-group-member.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/add-group-member')
export class AddGroupMemberHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(AddGroupMember, { title: 'Ввести участника в группу приказом', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(AddGroupMember, request);
  }
}
