import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { MenteeCompleted } from '../mentee-events';
import { menteeIn } from '../mentee-standing';
import type { Person } from '../person-state';
import { refuse } from '../rejections';
import type { CompleteMentee } from './complete-mentee.command';

export const completeMentee: Decide<Person, CompleteMentee, PersonEvent> = ({ personId, programmeId }, state) => {
  if (state.mentee?.completed.includes(programmeId)) return nothing;
  const { mentee, refusal } = menteeIn(state, 'InProgramme');
  if (refusal) return refusal;
  return mentee.activeMatch === programmeId ? accept(MenteeCompleted({ personId, programmeId })) : refuse('MATCH_UNKNOWN');
};
