import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { PersonSearch } from '@vekha/personal-data/person-search';
import { mayOpen } from '@vekha/personal-data/reading-rights';
import type { NameSearch } from '@vekha/registers/name-search.http';

/** Search by name for whoever may read the names found: nobody learns by searching who is there and who is not. */
export class NamesWithinRights implements NameSearch {
  constructor(private readonly search: Pick<PersonSearch, 'findPersons'>) {}

  async find(words: string, { role, scopes }: Principal): Promise<readonly string[]> {
    if (scopes === 'all' || !mayOpen(role, 'mentoring')) return [];
    const found = await Promise.all(scopes.map((scope) => this.search.findPersons(scope, words)));
    return found.flat();
  }
}
