import { MenteeAddedToBank } from '../mentee-events';
import { DATA, dataConsent, given, identified, menteeInBank, needy, personId, searching } from '../testing/school-people';
import { AddMenteeToBank } from './add-mentee-to-bank.command';

describe('Add a mentee to the base', () => {
  it('CO-1: on a consent in force or another basis, never without', () => {
    given(...needy(), dataConsent).when(AddMenteeToBank, { personId }).then(MenteeAddedToBank({ personId, consentId: DATA }));
    given(...identified(), dataConsent).when(AddMenteeToBank, { personId }).then(MenteeAddedToBank({ personId, consentId: DATA }));
    given(...needy()).when(AddMenteeToBank, { personId }).rejects('CONSENT_NEEDED');
    const otherBasis = { basis: 'EDUCATION_LAW', source: 'договор об образовании, п. 3' };
    given(...needy()).when(AddMenteeToBank, { personId, otherBasis }).then(MenteeAddedToBank({ personId, otherBasis }));
  });

  it('changes nothing for whoever is there, and refuses whoever is further on', () => {
    given(...menteeInBank()).when(AddMenteeToBank, { personId }).thenNothing();
    given(...searching()).when(AddMenteeToBank, { personId }).rejects('MENTEE_STATE_WRONG');
  });
});
