import { keptByANarrowMargin, plantedFaults } from './planted-taste';
import { repositoryFiles } from './repository';
import { tasteLaws } from './taste-laws';

const files = repositoryFiles();

describe.each(tasteLaws.map((law) => ({ law, title: `taste, ${law.name}: ${law.sentence}` })))('$title', ({ law }) => {
  const subjects = files.filter(({ path }) => law.appliesTo(path));
  const planted = plantedFaults.filter((fault) => fault.law === law.name);

  if (subjects.length === 0) it.todo('has nothing to check in the house yet');
  else {
    it(`is kept by the house (${subjects.length} files)`, () => {
      const found = subjects.flatMap((file) => law.faults(file).map((fault) => `${file.path}: ${fault}`));
      expect(found.length === 0 ? '' : [law.sentence, ...found, `Mend: ${law.mend}`].join('\n')).toBe('');
    });
  }

  it('has a planted violation', () => expect(planted).not.toEqual([]));

  it.each(planted)('catches $what', ({ file }) => {
    expect(law.appliesTo(file.path)).toBe(true);
    expect(law.faults(file)).not.toEqual([]);
  });

  it.each(keptByANarrowMargin.filter(({ path }) => law.appliesTo(path)))('lets $path pass', (file) => {
    expect(law.faults(file)).toEqual([]);
  });
});
