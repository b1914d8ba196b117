import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { knownRefusal } from '../known-person';
import { MenteeMatched } from '../mentee-events';
import { menteeIn } from '../mentee-standing';
import type { Person } from '../person-state';
import { refuse } from '../rejections';
import type { RecordMenteeMatched } from './record-mentee-matched.command';

export const recordMenteeMatched: Decide<Person, RecordMenteeMatched, PersonEvent> = ({ personId, programmeId }, state) => {
  const unknown = knownRefusal(state);
  if (unknown) return unknown;
  if (state.mentee?.activeMatch === programmeId) return nothing;
  if (state.mentee?.activeMatch !== undefined) return refuse('MENTEE_HAS_MATCH');
  const { refusal } = menteeIn(state, 'InBank', 'Searching');
  return refusal ?? accept(MenteeMatched({ personId, programmeId }));
};
