import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { Campaign } from '../campaign';
import { CampaignCancelled, type SurveyEvent } from '../events';
import { refuse } from '../rejections';
import type { CancelCampaign } from './cancel-campaign.command';

export const cancelCampaign: Decide<Campaign, CancelCampaign, SurveyEvent> = ({ ground }, { status, planned }) => {
  if (status === 'Cancelled') return nothing;
  if (!planned || (status !== 'Planned' && status !== 'Open')) return refuse('CAMPAIGN_NOT_CANCELLABLE');
  const { campaignId, schoolId } = planned;
  return accept(CampaignCancelled({ campaignId, schoolId, ground }));
};
