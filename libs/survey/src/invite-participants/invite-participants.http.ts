import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { InviteParticipants } from './invite-participants.command';

@ApiTags('Опросы и диагностика')
@ApiBearerAuth()
@Controller('campaigns/:campaignId/invite-participants')
export class InviteParticipantsHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(InviteParticipants, { title: 'Пригласить к опросу ещё участников', inPath: ['campaignId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(InviteParticipants, request);
  }
}
