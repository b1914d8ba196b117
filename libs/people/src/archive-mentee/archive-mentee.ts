import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { MenteeArchived } from '../mentee-events';
import { menteeIn } from '../mentee-standing';
import type { Person } from '../person-state';
import type { ArchiveMentee } from './archive-mentee.command';

export const archiveMentee: Decide<Person, ArchiveMentee, PersonEvent> = ({ personId }, state) => {
  if (state.mentee?.state === 'Archived') return nothing;
  const { refusal } = menteeIn(state, 'Completed', 'Withdrawn');
  return refusal ?? accept(MenteeArchived({ personId }));
};
