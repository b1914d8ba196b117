import { derivedId } from '@vekha/event-sourcing/identifiers';
import { ConsentRequested } from '../consent-events';
import { PersonalDataDestroyed } from '../destruction-events';
import { DATA, given, personId, pupil, teacher } from '../testing/school-people';
import { RequestConsent } from './request-consent.command';

const requested = (giverRole: 'SUBJECT' | 'LEGAL_REPRESENTATIVE') => ConsentRequested({ personId, consentId: derivedId('scenario', 'consent'), kind: 'PERSONAL_DATA', giverRole });

describe('Request a consent', () => {
  it('of the person, or of the representative of a pupil under the school’s age (CO-2)', () => {
    given(teacher).when(RequestConsent, { personId, kind: 'PERSONAL_DATA' }).then(requested('SUBJECT'));
    given(pupil(13)).when(RequestConsent, { personId, kind: 'PERSONAL_DATA' }).then(requested('LEGAL_REPRESENTATIVE'));
    given(pupil(14)).when(RequestConsent, { personId, kind: 'PERSONAL_DATA' }).then(requested('SUBJECT'));
    given(pupil(14)).knowing({ settings: { consentAge: 16 } }).when(RequestConsent, { personId, kind: 'PERSONAL_DATA' }).then(requested('LEGAL_REPRESENTATIVE'));
  });

  it('CO-3: each kind is asked for by itself, and the same kind once', () => {
    given(teacher, requested('SUBJECT')).when(RequestConsent, { personId, kind: 'PERSONAL_DATA' }).thenNothing();
    given(teacher, ConsentRequested({ ...requested('SUBJECT').data, consentId: DATA })).when(RequestConsent, { personId, kind: 'DISSEMINATION' }).thenAmong('ConsentRequested', { ...requested('SUBJECT').data, kind: 'DISSEMINATION' });
  });

  it('refuses a person whose card is destroyed', () => {
    const gone = PersonalDataDestroyed({ personId, consentId: DATA, purposes: ['mentoring'], keys: [], actNumber: '1', actDate: '2026-03-01' });
    given(teacher, gone).when(RequestConsent, { personId, kind: 'PERSONAL_DATA' }).rejects('PERSON_DESTROYED');
  });
});
