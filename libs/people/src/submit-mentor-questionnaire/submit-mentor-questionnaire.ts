import { accept, type Decide } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { futureRefusal, stoppedRefusal } from '../known-person';
import { MentorQuestionnaireSubmitted } from '../mentor-events';
import { profileData, slotsRefusal } from '../mentor-profile';
import { mentorIn } from '../mentor-standing';
import type { Person } from '../person-state';
import { said } from '../said';
import type { SubmitMentorQuestionnaire } from './submit-mentor-questionnaire.command';

export const submitMentorQuestionnaire: Decide<Person, SubmitMentorQuestionnaire, PersonEvent> = ({ personId, profile, answers, occurredOn, importId }, state, { today }) => {
  const { refusal } = mentorIn(state, 'Candidate', 'Surveyed');
  const wrong = refusal ?? stoppedRefusal(state) ?? slotsRefusal(profile.availability) ?? futureRefusal('Когда', occurredOn, today(state.zone));
  return wrong ?? accept(MentorQuestionnaireSubmitted({ personId, ...profileData(profile), ...said({ answers, importId }) }));
};
