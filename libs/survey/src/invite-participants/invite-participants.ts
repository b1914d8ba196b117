import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { Campaign } from '../campaign';
import { ParticipantsInvited, type SurveyEvent } from '../events';
import { type ParticipantsFacts, wrongParticipant } from '../participants';
import { refuse } from '../rejections';
import type { InviteParticipants } from './invite-participants.command';

/** A round asks everybody enrolled by the end of its quarter (QD-3), also those who enrol while it runs. */
export const inviteParticipants: Decide<Campaign, InviteParticipants, SurveyEvent, ParticipantsFacts> = (command, state, { facts }) => {
  const { status, planned, invited } = state;
  if (status !== 'Open' || !planned) return refuse('CAMPAIGN_NOT_OPEN');
  const participants = [...new Set(command.participants)].filter((personId) => !invited.includes(personId));
  if (participants.length === 0) return nothing;
  const { campaignId, schoolId } = planned;
  return wrongParticipant(participants, state, facts) ?? accept(ParticipantsInvited({ campaignId, schoolId, participants }));
};
