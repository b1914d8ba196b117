import { MentorResumed, MentorSuspended } from '../mentor-events';
import { active, given, order, personId } from '../testing/school-people';
import { ResumeMentor } from './resume-mentor.command';

const asked = { personId, order, from: '2026-03-16' };

describe('Resume a mentor', () => {
  it('ends the suspension by order', () => {
    given(...active(), MentorSuspended({ personId, order, since: '2026-03-10' })).when(ResumeMentor, asked).then(MentorResumed({ personId, order, from: '2026-03-16' }));
  });

  it('refuses whoever is not suspended', () => {
    given(...active()).when(ResumeMentor, asked).rejects('MENTOR_TOO_EARLY');
  });
});
