import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { surveyCommands } from '../commands';
import { CampaignCancelled } from '../events';
import { CAMPAIGN_ID, closedFor, needsPlanned, ofCampaign, openedFor } from '../testing/school-campaigns';
import { CancelCampaign } from './cancel-campaign.command';

const asked = { campaignId: CAMPAIGN_ID, ground: 'POSTPONED' as const };
const cancelled = CampaignCancelled({ ...ofCampaign, ground: 'POSTPONED' });

describe('Cancel a campaign', () => {
  it('gives up what is planned or open', () => {
    scenario(surveyCommands).given(needsPlanned).when(CancelCampaign, asked).then(cancelled);
    scenario(surveyCommands).given(needsPlanned, openedFor(2)).when(CancelCampaign, asked).then(cancelled);
  });

  it('leaves a closed campaign as it is', () => {
    scenario(surveyCommands).given(needsPlanned, openedFor(2), closedFor(2, 0)).when(CancelCampaign, asked).rejects('CAMPAIGN_NOT_CANCELLABLE');
  });
});
