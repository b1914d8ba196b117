import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { CloseCampaign } from './close-campaign.command';

@ApiTags('Опросы и диагностика')
@ApiBearerAuth()
@Controller('campaigns/:campaignId/close')
export class CloseCampaignHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(CloseCampaign, { title: 'Завершить опрос', inPath: ['campaignId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(CloseCampaign, request);
  }
}
