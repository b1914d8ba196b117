import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { RemoveGroupMember } from './remove-group-member.command';

@ApiTags('Пары и программы')
@ApiBearerAuth()
@Controller('programmes/:programmeId/remove-group-member')
export class RemoveGroupMemberHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(RemoveGroupMember, { title: 'Вывести участника из группы приказом', inPath: ['programmeId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(RemoveGroupMember, request);
  }
}
