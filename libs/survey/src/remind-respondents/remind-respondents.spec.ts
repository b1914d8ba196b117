import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { surveyCommands } from '../commands';
import { QuestionnaireResponseWithdrawn, RespondentReminded } from '../events';
import { CAMPAIGN_ID, closedFor, diagnosticsPlanned, knownPeople, ofCampaign, openedFor, people, person, responded, SCHOOL_ID } from '../testing/school-campaigns';
import { RemindRespondents } from './remind-respondents.command';

const asked = { campaignId: CAMPAIGN_ID, participants: people(4) };
const open = [diagnosticsPlanned, openedFor(3), responded(person(2), ['mentee-goals'])];
const reminded = (no: number, on = '2023-11-10') => RespondentReminded({ ...ofCampaign, personId: person(no), on });

describe('Remind respondents', () => {
  it('reminds by their ids those of the named who were invited and have not answered, each once', () => {
    scenario(surveyCommands).given(...open).knowing(knownPeople(4)).when(RemindRespondents, asked).then(reminded(1), reminded(3));
  });

  it('reminds nobody who was not named', () => {
    scenario(surveyCommands).given(...open).knowing(knownPeople(4)).when(RemindRespondents, { ...asked, participants: [person(3), person(3)] }).then(reminded(3));
  });

  it('reminds at most once a day in the school’s zone', () => {
    scenario(surveyCommands).given(...open, reminded(1)).knowing(knownPeople(4)).when(RemindRespondents, asked).then(reminded(3));
    scenario(surveyCommands).given(...open, reminded(1)).knowing(knownPeople(4)).at('2023-11-10T16:00:00.000Z').when(RemindRespondents, asked).then(reminded(1, '2023-11-11'), reminded(3, '2023-11-11'));
  });

  it('CO-4: never reminds who has no valid consent', () => {
    scenario(surveyCommands).given(...open).knowing({ ...knownPeople(3), [`person ${person(1)}`]: { schoolId: SCHOOL_ID, consents: [] } }).when(RemindRespondents, asked).then(reminded(3));
  });

  it('waits for those who took their answers back', () => {
    const back = QuestionnaireResponseWithdrawn({ ...ofCampaign, personId: person(2), cause: 'OWN_WISH' });
    scenario(surveyCommands).given(...open, back, reminded(1), reminded(3)).knowing(knownPeople(4)).when(RemindRespondents, asked).then(reminded(2));
  });

  it('reminds of an open campaign only', () => {
    scenario(surveyCommands).given(diagnosticsPlanned).knowing(knownPeople(4)).when(RemindRespondents, asked).rejects('CAMPAIGN_NOT_OPEN');
    scenario(surveyCommands).given(...open, closedFor(3, 1)).knowing(knownPeople(4)).when(RemindRespondents, asked).rejects('CAMPAIGN_NOT_OPEN');
  });
});
