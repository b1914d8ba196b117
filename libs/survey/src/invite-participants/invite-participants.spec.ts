import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { surveyCommands } from '../commands';
import { ParticipantsInvited } from '../events';
import { CAMPAIGN_ID, closedFor, diagnosticsPlanned, knownPeople, ofCampaign, openedFor, people, person } from '../testing/school-campaigns';
import { InviteParticipants } from './invite-participants.command';

const open = (facts: object = knownPeople(4)) => scenario(surveyCommands).given(diagnosticsPlanned, openedFor(2)).knowing(facts);

describe('Invite participants to an open campaign', () => {
  it('QD-3: adds those who enrolled while it runs, and nobody twice', () => {
    open().when(InviteParticipants, { campaignId: CAMPAIGN_ID, participants: people(4) }).then(ParticipantsInvited({ ...ofCampaign, participants: [person(3), person(4)] }));
    open().when(InviteParticipants, { campaignId: CAMPAIGN_ID, participants: people(2) }).thenNothing();
  });

  it('refuses strangers, and a campaign that is not open', () => {
    open(knownPeople(2)).when(InviteParticipants, { campaignId: CAMPAIGN_ID, participants: people(3) }).rejects('PERSON_UNKNOWN');
    const asked = { campaignId: CAMPAIGN_ID, participants: people(4) };
    scenario(surveyCommands).given(diagnosticsPlanned).knowing(knownPeople(4)).when(InviteParticipants, asked).rejects('CAMPAIGN_NOT_OPEN');
    scenario(surveyCommands).given(diagnosticsPlanned, openedFor(2), closedFor(2, 0)).knowing(knownPeople(4)).when(InviteParticipants, asked).rejects('CAMPAIGN_NOT_OPEN');
  });
});
