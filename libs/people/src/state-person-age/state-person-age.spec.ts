import { sealed } from '@vekha/event-sourcing/sealed';
import { PersonAgeStated } from '../card-events';
import { ConsentRenewalRequested } from '../consent-events';
import { consent, DATA, given, personId, pupil, TODAY, teacher } from '../testing/school-people';
import { StatePersonAge } from './state-person-age.command';

const ofRepresentative = consent('PERSONAL_DATA', DATA, '2026-02-02', { giverRole: 'LEGAL_REPRESENTATIVE', ownConsentAt: '2027-03-16T21:00:00.000Z' });
const stated = (birthDate: string, years: number, more: object = {}) => PersonAgeStated({ personId, birthDate: sealed('birthDate', birthDate), age: { years, on: TODAY }, ...more });

describe('State the age of a pupil', () => {
  it('keeps whole years of today', () => {
    given(pupil(12)).when(StatePersonAge, { personId, birthDate: '2012-03-18' }).then(stated('2012-03-18', 13, { representativeNeeded: true }));
  });

  it('CO-2: whoever has reached the school’s age is asked for their own consent at once, and once', () => {
    const events = given(pupil(13), ofRepresentative).when(StatePersonAge, { personId, birthDate: '2012-03-17' }).acceptedEvents();
    expect(events[1]).toMatchObject({ type: 'ConsentRenewalRequested', data: { consentId: DATA, kind: 'PERSONAL_DATA' } });
    const asked = ConsentRenewalRequested({ personId, consentId: DATA, kind: 'PERSONAL_DATA', newConsentId: personId });
    given(pupil(13), ofRepresentative, asked).when(StatePersonAge, { personId, birthDate: '2012-03-17' }).then(stated('2012-03-17', 14));
  });

  it('is not asked of adults, and refuses a slip of the pen', () => {
    given(teacher).when(StatePersonAge, { personId, birthDate: '1990-01-01' }).rejects('BIRTH_DATE_NOT_NEEDED');
    given(pupil(13)).when(StatePersonAge, { personId, birthDate: '2026-01-01' }).rejects('BIRTH_DATE_WRONG');
  });
});
