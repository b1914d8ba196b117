import { MentorRewarded } from '../mentor-events';
import { active, appointed, given, order, personId } from '../testing/school-people';
import { RewardMentor } from './reward-mentor.command';

const asked = { personId, order, reward: 'GRATITUDE' as const, level: 'SCHOOL' as const };

describe('Reward a mentor', () => {
  it('by order, once per order', () => {
    given(...active()).when(RewardMentor, asked).then(MentorRewarded(asked));
    given(...active(), MentorRewarded(asked)).when(RewardMentor, asked).thenNothing();
  });

  it('refuses whoever has not begun', () => {
    given(...appointed()).when(RewardMentor, asked).rejects('MENTOR_TOO_EARLY');
  });
});
