import { MentorProfileCorrected } from '../mentor-events';
import { active, given, personId, profile, teacher } from '../testing/school-people';
import { CorrectMentorProfile } from './correct-mentor-profile.command';

describe('Correct the profile of a mentor', () => {
  it('puts the new particulars in the place of the old ones, free time in the order of the week', () => {
    const availability = [{ weekday: 4, from: '10:00', to: '11:00' }, { weekday: 1, from: '15:00', to: '16:00' }];
    given(...active()).when(CorrectMentorProfile, { personId, profile: { ...profile, capacity: 3, availability } })
      .then(MentorProfileCorrected({ personId, ...profile, capacity: 3, availability: availability.toReversed() }));
  });

  it('refuses whoever is no mentor', () => {
    given(teacher).when(CorrectMentorProfile, { personId, profile }).rejects('MENTOR_NONE');
  });
});
