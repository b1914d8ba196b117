import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { surveyCommands } from '../commands';
import { QuestionnaireResponseWithdrawn, RespondentReminded } from '../events';
import { CAMPAIGN_ID, closedFor, diagnosticsPlanned, knownPeople, ofCampaign, openedFor, person, responded, SCHOOL_ID } from '../testing/school-campaigns';
import { RemindRespondents } from './remind-respondents.command';

const asked = { campaignId: CAMPAIGN_ID };
const open = [diagnosticsPlanned, openedFor(3), responded(person(2), ['mentee-goals'])];
const reminded = (no: number, on = '2023-11-10') => RespondentReminded({ ...ofCampaign, personId: person(no), on });

describe('Remind respondents', () => {
  it('reminds by their ids everybody who has not answered', () => {
    scenario(surveyCommands).given(...open).knowing(knownPeople(3)).when(RemindRespondents, asked).then(reminded(1), reminded(3));
  });

  it('reminds at most once a day in the school’s zone', () => {
    scenario(surveyCommands).given(...open, reminded(1)).knowing(knownPeople(3)).when(RemindRespondents, asked).then(reminded(3));
    scenario(surveyCommands).given(...open, reminded(1)).knowing(knownPeople(3)).at('2023-11-10T16:00:00.000Z').when(RemindRespondents, asked).then(reminded(1, '2023-11-11'), reminded(3, '2023-11-11'));
  });

  it('CO-4: never reminds who has no valid consent', () => {
    scenario(surveyCommands).given(...open).knowing({ ...knownPeople(3), [`person ${person(1)}`]: { schoolId: SCHOOL_ID, consents: [] } }).when(RemindRespondents, asked).then(reminded(3));
  });

  it('waits for those who took their answers back', () => {
    const back = QuestionnaireResponseWithdrawn({ ...ofCampaign, personId: person(2), cause: 'OWN_WISH' });
    scenario(surveyCommands).given(...open, back, reminded(1), reminded(3)).knowing(knownPeople(3)).when(RemindRespondents, asked).then(reminded(2));
  });

  it('reminds of an open campaign only', () => {
    scenario(surveyCommands).given(diagnosticsPlanned).knowing(knownPeople(3)).when(RemindRespondents, asked).rejects('CAMPAIGN_NOT_OPEN');
    scenario(surveyCommands).given(...open, closedFor(3, 1)).knowing(knownPeople(3)).when(RemindRespondents, asked).rejects('CAMPAIGN_NOT_OPEN');
  });
});
