import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { PersonEvent } from '../events';
import { futureRefusal } from '../known-person';
import { MentorSearchStarted } from '../mentee-events';
import { menteeIn } from '../mentee-standing';
import { mentorSearch } from '../mentor-search';
import type { SettingsFacts } from '../needed-facts';
import type { Person } from '../person-state';
import type { StartMentorSearch } from './start-mentor-search.command';

/** MT-3: the search goes on, and after the days the school has set people are told that it does. */
export const startMentorSearch: Decide<Person, StartMentorSearch, PersonEvent, { readonly settings?: SettingsFacts | undefined }> = ({ personId, occurredOn }, state, { facts, today }) => {
  if (state.mentee?.state === 'Searching') return nothing;
  const { refusal } = menteeIn(state, 'InBank');
  const day = today(state.zone);
  return refusal ?? futureRefusal('С какого дня', occurredOn, day) ?? accept(MentorSearchStarted({ personId, ...mentorSearch(occurredOn ?? day, state.zone, facts.settings) }));
};
