import { sealed } from '@vekha/event-sourcing/sealed';
import { ImportedPersonRevoked, PersonEntered } from '../card-events';
import { MentorCandidateRegistered } from '../mentor-events';
import { candidate, given, identified, personId, school, SCHOOL_ID, teacher } from '../testing/school-people';
import { RegisterMentorCandidate } from './register-mentor-candidate.command';

const card = { kind: 'EMPLOYEE' as const, fullName: 'Проба Тестова', position: 'учитель' };
const asked = { schoolId: SCHOOL_ID, personId, category: 'TEACHER' as const, card };
const registered = (more: object = {}) => MentorCandidateRegistered({ personId, schoolId: SCHOOL_ID, kind: 'EMPLOYEE', category: 'TEACHER', ...more });
const entered = (more: object = {}) =>
  PersonEntered({ personId, schoolId: SCHOOL_ID, zone: school.zone, kind: 'EMPLOYEE', fullName: sealed('card.fullName', card.fullName), position: sealed('card.position', card.position), ...more });

describe('Register a mentor candidate', () => {
  it('enters whoever the school does not know yet with a card whose words are sealed', () => {
    given().when(RegisterMentorCandidate, { ...asked, foundAt: '001-B1' }).then(entered(), registered({ foundAt: '001-B1' }));
  });

  it('MR-7: a mentee of the school becomes a candidate as well, without a second card', () => {
    const { card: _known, ...known } = asked;
    given(...identified()).when(RegisterMentorCandidate, known).then(registered());
    given(...identified()).when(RegisterMentorCandidate, asked).rejects('CARD_KNOWN');
  });

  it('MR-8: a mentor may come from another organisation, which the card names', () => {
    const fromOutside = { ...asked, category: 'PARTNER' as const, card: { kind: 'EXTERNAL' as const, fullName: 'Пример Образцов' } };
    given().when(RegisterMentorCandidate, fromOutside).rejects('EMPLOYER_NEEDED');
    const named = { ...fromOutside, card: { ...fromOutside.card, employer: 'ООО «Пример»' } };
    given().when(RegisterMentorCandidate, named).thenAmong('MentorCandidateRegistered', { personId, schoolId: SCHOOL_ID, kind: 'EXTERNAL', category: 'PARTNER' });
  });

  it('asks a date of birth of pupils and of nobody else', () => {
    given().when(RegisterMentorCandidate, { ...asked, card: { ...card, birthDate: '1980-01-01' } }).rejects('BIRTH_DATE_NOT_NEEDED');
    given().when(RegisterMentorCandidate, { ...asked, card: { ...card, kind: 'PUPIL' } }).rejects('BIRTH_DATE_NEEDED');
    given().when(RegisterMentorCandidate, { ...asked, card: { ...card, kind: 'PUPIL', birthDate: '2025-01-01' } }).rejects('BIRTH_DATE_WRONG');
  });

  it('keeps whole years in place of the date of birth, and whether a representative must sign (CO-2)', () => {
    const with13 = given().when(RegisterMentorCandidate, { ...asked, category: 'PUPIL', card: { ...card, kind: 'PUPIL', birthDate: '2012-03-18' } }).acceptedEvents();
    expect(with13[0]?.data).toMatchObject({ age: { years: 13, on: '2026-03-17' }, representativeNeeded: true });
    const with14 = given().when(RegisterMentorCandidate, { ...asked, category: 'PUPIL', card: { ...card, kind: 'PUPIL', birthDate: '2012-03-17' } }).acceptedEvents();
    expect(with14[0]?.data).toMatchObject({ age: { years: 14, on: '2026-03-17' } });
    expect(with14[0]?.data).not.toHaveProperty('representativeNeeded');
  });

  it('refuses a person without a card, of another school, registered already, or undone', () => {
    const { card: _none, ...bare } = asked;
    given().when(RegisterMentorCandidate, bare).rejects('CARD_NEEDED');
    given().knowing({}).when(RegisterMentorCandidate, asked).rejects('SCHOOL_MISSING');
    given(teacher).when(RegisterMentorCandidate, { ...bare, schoolId: personId }).rejects('PERSON_MISSING');
    given(...candidate()).when(RegisterMentorCandidate, bare).rejects('MENTOR_REGISTERED');
    given(teacher, ImportedPersonRevoked({ personId, importId: personId, purposes: [] })).when(RegisterMentorCandidate, bare).rejects('PERSON_REVOKED');
    given().when(RegisterMentorCandidate, { ...asked, occurredOn: '2026-03-18' }).rejects('DAY_IN_FUTURE');
  });
});
