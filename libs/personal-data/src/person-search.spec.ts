import type { PlacedEnvelope } from '@vekha/event-sourcing/sealed';
import { destroyData } from './destruction';
import { PersonSearch } from './person-search';
import { nameOfPlace, OTHER_SCHOOL, SCHOOL, VaultScene } from './testing/vault-scene';

const place = (subject: string) => ({ scope: SCHOOL, subject, purpose: 'mentoring' });

describe('Search by name', () => {
  let scene: VaultScene;
  let names: Map<string, PlacedEnvelope>;
  let search: PersonSearch;
  beforeEach(async () => {
    scene = new VaultScene();
    names = new Map();
    for (const [subject, name] of [['person-a', 'Тестова Проба Пробная'], ['person-b', 'Образцов Пример'], ['person-c', 'Тестова-Ёлкина Анна']] as const) names.set(subject, await scene.seal(name, { subject }));
    search = scene.search({ names: async (scope) => (scope === SCHOOL ? new Map(names) : new Map()) });
  });

  it.each([
    ['тестова', ['person-a', 'person-c']],
    ['  ТЕСТ   про ', ['person-a']],
    ['проба тестова', ['person-a']],
    ['елкина', ['person-c']],
    ['обрaзцoв', ['person-b']],
    ['стова', []],
    ['тестова образцов', []],
    ['', []],
  ])('takes «%s» for the beginnings of words, in any order and spelling', async (words, found) => {
    expect(await search.findPersons(SCHOOL, words)).toEqual(found);
  });

  it('knows the people of one school at a time', async () => {
    expect(await search.findPersons(OTHER_SCHOOL, 'тестова')).toEqual([]);
  });

  it('opens names once, with one row of the journal, and afterwards what is new alone', async () => {
    await Promise.all([search.findPersons(SCHOOL, 'тестова'), search.findPersons(SCHOOL, 'образцов')]);
    expect(scene.journal.entries.map(({ occasion, role, seen }) => [occasion, role, seen[0]?.subjects.length])).toEqual([['search index', 'system', 3]]);
    names.set('person-b', await scene.seal('Тестов Пример', { subject: 'person-b' }));
    expect(await search.findPersons(SCHOOL, 'тестов')).toEqual(['person-a', 'person-b', 'person-c']);
    expect(await search.findPersons(SCHOOL, 'образцов')).toEqual([]);
    expect(scene.journal.entries.map(({ seen }) => seen[0]?.subjects)).toEqual([['person-a', 'person-b', 'person-c'], ['person-b']]);
  });

  it('does not find whose name was destroyed a moment ago', async () => {
    expect(await search.findPersons(SCHOOL, 'тестова')).toEqual(['person-a', 'person-c']);
    await destroyData(scene.keys, { ...place('person-a'), purposes: ['mentoring'], act: { number: '1', date: '2026-03-20' } });
    expect(await search.findPersons(SCHOOL, 'тестова')).toEqual(['person-c']);
  });

  it('does not find whoever withdrew, and finds them again when another basis is recorded', async () => {
    scene.blocked.add(nameOfPlace(place('person-a')));
    expect(await search.findPersons(SCHOOL, 'тестова')).toEqual(['person-c']);
    scene.blocked.clear();
    expect(await search.findPersons(SCHOOL, 'тестова')).toEqual(['person-a', 'person-c']);
    scene.blocked.add(nameOfPlace(place('person-a')));
    expect(await search.findPersons(SCHOOL, 'тестова')).toEqual(['person-c']);
  });

  it('forgets whom the source no longer names', async () => {
    await search.findPersons(SCHOOL, 'тестова');
    names.delete('person-a');
    expect(await search.findPersons(SCHOOL, 'тестова')).toEqual(['person-c']);
  });

  it('fails when the journal does, and goes on afterwards', async () => {
    scene.journal.broken = true;
    await expect(search.findPersons(SCHOOL, 'тестова')).rejects.toMatchObject({ code: 'ACCESS_JOURNAL_UNAVAILABLE' });
    scene.journal.broken = false;
    expect(await search.findPersons(SCHOOL, 'тестова')).toHaveLength(2);
  });
});
