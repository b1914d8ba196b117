import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { MentorUnmatched } from '../mentor-events';
import type { Person } from '../person-state';
import { refuse } from '../rejections';
import type { RecordMentorUnmatched } from './record-mentor-unmatched.command';

export const recordMentorUnmatched: Decide<Person, RecordMentorUnmatched, PersonEvent> = ({ personId, programmeId }, { mentor }) => {
  if (!mentor) return refuse('MENTOR_NONE');
  return mentor.activeMatches.includes(programmeId) ? accept(MentorUnmatched({ personId, programmeId })) : nothing;
};
