import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { MenteeUnmatched } from '../mentee-events';
import { mentorSearch } from '../mentor-search';
import type { SettingsFacts } from '../needed-facts';
import type { Person } from '../person-state';
import { refuse } from '../rejections';
import type { RecordMenteeUnmatched } from './record-mentee-unmatched.command';

/** MT-6: leaving a programme is not leaving the bank; MT-3: the search for a mentor goes on. */
export const recordMenteeUnmatched: Decide<Person, RecordMenteeUnmatched, PersonEvent, { readonly settings?: SettingsFacts | undefined }> = ({ personId, programmeId }, { mentee, zone }, { facts, today }) => {
  if (!mentee) return refuse('MENTEE_NONE');
  if (mentee.activeMatch !== programmeId) return nothing;
  return accept(MenteeUnmatched({ personId, programmeId, ...mentorSearch(today(zone), zone, facts.settings) }));
};
