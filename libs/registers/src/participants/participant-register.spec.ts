import { ImportedPersonRevoked } from '@vekha/people/card-events';
import { MenteeAddedToBank, MenteeCompleted, MenteeIdentified, MenteeWithdrawn } from '@vekha/people/mentee-events';
import { MentorResigned } from '@vekha/people/mentor-events';
import { becameMentee, becameMentor, candidate, MENTOR, mentorEntered, ofPerson, PROGRAMME, PUPIL, SCHOOL_ID } from '../testing/people-history';
import { participantRegister } from './participant-register';

describe('The account of participants', () => {
  const rows = (personId: string, ...events: Parameters<typeof ofPerson>[2]) => ofPerson(participantRegister, personId, events).rows();
  const resigned = MentorResigned({ personId: MENTOR, noticeGivenOn: '2026-11-02', effectiveOn: '2026-11-06', policy: 'p' });

  it('001:L249: begins with the bank and not with the candidacy', () => {
    expect(rows(MENTOR, mentorEntered, candidate)).toEqual({});
    expect(rows(MENTOR, ...becameMentor)[`${MENTOR}/MENTOR`]).toMatchObject({ targetGroup: 'TEACHER', role: 'MENTOR', enrolledOn: '2026-09-15', leftOn: null, status: 'Enrolled' });
    expect(rows(PUPIL, ...becameMentee)[`${PUPIL}/MENTEE`]).toMatchObject({ targetGroup: 'PUPIL', role: 'MENTEE' });
  });

  it('MT-6: a completed programme is not leaving; resigning or withdrawing is', () => {
    expect(rows(PUPIL, ...becameMentee, MenteeCompleted({ personId: PUPIL, programmeId: PROGRAMME }))[`${PUPIL}/MENTEE`]?.leftOn).toBeNull();
    expect(rows(PUPIL, ...becameMentee, MenteeWithdrawn({ personId: PUPIL, by: 'CURATOR' }))[`${PUPIL}/MENTEE`]).toMatchObject({ status: 'Left', leftOn: '2026-09-15' });
    expect(rows(MENTOR, ...becameMentor, resigned)[`${MENTOR}/MENTOR`]).toMatchObject({ status: 'Left', leftOn: '2026-11-06' });
  });

  it('one person in both roles has two rows, and whoever comes back is enrolled anew', () => {
    const mentee = [MenteeIdentified({ personId: MENTOR, schoolId: SCHOOL_ID, kind: 'EMPLOYEE', category: 'EARLY_CAREER_TEACHER' }), MenteeAddedToBank({ personId: MENTOR })];
    expect(Object.keys(rows(MENTOR, ...becameMentor, ...mentee)).sort()).toEqual([`${MENTOR}/MENTEE`, `${MENTOR}/MENTOR`]);
    const left = MenteeWithdrawn({ personId: MENTOR, by: 'MENTEE' });
    expect(rows(MENTOR, mentorEntered, ...mentee, left, ...mentee)[`${MENTOR}/MENTEE`]).toMatchObject({ leftOn: null, status: 'Enrolled' });
  });

  it('is empty of whom an undone import brought', () => {
    expect(rows(PUPIL, ...becameMentee, ImportedPersonRevoked({ personId: PUPIL, importId: 'i', purposes: [] }))).toEqual({});
  });
});
