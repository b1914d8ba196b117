import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandAnswer, CommandEndpoint } from '@vekha/http/command-endpoint';
import { CommandRoute } from '@vekha/http/command-route';
import { Incoming, type IncomingCommand } from '@vekha/http/requester';
import { SubmitRoadmapForApproval } from './submit-roadmap-for-approval.command';

@ApiTags('Дорожные карты')
@ApiBearerAuth()
@Controller('roadmaps/:roadmapId/submit-for-approval')
export class SubmitRoadmapForApprovalHttp {
  constructor(private readonly commands: CommandEndpoint) {}

  @CommandRoute(SubmitRoadmapForApproval, { title: 'Направить карту на утверждение', inPath: ['roadmapId'] })
  submit(@Incoming() request: IncomingCommand): Promise<CommandAnswer> {
    return this.commands.submit(SubmitRoadmapForApproval, request);
  }
}
