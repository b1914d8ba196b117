import { MenteeCompleted } from '@vekha/people/mentee-events';
import { MentorMovedToLongTermRegister, MentorUnmatched } from '@vekha/people/mentor-events';
import { appointed, becameMentor, MENTOR, ofPerson, PROGRAMME, SCHOOL_ID } from '../testing/people-history';
import { longTermMentorRegister } from './long-term-mentor-register';

const ofMatch = { personId: MENTOR, programmeId: PROGRAMME };
const moved = MentorMovedToLongTermRegister({ personId: MENTOR, schoolId: SCHOOL_ID, cameFrom: 'SUCCESSFUL_MENTEE', readiness: 'READY_NOW' });

describe('The long-term register of mentors', () => {
  it('004:L50, MT-5: counts what was completed before somebody enters it', () => {
    const rows = (...events: Parameters<typeof ofPerson>[2]) => ofPerson(longTermMentorRegister, MENTOR, events).rows();
    expect(rows(...becameMentor, MenteeCompleted(ofMatch))).toEqual({});
    expect(rows(...becameMentor, MenteeCompleted(ofMatch), MentorUnmatched(ofMatch), moved)[MENTOR]).toMatchObject({ programmesAsMentee: 1, matchesAsMentor: 1, cameFrom: 'SUCCESSFUL_MENTEE', readiness: 'READY_NOW', status: 'Kept' });
    expect(rows(...becameMentor, moved, appointed)[MENTOR]?.status).toBe('Active');
  });
});
