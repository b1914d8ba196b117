import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { stoppedRefusal } from '../known-person';
import { MentorProfileCorrected } from '../mentor-events';
import { profileData, slotsRefusal } from '../mentor-profile';
import { mentorIn } from '../mentor-standing';
import type { Person } from '../person-state';
import { said } from '../said';
import type { CorrectMentorProfile } from './correct-mentor-profile.command';

export const correctMentorProfile: Decide<Person, CorrectMentorProfile, PersonEvent> = ({ personId, profile, importId }, state) => {
  const { refusal } = mentorIn(state, 'Candidate', 'Surveyed', 'InBank', 'Appointed', 'Active', 'Suspended', 'InLongTermRegister');
  const wrong = refusal ?? stoppedRefusal(state) ?? slotsRefusal(profile.availability);
  return wrong ?? accept(MentorProfileCorrected({ personId, ...profileData(profile), ...said({ importId }) }));
};
