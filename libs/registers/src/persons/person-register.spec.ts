import { ImportedPersonRevoked, PersonCardCorrected } from '@vekha/people/card-events';
import { DataDestructionScheduled, PersonalDataDestroyed } from '@vekha/people/destruction-events';
import { sealed } from '@vekha/event-sourcing/sealed';
import { becameMentee, becameMentor, MENTOR, ofPerson, PUPIL, pupilEntered } from '../testing/people-history';
import { personRegister } from './person-register';

const deadline = { from: '2026-10-01', dueOn: '2026-10-31', zone: 'Europe/Moscow', calendarVersion: '1', tzdata: '1', rule: 'r', why: [], rungs: [] };
const scheduled = DataDestructionScheduled({ personId: PUPIL, consentId: 'consent-p', purposes: ['mentoring'], receivedOn: '2026-10-01', dueOn: '2026-10-31', policy: 'p', deadline });
const destroyed = PersonalDataDestroyed({ personId: PUPIL, consentId: 'consent-p', purposes: ['mentoring'], keys: [{ keyId: 'k', fingerprint: 'f' }], actNumber: '3', actDate: '2026-10-20' });

describe('The register of persons', () => {
  it('holds one sealed card for each person, with both lives, and the version of each part that commands address', () => {
    expect(ofPerson(personRegister, MENTOR, becameMentor).rows()[MENTOR]).toMatchObject({
      fullName: { sealed: 'Проба Тестова' }, position: { sealed: 'учитель математики' }, mentorState: 'Appointed', menteeState: null, consentPersonalData: 'Given', status: 'Kept', version: 0, mentorVersion: 6, menteeVersion: 0, consentsVersion: 5, requestsVersion: 0,
    });
    expect(ofPerson(personRegister, PUPIL, becameMentee).rows()[PUPIL]).toMatchObject({ menteeState: 'Searching', ageYears: 12, representativeNeeded: true, legalRepresentative: { sealed: 'Образец Примерова' } });
  });

  it('corrects what the card says and leaves what it does not', () => {
    const corrected = PersonCardCorrected({ personId: PUPIL, phone: sealed('phone', '000') });
    expect(ofPerson(personRegister, PUPIL, [pupilEntered, corrected]).rows()[PUPIL]).toMatchObject({ fullName: { sealed: 'Пример Образцов' }, phone: { sealed: '000' }, version: 1 });
  });

  it('CO-4, CO-6: says that the term runs, then that the data are destroyed, and for which purposes', () => {
    expect(ofPerson(personRegister, PUPIL, [...becameMentee, scheduled]).rows()[PUPIL]).toMatchObject({ status: 'DestructionDue', consentPersonalData: 'DestructionDue' });
    expect(ofPerson(personRegister, PUPIL, [...becameMentee, scheduled, destroyed]).rows()[PUPIL]).toMatchObject({ status: 'Destroyed', destroyedPurposes: ['mentoring'], consentPersonalData: 'Destroyed' });
  });

  it('forgets a card whose import is undone, whatever is destroyed after', () => {
    const revoked = ImportedPersonRevoked({ personId: PUPIL, importId: 'i', purposes: ['mentoring'] });
    expect(ofPerson(personRegister, PUPIL, [pupilEntered, revoked, destroyed]).rows()).toEqual({});
  });
});
