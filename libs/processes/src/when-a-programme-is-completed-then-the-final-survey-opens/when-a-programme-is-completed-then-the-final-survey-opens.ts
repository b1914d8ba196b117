import { idFollowing, onEvent, processManager, send } from '@vekha/event-sourcing/process-manager';
import { ProgrammeCompleted } from '@vekha/programme/outcome-events';
import { OpenCampaign } from '@vekha/survey/open-campaign/open-campaign.command';
import { PlanCampaign } from '@vekha/survey/plan-campaign/plan-campaign.command';

/** No document says how long the questionnaire stays open; two weeks is our setting. */
const OPEN_DAYS = 14;
const DAY_MS = 86_400_000;

/** QD-5 (000:L20; 002:L121): the quality of a completed programme is asked of everybody who took part in it. */
export const whenAProgrammeIsCompletedThenTheFinalSurveyOpens = processManager<null>({
  name: 'when-a-programme-is-completed-then-the-final-survey-opens',
  title: 'Программа завершена — открыть итоговый опрос участников',
  initial: null,
  evolve: (state) => state,
  reactions: [
    onEvent(ProgrammeCompleted, (event) => {
      const { schoolId, programmeId, mentorId, menteeIds } = event.data;
      const campaignId = idFollowing(event, 'final survey');
      // The day by the clock of Greenwich has come everywhere to the east of it; the completion itself may be of long ago.
      const opensOn = event.recordedAt.slice(0, 10);
      const closesOn = new Date(Date.parse(opensOn) + OPEN_DAYS * DAY_MS).toISOString().slice(0, 10);
      const planned = { schoolId, campaignId, kind: 'FINAL_QUALITY_MONITORING' as const, questionnaire: 'final-quality', opensOn, closesOn, programmeId };
      return [
        send(PlanCampaign, planned, { unless: ['CAMPAIGN_EXISTS'] }),
        send(OpenCampaign, { campaignId, participants: [mentorId, ...menteeIds] }, { unless: ['CAMPAIGN_NOT_PLANNED'] }),
      ];
    }),
  ],
});
