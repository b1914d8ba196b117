import { command, commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { type Campaign, campaign, campaignFacts } from './campaign';
import { cancelCampaign } from './cancel-campaign/cancel-campaign';
import { CancelCampaign } from './cancel-campaign/cancel-campaign.command';
import { closeCampaign, counted } from './close-campaign/close-campaign';
import { CloseCampaign } from './close-campaign/close-campaign.command';
import {
  CampaignAnalysed, CampaignCancelled, CampaignClosed, CampaignOpened, CampaignPlanned, ParticipantsInvited, QuestionnaireResponseSubmitted,
  QuestionnaireResponseWithdrawn, RespondentReminded, type SurveyEvent,
} from './events';
import { inviteParticipants } from './invite-participants/invite-participants';
import { InviteParticipants } from './invite-participants/invite-participants.command';
import { documentFacts, personFacts, personsFacts, previousRoundFacts, programmeFacts, schoolFacts } from './needed-facts';
import { openCampaign } from './open-campaign/open-campaign';
import { OpenCampaign } from './open-campaign/open-campaign.command';
import { participantsFacts } from './participants';
import { planCampaign } from './plan-campaign/plan-campaign';
import { PlanCampaign } from './plan-campaign/plan-campaign.command';
import { publishAnalysis } from './publish-analysis/publish-analysis';
import { PublishAnalysis } from './publish-analysis/publish-analysis.command';
import { remindRespondents } from './remind-respondents/remind-respondents';
import { RemindRespondents } from './remind-respondents/remind-respondents.command';
import { submitResponse } from './submit-response/submit-response';
import { SubmitResponse } from './submit-response/submit-response.command';
import { withdrawResponse } from './withdraw-response/withdraw-response';
import { WithdrawResponse } from './withdraw-response/withdraw-response.command';

export const campaignStream = (campaignId: string): string => `campaign-${campaignId}`;

const stream = ({ campaignId }: { campaignId: string }): string => campaignStream(campaignId);
const theCampaign = (): string => 'campaign';
const theResponse = ({ personId }: { personId: string }): string => `response ${personId}`;

/** Answers of different people never stand in each other's way; the invitation is the first version of a response. */
function touched(event: SurveyEvent): readonly string[] {
  switch (event.type) {
    case 'CampaignOpened':
    case 'ParticipantsInvited':
      return ['campaign', ...event.data.participants.map((personId) => theResponse({ personId }))];
    case 'QuestionnaireResponseSubmitted':
    case 'QuestionnaireResponseWithdrawn':
      return [theResponse(event.data)];
    case 'RespondentReminded':
      return ['reminders'];
    default:
      return ['campaign'];
  }
}

export const surveyCommands = commandCatalogue<Campaign, SurveyEvent>({
  category: 'campaign',
  decider: campaign,
  scope: ({ planned }) => planned && `school:${planned.schoolId}`,
  zone: ({ planned }) => planned?.zone,
  publishes: { campaign: campaignFacts },
  touches: touched,
  entries: [
    command({
      command: PlanCampaign, decide: planCampaign, title: 'Запланировать опрос',
      gives: [CampaignPlanned],
      stream: ({ campaignId }, id) => campaignStream(campaignId ?? id('campaign')),
      scope: ({ schoolId }) => `school:${schoolId}`,
      creates: true,
      needs: ({ schoolId, programmeId }) => ({ school: schoolFacts(schoolId), ...(programmeId !== undefined && { programme: programmeFacts(programmeId) }) }),
      again: ['CAMPAIGN_EXISTS'],
    }),
    command({
      command: OpenCampaign, decide: openCampaign, title: 'Начать опрос',
      gives: [CampaignOpened],
      stream, thing: theCampaign, again: ['CAMPAIGN_NOT_PLANNED'],
      needs: ({ participants }, state) => participantsFacts(participants, state),
    }),
    command({
      command: InviteParticipants, decide: inviteParticipants, title: 'Пригласить к опросу ещё участников',
      gives: [ParticipantsInvited],
      stream, thing: theCampaign,
      needs: ({ participants }, state) => participantsFacts(participants, state),
    }),
    command({
      command: SubmitResponse, decide: submitResponse, title: 'Записать ответы на анкету',
      gives: [QuestionnaireResponseSubmitted],
      stream, thing: theResponse,
      needs: ({ personId }) => ({ person: personFacts(personId) }),
    }),
    command({
      command: WithdrawResponse, decide: withdrawResponse, title: 'Отозвать ответы на анкету',
      gives: [QuestionnaireResponseWithdrawn],
      stream, thing: theResponse,
    }),
    command({
      command: RemindRespondents, decide: remindRespondents, title: 'Напомнить об опросе тем, кто не ответил',
      gives: [RespondentReminded],
      stream, thing: theCampaign,
      needs: ({ participants }) => personsFacts(participants),
    }),
    command({
      command: CloseCampaign, decide: closeCampaign, title: 'Завершить опрос',
      gives: [CampaignClosed],
      stream, thing: theCampaign, again: ['CAMPAIGN_NOT_OPEN'],
      needs: (closing, state) => personsFacts(counted(closing, state)),
    }),
    command({
      command: PublishAnalysis, decide: publishAnalysis, title: 'Опубликовать анализ опроса',
      gives: [CampaignAnalysed],
      stream, thing: theCampaign, again: ['CAMPAIGN_NOT_CLOSED'],
      needs: ({ previousCampaignId, report }) => ({
        ...(previousCampaignId !== undefined && { previous: previousRoundFacts(previousCampaignId) }),
        ...(report?.documentId !== undefined && { document: documentFacts(report.documentId) }),
      }),
    }),
    command({ command: CancelCampaign, decide: cancelCampaign, title: 'Отменить опрос', gives: [CampaignCancelled], stream, thing: theCampaign }),
  ],
});
