import { ConsentRefused, ConsentRequested } from '../consent-events';
import { DATA, dataConsent, given, personId, teacher } from '../testing/school-people';
import { RefuseConsent } from './refuse-consent.command';

const asked = { personId, consentId: DATA, giverRole: 'SUBJECT' as const };
const requested = ConsentRequested({ personId, consentId: DATA, kind: 'PERSONAL_DATA', giverRole: 'SUBJECT' });
const refused = ConsentRefused({ ...asked, kind: 'PERSONAL_DATA', refusedOn: '2026-03-17' });

describe('Refuse a consent', () => {
  it('ends the request, once', () => {
    given(teacher, requested).when(RefuseConsent, asked).then(refused);
    given(teacher, requested, refused).when(RefuseConsent, asked).thenNothing();
  });

  it('refuses what was not asked for, and what was answered', () => {
    given(teacher).when(RefuseConsent, asked).rejects('CONSENT_UNKNOWN');
    given(teacher, dataConsent).when(RefuseConsent, asked).rejects('CONSENT_CLOSED');
  });
});
