import { MentorAddedToBank, MentorMovedToLongTermRegister, MentorProfileCorrected } from '../mentor-events';
import { active, candidate, consent, DATA, dataConsent, given, inBank, personId, profile, SCHOOL_ID } from '../testing/school-people';
import { AddMentorToBank } from './add-mentor-to-bank.command';

const described = MentorProfileCorrected({ personId, ...profile });

describe('Add a mentor to the bank', () => {
  it('MR-2: on a consent in force, which the event names', () => {
    given(...candidate(), described, dataConsent).when(AddMentorToBank, { personId }).then(MentorAddedToBank({ personId, consentId: DATA }));
  });

  it('MR-2: without a consent in force today only on another recorded basis', () => {
    given(...candidate(), described).when(AddMentorToBank, { personId }).rejects('CONSENT_NEEDED');
    given(...candidate(), described, consent('PERSONAL_DATA', DATA, '2025-01-01', { validUntil: '2026-03-16' })).when(AddMentorToBank, { personId }).rejects('CONSENT_NEEDED');
    given(...candidate(), described, consent('DISSEMINATION', DATA)).when(AddMentorToBank, { personId }).rejects('CONSENT_NEEDED');
    const otherBasis = { basis: 'LABOUR_CONTRACT', source: 'трудовой договор, п. 4' };
    given(...candidate(), described).when(AddMentorToBank, { personId, otherBasis }).then(MentorAddedToBank({ personId, otherBasis }));
  });

  it('MR-3: only with specialisation and experience, and names what is missing', () => {
    const { experienceYears: _unknown, ...without } = profile;
    expect(given(...candidate(), dataConsent).when(AddMentorToBank, { personId }).rejects('PROFILE_INCOMPLETE').message).toContain('предметы и направления, полных лет в профессии');
    expect(given(...candidate(), MentorProfileCorrected({ personId, ...without }), dataConsent).when(AddMentorToBank, { personId }).rejects('PROFILE_INCOMPLETE').message).not.toContain('предметы');
  });

  it('brings back whoever waits in the long-term register, changes nothing for whoever is there, refuses the appointed', () => {
    const waiting = MentorMovedToLongTermRegister({ personId, schoolId: SCHOOL_ID, cameFrom: 'MENTOR', readiness: 'READY_NOW' });
    given(...active(), waiting).when(AddMentorToBank, { personId }).then(MentorAddedToBank({ personId, consentId: DATA }));
    given(...inBank()).when(AddMentorToBank, { personId }).thenNothing();
    given(...active()).when(AddMentorToBank, { personId }).rejects('MENTOR_STATE_WRONG');
  });
});
