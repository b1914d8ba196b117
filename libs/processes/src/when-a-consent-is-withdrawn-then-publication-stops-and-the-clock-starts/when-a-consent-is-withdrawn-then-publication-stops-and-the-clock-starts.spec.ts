import { send } from '@vekha/event-sourcing/process-manager';
import { policy } from '@vekha/event-sourcing/testing/process-scenario';
import { ConsentWithdrawn } from '@vekha/people/consent-events';
import { MenteeMatched } from '@vekha/people/mentee-events';
import { MentorMatched, MentorUnmatched } from '@vekha/people/mentor-events';
import { StopShowingPerson } from '@vekha/practice/stop-showing-person/stop-showing-person.command';
import { WithdrawProgrammeResults } from '@vekha/programme/withdraw-programme-results/withdraw-programme-results.command';
import { WithdrawResponse } from '@vekha/survey/withdraw-response/withdraw-response.command';
import { whenAConsentIsWithdrawnThenPublicationStopsAndTheClockStarts as stopping } from './when-a-consent-is-withdrawn-then-publication-stops-and-the-clock-starts';

const personId = 'person';
const cause = 'CONSENT_WITHDRAWN';
const withdrawn = (kind: 'PERSONAL_DATA' | 'ASSIGNMENT' | 'DISSEMINATION') =>
  ConsentWithdrawn({ personId, consentId: 'consent', kind, receivedOn: '2026-03-02', giverRole: 'SUBJECT', form: 'PAPER' });
const part = [MentorMatched({ personId, programmeId: 'led' }), MentorUnmatched({ personId, programmeId: 'led' }), MenteeMatched({ personId, programmeId: 'taken' })];
const results = (programmeId: string) => send(WithdrawProgrammeResults, { programmeId, cause, personId }, { unless: ['RESULTS_NOT_PUBLISHED'] });
const practice = { ...send(StopShowingPerson, { practiceId: 'x', personId }), about: 'x' };
const answers = { ...send(WithdrawResponse, { campaignId: 'x', personId, cause }, { unless: ['RESPONSES_FIXED'] }), about: 'x' };
const withdrawing = policy(stopping, { concerned: ['x'] });

describe('When a consent is withdrawn, then publication stops (CO-4)', () => {
  it('dissemination: results of every programme the person ever took part in, and every practice', () => {
    withdrawing.given(...part).when(withdrawn('DISSEMINATION')).thenSends(results('led'), results('taken'), practice);
  });

  it('processing at all: the same, and the answers nobody has counted', () => {
    withdrawing.given(...part).when(withdrawn('PERSONAL_DATA')).thenSends(results('led'), results('taken'), practice, answers);
  });

  it('CO-5: the consent to an assignment stops no publication', () => {
    withdrawing.given(...part).when(withdrawn('ASSIGNMENT')).thenNothing();
  });

  it('asks each programme once, however often the person came back to it', () => {
    withdrawing.given(...part, MenteeMatched({ personId, programmeId: 'taken' })).when(withdrawn('DISSEMINATION')).thenSends(results('led'), results('taken'), practice);
  });
});
