import { Module } from '@nestjs/common';
import { CancelCampaignHttp } from './cancel-campaign/cancel-campaign.http';
import { CloseCampaignHttp } from './close-campaign/close-campaign.http';
import { InviteParticipantsHttp } from './invite-participants/invite-participants.http';
import { OpenCampaignHttp } from './open-campaign/open-campaign.http';
import { PlanCampaignHttp } from './plan-campaign/plan-campaign.http';
import { PublishAnalysisHttp } from './publish-analysis/publish-analysis.http';
import { QuestionnairesHttp } from './questionnaires.http';
import { RemindRespondentsHttp } from './remind-respondents/remind-respondents.http';
import { SubmitResponseHttp } from './submit-response/submit-response.http';
import { WithdrawResponseHttp } from './withdraw-response/withdraw-response.http';

@Module({
  controllers: [
    QuestionnairesHttp, PlanCampaignHttp, OpenCampaignHttp, InviteParticipantsHttp, SubmitResponseHttp, WithdrawResponseHttp, RemindRespondentsHttp, CloseCampaignHttp, PublishAnalysisHttp, CancelCampaignHttp,
  ],
})
export class SurveyHttpModule {}
