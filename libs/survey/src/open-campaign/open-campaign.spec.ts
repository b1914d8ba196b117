import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { surveyCommands } from '../commands';
import { CampaignPlanned } from '../events';
import { finalQuality } from '../questionnaires/final-quality';
import { asked, CAMPAIGN_ID, knownPeople, mentor, needsPlanned, ofCampaign, openedFor, OTHER_SCHOOL_ID, people, person, PROGRAMME_ID, SCHOOL_ID } from '../testing/school-campaigns';
import { OpenCampaign } from './open-campaign.command';

const opening = { campaignId: CAMPAIGN_ID, participants: people(3) };
const planned = (facts: object = knownPeople(3)) => scenario(surveyCommands).given(needsPlanned).knowing(facts);

describe('Open a campaign', () => {
  it('asks each of its participants once', () => {
    planned().when(OpenCampaign, { ...opening, participants: [...people(3), person(1)] }).then(openedFor(3));
  });

  it('CO-4: invites also who has no consent, for they belong to the whole; only their answers are not accepted', () => {
    planned({ ...knownPeople(3), [`person ${person(2)}`]: { schoolId: SCHOOL_ID, consents: [] } }).when(OpenCampaign, opening).then(openedFor(3));
  });

  it('refuses a person of another school as one nobody knows', () => {
    planned(knownPeople(2)).when(OpenCampaign, opening).rejects('PERSON_UNKNOWN');
    planned({ ...knownPeople(3), [`person ${person(3)}`]: { ...mentor, schoolId: OTHER_SCHOOL_ID } }).when(OpenCampaign, opening).rejects('PERSON_UNKNOWN');
  });

  it('asks of a programme only its mentor and its mentees', () => {
    const final = CampaignPlanned({
      ...ofCampaign, zone: 'Asia/Irkutsk', kind: 'FINAL_QUALITY_MONITORING', questionnaire: asked(finalQuality), opensOn: '2023-11-06', closesOn: '2023-11-24', programmeId: PROGRAMME_ID,
    });
    const facts = { ...knownPeople(3), programme: { schoolId: SCHOOL_ID, mentorId: person(1), menteeIds: [person(2)] } };
    scenario(surveyCommands).given(final).knowing(facts).when(OpenCampaign, { ...opening, participants: people(2) }).then(openedFor(2));
    scenario(surveyCommands).given(final).knowing(facts).when(OpenCampaign, opening).rejects('PARTICIPANT_NOT_OF_PROGRAMME');
    scenario(surveyCommands).given(final).knowing(knownPeople(3)).when(OpenCampaign, opening).rejects('PARTICIPANT_NOT_OF_PROGRAMME');
  });

  it('does not open before its first day in the school’s zone, without participants, or twice', () => {
    planned().at('2023-11-05T15:59:59.000Z').when(OpenCampaign, opening).rejects('CAMPAIGN_TOO_EARLY');
    planned().at('2023-11-05T16:00:00.000Z').when(OpenCampaign, opening).then(openedFor(3));
    planned().when(OpenCampaign, { ...opening, participants: [] }).rejects('PARTICIPANTS_MISSING');
    scenario(surveyCommands).given(needsPlanned, openedFor(2)).knowing(knownPeople(3)).when(OpenCampaign, opening).rejects('CAMPAIGN_NOT_PLANNED');
  });
});
