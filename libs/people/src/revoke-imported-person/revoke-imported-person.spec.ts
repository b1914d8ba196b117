import { PersonCardCorrected, PersonEntered, ImportedPersonRevoked } from '../card-events';
import { sealed } from '@vekha/event-sourcing/sealed';
import { ConsentRequested } from '../consent-events';
import { MenteeIdentified } from '../mentee-events';
import { given, personId, school, SCHOOL_ID, teacher, DATA } from '../testing/school-people';
import { RevokeImportedPerson } from './revoke-imported-person.command';

const importId = '3c6c2a52-7a0e-4f0d-9a41-5b1f0a8b0301';
const imported = [
  PersonEntered({ personId, schoolId: SCHOOL_ID, zone: school.zone, kind: 'EMPLOYEE', fullName: sealed('card.fullName', 'Проба Тестова'), importId }),
  MenteeIdentified({ personId, schoolId: SCHOOL_ID, kind: 'EMPLOYEE', category: 'TEACHER_WITH_DIFFICULTIES', importId }),
];
const asked = { personId, importId };

describe('Revoke an imported person', () => {
  it('undoes the card while nothing but that import has happened to the person, once', () => {
    const revoked = ImportedPersonRevoked({ ...asked, purposes: ['mentoring'] });
    given(...imported).when(RevokeImportedPerson, asked).then(revoked);
    given(...imported, PersonCardCorrected({ personId, employer: 'Школа', importId })).when(RevokeImportedPerson, asked).then(revoked);
    given(...imported, revoked).when(RevokeImportedPerson, asked).thenNothing();
  });

  it('refuses once anything else has happened, another import, and whoever came by none', () => {
    given(...imported, ConsentRequested({ personId, consentId: DATA, kind: 'PERSONAL_DATA', giverRole: 'SUBJECT' })).when(RevokeImportedPerson, asked).rejects('IMPORT_NOT_UNDONE');
    given(...imported).when(RevokeImportedPerson, { personId, importId: personId }).rejects('IMPORT_UNKNOWN');
    given(teacher).when(RevokeImportedPerson, asked).rejects('IMPORT_UNKNOWN');
    given().when(RevokeImportedPerson, asked).rejects('PERSON_MISSING');
  });
});
