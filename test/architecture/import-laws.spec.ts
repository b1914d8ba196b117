import { cruise, explain } from './cruise';
import { healthyHouse } from './healthy-house';
import { importLaws } from './import-laws';
import { plants } from './planted-imports';
import { withPlantedHouse } from './planted-house';
import { root } from './repository';

const house = cruise(root, importLaws);
const healthy = withPlantedHouse(healthyHouse, (folder) => cruise(folder, importLaws));
const planted = withPlantedHouse(
  { ...healthyHouse, ...Object.fromEntries(plants.flatMap(({ files }) => Object.entries(files))) },
  (folder) => cruise(folder, importLaws),
);

describe.each(importLaws.map((law) => ({ law, title: `law ${law.number}, ${law.name}: ${law.sentence}` })))('$title', ({ law }) => {
  const subject = new RegExp(law.subject, 'u');
  const subjects = house.modules.filter(({ path }) => subject.test(path)).length;
  const plantsOfLaw = plants.filter((plant) => plant.law === law.name);

  if (subjects === 0) it.todo('has nothing to check in the house yet');
  else it(`is kept by the house (${subjects} files)`, () => expect(explain(law, house.violations)).toBe(''));

  it('finds no fault with a healthy house that uses every permission', () => {
    expect(healthy.modules.some(({ path }) => subject.test(path))).toBe(true);
    expect(explain(law, healthy.violations)).toBe('');
  });

  it('has a planted violation', () => expect(plantsOfLaw).not.toEqual([]));

  it.each(plantsOfLaw)('catches $what', ({ from }) => {
    expect(planted.violations.filter((violation) => violation.law === law.name).map((violation) => violation.from)).toContain(from);
  });
});

