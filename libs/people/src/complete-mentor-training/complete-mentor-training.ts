import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { futureRefusal } from '../known-person';
import { MentorTrainingCompleted } from '../mentor-events';
import { trainingKey } from '../mentor-life';
import { mentorIn } from '../mentor-standing';
import type { Person } from '../person-state';
import { said } from '../said';
import type { CompleteMentorTraining } from './complete-mentor-training.command';

/** MR-5: a fact of its own, before or after the appointment, and no condition of it (000:L18; 004:L26). */
export const completeMentorTraining: Decide<Person, CompleteMentorTraining, PersonEvent> = ({ personId, groupId, programme, hours, occurredOn }, state, { today }) => {
  const { mentor, refusal } = mentorIn(state, 'InBank', 'Appointed', 'Active');
  const wrong = refusal ?? futureRefusal('Когда завершено', occurredOn, today(state.zone));
  if (wrong) return wrong;
  const completed = { completedOn: occurredOn, ...said({ groupId, programme, hours }) };
  return mentor?.trainings.includes(trainingKey(completed)) ? nothing : accept(MentorTrainingCompleted({ personId, ...completed }));
};
