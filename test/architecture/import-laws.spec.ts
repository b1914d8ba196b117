import { cruise, explain } from './cruise';
import { healthyHouse } from './healthy-house';
import { awaitingAnApp } from './house';
import { importLaws } from './import-laws';
import { plants } from './planted-imports';
import { withPlantedHouse } from './planted-house';
import { deadFiles, wiringOf } from './reachability';
import { repositoryFiles, root } from './repository';

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


const textOf = new Map(repositoryFiles().map(({ path, text }) => [path, text]));
const linked = house.modules.flatMap((module) => {
  const text = textOf.get(module.path);
  return text === undefined ? [] : [{ ...module, text }];
});

describe('law 1, no dead files: every file is reached by an app, a spec or a script', () => {
  const scripts = ['package.json', 'jest.config.js', '.ci/run', 'deploy/Dockerfile'].flatMap((path) => textOf.get(path) ?? []);

  it(`is kept by the house (${linked.length} files)`, () => {
    expect(linked.length).toBeGreaterThan(0);
    expect(deadFiles(linked, scripts)).toEqual([]);
  });
});

describe('law 1, no idle files: once an app uses a lib, no file of it lives by its own spec alone', () => {
  const { libsWithoutApp, idle } = wiringOf(linked);
  const waiting = libsWithoutApp.length === 0 ? '' : `; no app uses anything yet of: ${libsWithoutApp.join(', ')}`;
  const excuses = Object.keys(awaitingAnApp);

  it(`is kept by the house${waiting}`, () => {
    expect(idle.filter((path) => !excuses.some((prefix) => path.startsWith(prefix)))).toEqual([]);
  });

  it('excuses only what is indeed idle', () => {
    expect(excuses.filter((prefix) => !idle.some((path) => path.startsWith(prefix)))).toEqual([]);
  });
});
