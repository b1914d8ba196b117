import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { PlanCampaign } from './plan-campaign.command';

@ApiTags('Опросы и диагностика')
@ApiBearerAuth()
@Controller('schools/:schoolId/plan-campaign')
export class PlanCampaignHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(PlanCampaign, { title: 'Запланировать опрос', inPath: ['schoolId'], creates: true })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(PlanCampaign, request);
  }
}
