import { MenteeCompleted, MenteePromotedToMentorCandidate } from '../mentee-events';
import { MentorCandidateRegistered } from '../mentor-events';
import { given, inProgramme, personId, PROGRAMME_ID, SCHOOL_ID } from '../testing/school-people';
import { PromoteToMentorCandidate } from './promote-to-mentor-candidate.command';

const completed = [...inProgramme(), MenteeCompleted({ personId, programmeId: PROGRAMME_ID })];
const registered = MentorCandidateRegistered({ personId, schoolId: SCHOOL_ID, kind: 'EMPLOYEE', category: 'TEACHER' });

describe('Promote a mentee to a mentor candidate', () => {
  it('after a completed programme: the same card becomes a candidate’s too (MT-5, MR-7)', () => {
    given(...completed).when(PromoteToMentorCandidate, { personId }).then(MenteePromotedToMentorCandidate({ personId }), registered);
  });

  it('registers nobody twice', () => {
    given(...completed, registered).when(PromoteToMentorCandidate, { personId }).then(MenteePromotedToMentorCandidate({ personId }));
  });

  it('refuses whoever has not completed', () => {
    given(...inProgramme()).when(PromoteToMentorCandidate, { personId }).rejects('MENTEE_TOO_EARLY');
  });
});
