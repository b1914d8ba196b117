import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { MentorMatched } from '../mentor-events';
import { mentorIn } from '../mentor-standing';
import type { Person } from '../person-state';
import type { RecordMentorMatched } from './record-mentor-matched.command';

/** What the pair has decided is a fact here: capacity was looked at there. */
export const recordMentorMatched: Decide<Person, RecordMentorMatched, PersonEvent> = ({ personId, programmeId }, state) => {
  if (state.mentor?.activeMatches.includes(programmeId)) return nothing;
  const { refusal } = mentorIn(state, 'Appointed', 'Active', 'Suspended');
  return refusal ?? accept(MentorMatched({ personId, programmeId }));
};
