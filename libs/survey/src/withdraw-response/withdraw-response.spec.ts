import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { surveyCommands } from '../commands';
import { CampaignCancelled, QuestionnaireResponseWithdrawn } from '../events';
import { analysed, CAMPAIGN_ID, closedFor, diagnosticsPlanned, ofCampaign, openedFor, person, responded } from '../testing/school-campaigns';
import { WithdrawResponse } from './withdraw-response.command';

const asked = { campaignId: CAMPAIGN_ID, personId: person(1), cause: 'CONSENT_WITHDRAWN' as const };
const withdrawn = QuestionnaireResponseWithdrawn({ ...ofCampaign, personId: person(1), cause: 'CONSENT_WITHDRAWN' });
const answered = [diagnosticsPlanned, openedFor(2), responded(person(1), ['mentor-goals'])];

describe('Withdraw a response', () => {
  it('CO-4: takes it out while the campaign is open, and also after the closing until it is counted', () => {
    scenario(surveyCommands).given(...answered).when(WithdrawResponse, asked).then(withdrawn);
    scenario(surveyCommands).given(...answered, closedFor(2, 1)).when(WithdrawResponse, asked).then(withdrawn);
  });

  it('changes nothing where there is no response, and lets the person answer again', () => {
    scenario(surveyCommands).given(diagnosticsPlanned, openedFor(2)).when(WithdrawResponse, asked).thenNothing();
    scenario(surveyCommands).given(...answered, withdrawn).when(WithdrawResponse, asked).thenNothing();
    scenario(surveyCommands).given(...answered, withdrawn, responded(person(1), ['mentor-goals'])).when(WithdrawResponse, asked).then(withdrawn);
  });

  it('refuses when the answers are counted already, or the campaign was given up, and names the way that is left', () => {
    expect(scenario(surveyCommands).given(...answered, closedFor(2, 1), analysed).when(WithdrawResponse, asked).rejects('RESPONSES_FIXED').message).toContain('отзовите согласие');
    scenario(surveyCommands).given(...answered, CampaignCancelled({ ...ofCampaign, ground: 'MISTAKE' })).when(WithdrawResponse, asked).rejects('RESPONSES_FIXED');
  });
});
