import { randomUUID } from 'node:crypto';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { mayGive } from '@vekha/access/permissions';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import { problem, ProblemError } from '@vekha/http/problem';
import { ProblemResponses } from '@vekha/http/problem-responses';
import { Requester } from '@vekha/http/requester';
import { type CampaignCounts, CampaignTally } from './campaign-tally';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whoever may publish an analysis may have the answers counted; every counting is a row of the access journal. */
@ApiTags('Опросы и диагностика')
@ApiBearerAuth()
@ProblemResponses()
@Controller('campaigns/:campaignId/tally')
export class CampaignTallyHttp {
  constructor(@Inject(CampaignTally) private readonly tallies: CampaignTally) {}

  @Get()
  @ApiOperation({ operationId: 'tallyOfCampaign', summary: 'Подсчёт ответов завершённого опроса: сколько раз выбран каждый вариант, без имён' })
  async count(@Param('campaignId') campaignId: string, @Requester() principal: Principal): Promise<CampaignCounts> {
    if (!mayGive(principal.role, 'PublishAnalysis')) throw new ProblemError(problem(403, 'FORBIDDEN', 'Подсчёт ответов не входит в права вашей роли.'));
    const counts = UUID.test(campaignId) ? await this.tallies.of(campaignId, principal, randomUUID()) : undefined;
    if (counts === undefined) throw new ProblemError(problem(404, 'NOT_FOUND', 'Такой записи нет или она вам недоступна.'));
    if (counts === 'early') throw new ProblemError(problem(409, 'CAMPAIGN_NOT_CLOSED', 'Ответы подсчитывают после завершения опроса. Сначала завершите опрос.'));
    return counts;
  }
}
