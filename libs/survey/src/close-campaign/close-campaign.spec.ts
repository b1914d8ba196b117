import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { surveyCommands } from '../commands';
import { CampaignClosed, QuestionnaireResponseWithdrawn } from '../events';
import { CAMPAIGN_ID, closedFor, diagnosticsPlanned, knownPeople, needsPlanned, ofCampaign, openedFor, people, person, responded } from '../testing/school-campaigns';
import { CloseCampaign } from './close-campaign.command';

const asked = { campaignId: CAMPAIGN_ID };
const open = [diagnosticsPlanned, openedFor(4), responded(person(1), ['mentor-goals']), responded(person(2), ['mentee-goals'])];
const closing = (facts: object = knownPeople(6)) => scenario(surveyCommands).given(...open).knowing(facts);

describe('Close a campaign', () => {
  it('QD-3: freezes those who were invited as the denominator, with how many of them answered', () => {
    closing().when(CloseCampaign, asked).then(closedFor(4, 2));
  });

  it('QD-3: takes the participants enrolled on that day instead when they are named: who left no longer counts, who came does', () => {
    const participants = [person(2), person(3), person(4), person(5), person(6), person(2)];
    closing().when(CloseCampaign, { ...asked, participants })
      .then(CampaignClosed({ ...ofCampaign, kind: 'QUARTERLY_DIAGNOSTICS', asOf: '2023-11-10', denominator: participants.slice(0, 5), answered: 1 }));
  });

  it('QD-3: a round closed after its quarter counts those of the quarter’s last day; another campaign those of the day itself', () => {
    const later = '2024-01-15T03:00:00.000Z';
    closing().at(later).when(CloseCampaign, asked).then(CampaignClosed({ ...closedFor(4, 2).data, asOf: '2023-12-29' }));
    scenario(surveyCommands).given(needsPlanned, openedFor(2)).knowing(knownPeople(2)).at(later).when(CloseCampaign, asked)
      .then(CampaignClosed({ ...closedFor(2, 0, 'NEEDS_SURVEY').data, asOf: '2024-01-15' }));
  });

  it('does not count a response that was taken back', () => {
    const back = QuestionnaireResponseWithdrawn({ ...ofCampaign, personId: person(1), cause: 'OWN_WISH' });
    scenario(surveyCommands).given(...open, back).knowing(knownPeople(4)).when(CloseCampaign, asked).then(closedFor(4, 1));
  });

  it('refuses a day to come, strangers, a whole of nobody, and a second closing', () => {
    closing().when(CloseCampaign, { ...asked, occurredOn: '2023-11-11' }).rejects('CLOSED_IN_FUTURE');
    closing(knownPeople(4)).when(CloseCampaign, { ...asked, participants: people(5) }).rejects('PERSON_UNKNOWN');
    closing().when(CloseCampaign, { ...asked, participants: [] }).rejects('PARTICIPANTS_MISSING');
    scenario(surveyCommands).given(...open, closedFor(4, 2)).knowing(knownPeople(4)).when(CloseCampaign, asked).rejects('CAMPAIGN_NOT_OPEN');
    scenario(surveyCommands).given(diagnosticsPlanned).knowing({}).when(CloseCampaign, asked).rejects('CAMPAIGN_NOT_OPEN');
  });
});
