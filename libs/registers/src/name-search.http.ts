import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { Projection } from '@vekha/event-sourcing/projection';
import type { RowChoice } from '@vekha/event-sourcing/projection-store-reader';
import { namesPersons } from './persons-beside.http';
import type { AnyRow } from './register-filters.http';

export const NAME_SEARCH = Symbol('search by name');

/** Finds people by name, for whoever may read names. */
export interface NameSearch {
  /** Ids of people of the reader's schools; nobody for a reader who may not see names. @throws JournalUnavailable, StoreUnavailable */
  find(words: string, principal: Principal): Promise<readonly string[]>;
}

/** The choice, its search also by the names of the people that rows refer to. */
export async function searchedByName<Choice extends Pick<RowChoice<AnyRow>, 'search'>>(names: NameSearch, register: Projection, choice: Choice, principal: Principal): Promise<Choice> {
  if (choice.search === undefined || !namesPersons(register)) return choice;
  return { ...choice, searchPersons: await names.find(choice.search, principal) };
}
