import { NamesWithinRights } from './names-within-rights';

const search = { findPersons: (scope: string, words: string) => Promise.resolve([`${scope} ${words}`]) };
const find = (role: string, scopes: readonly string[] | 'all') => new NamesWithinRights(search).find('тест', { id: 'x', role, scopes });

describe('Search by name', () => {
  it('looks in every school of a reader who may read names', async () => {
    await expect(find('curator', ['school:a', 'school:b'])).resolves.toEqual(['school:a тест', 'school:b тест']);
  });

  it.each(['department', 'auditor', 'system-administrator', 'mentor', 'psychologist'])('finds nobody for %s, who may not see whom it found', async (role) => {
    await expect(find(role, ['school:a'])).resolves.toEqual([]);
    await expect(find(role, 'all')).resolves.toEqual([]);
  });
});
