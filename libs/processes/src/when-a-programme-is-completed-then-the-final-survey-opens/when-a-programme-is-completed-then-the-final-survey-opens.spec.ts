import { derivedId } from '@vekha/event-sourcing/identifiers';
import { send } from '@vekha/event-sourcing/process-manager';
import { policy } from '@vekha/event-sourcing/testing/process-scenario';
import { ProgrammeCompleted } from '@vekha/programme/outcome-events';
import { OpenCampaign } from '@vekha/survey/open-campaign/open-campaign.command';
import { PlanCampaign } from '@vekha/survey/plan-campaign/plan-campaign.command';
import { questionnairesOf } from '@vekha/survey/questionnaire-library';
import { whenAProgrammeIsCompletedThenTheFinalSurveyOpens as asking } from './when-a-programme-is-completed-then-the-final-survey-opens';

const completed = ProgrammeCompleted({
  programmeId: 'p', schoolId: 's', mentorId: 'm', menteeIds: ['n', 'o'], reason: 'PLAN_FULFILLED', completedOn: '2023-10-27', early: false, measuresTotal: 1, measuresDone: 1, notApplicable: 0,
});
const campaignId = derivedId('event-0', 'final survey');

describe('When a programme is completed, then the final survey opens (QD-5)', () => {
  it('is open for two weeks from the day it is known, for everybody who took part', () => {
    policy(asking).given().when(completed).thenSends(
      send(PlanCampaign, { schoolId: 's', campaignId, kind: 'FINAL_QUALITY_MONITORING', questionnaire: 'final-quality', opensOn: '2023-11-10', closesOn: '2023-11-24', programmeId: 'p' }, { unless: ['CAMPAIGN_EXISTS'] }),
      send(OpenCampaign, { campaignId, participants: ['m', 'n', 'o'] }, { unless: ['CAMPAIGN_NOT_PLANNED'] }),
    );
  });

  it('asks by a questionnaire there is', () => {
    expect(questionnairesOf('FINAL_QUALITY_MONITORING')).toContain('final-quality');
  });
});
