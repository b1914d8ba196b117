import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { Campaign } from '../campaign';
import { CampaignOpened, type SurveyEvent } from '../events';
import { type ParticipantsFacts, wrongParticipant } from '../participants';
import { refuse } from '../rejections';
import type { OpenCampaign } from './open-campaign.command';

/** Whoever has no consent may be invited, for they belong to the whole that is counted; their answers are not accepted (CO-4). */
export const openCampaign: Decide<Campaign, OpenCampaign, SurveyEvent, ParticipantsFacts> = (command, state, { facts, today }) => {
  const { status, planned } = state;
  if (status !== 'Planned' || !planned) return refuse('CAMPAIGN_NOT_PLANNED');
  if (today(planned.zone) < planned.opensOn) return refuse('CAMPAIGN_TOO_EARLY', { opensOn: planned.opensOn });
  const participants = [...new Set(command.participants)];
  if (participants.length === 0) return refuse('PARTICIPANTS_MISSING');
  const { campaignId, schoolId } = planned;
  return wrongParticipant(participants, state, facts) ?? accept(CampaignOpened({ campaignId, schoolId, participants }));
};
