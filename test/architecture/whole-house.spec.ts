import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from './cruise';
import { dependenciesOf } from './dependencies';
import { awaitingAnApp, usedWithoutImport } from './house';
import { deadFiles, wiringOf } from './reachability';
import type { LinkedFile } from './reachability';
import { repositoryFiles, root } from './repository';
import { incompleteSlices } from './slices';

const files = repositoryFiles();
const textOf = new Map(files.map(({ path, text }) => [path, text]));
const linked = cruise(root, []).modules.filter(({ path }) => textOf.has(path)).map((module) => ({ ...module, text: textOf.get(module.path) ?? '' }));
const scripts = ['package.json', 'jest.config.js', '.ci/run', 'deploy/Dockerfile'].flatMap((path) => textOf.get(path) ?? []);
const { libsWithoutApp, idle } = wiringOf(linked);
const isExcused = (path: string): boolean => Object.keys(awaitingAnApp).some((prefix) => path.startsWith(prefix));

const file = (path: string, imports: readonly string[] = [], text = ''): LinkedFile => ({ path, imports, text });
const main = 'apps/worker/src/main.ts';

describe('law 1, no dead files: every file is reached by an app, a spec or a script', () => {
  it(`is kept by the house (${linked.length} files)`, () => {
    expect(linked.length).toBeGreaterThan(0);
    expect(deadFiles(linked, scripts)).toEqual([]);
  });

  it('catches a file nobody imports, and what only that file imports', () => {
    const house = [file(main, ['libs/jobs/src/a.ts']), file('libs/jobs/src/a.ts'), file('libs/jobs/src/dead.ts', ['libs/jobs/src/with-it.ts']), file('libs/jobs/src/with-it.ts')];
    expect(deadFiles(house, [])).toEqual(['libs/jobs/src/dead.ts', 'libs/jobs/src/with-it.ts']);
  });

  it('knows that a thread, a child process and a script are started by their path', () => {
    const house = [
      file(main, ['libs/sqlite/src/writer.ts']),
      file('libs/sqlite/src/writer.ts', [], "new Worker(join(__dirname, 'writer-thread.js'))"),
      file('libs/sqlite/src/writer-thread.ts'),
      file('deploy/local/start.mjs'),
    ];
    expect(deadFiles(house, ['"start": "node deploy/local/start.mjs"'])).toEqual([]);
    expect(deadFiles(house, [])).toEqual(['deploy/local/start.mjs']);
  });
});

describe('law 1, no idle files: once an app uses a lib, no file of it lives by its own spec alone', () => {
  const kept = (): void => {
    expect(idle.filter((path) => !isExcused(path))).toEqual([]);
  };
  if (libsWithoutApp.length === 0) it('is kept by the house', kept);
  else it(`is kept by the house; no app uses anything yet of: ${libsWithoutApp.join(', ')}`, kept);

  it('excuses only what is indeed idle', () => {
    expect(Object.keys(awaitingAnApp).filter((prefix) => !idle.some((path) => path.startsWith(prefix)))).toEqual([]);
  });

  it('catches a file that only its spec imports, and tells libs no app uses at all', () => {
    const house = [
      file(main, ['libs/jobs/src/queue.ts']),
      file('libs/jobs/src/queue.ts'),
      file('libs/jobs/src/forgotten.ts'),
      file('libs/jobs/src/forgotten.spec.ts', ['libs/jobs/src/forgotten.ts', 'libs/jobs/src/testing/kit.ts']),
      file('libs/jobs/src/testing/kit.ts'),
      file('libs/school/src/school.ts'),
    ];
    expect(wiringOf(house)).toEqual({ libsWithoutApp: ['school'], idle: ['libs/jobs/src/forgotten.ts'] });
  });
});

describe('every command folder holds what is asked, what is decided and its rules', () => {
  const commands = files.filter(({ path }) => path.endsWith('.command.ts')).length;
  if (commands === 0) it.todo('has no command folder to check in the house yet');
  else it(`is kept by the house (${commands} commands)`, () => expect(incompleteSlices(files.map(({ path }) => path))).toEqual([]));

  it.each(['.spec.ts', '.ts', '.command.ts'])('catches a folder without its %s', (missing) => {
    const slice = 'libs/roadmap/src/start-stage/start-stage';
    const paths = ['.command.ts', '.ts', '.spec.ts'].filter((ending) => ending !== missing).map((ending) => `${slice}${ending}`);
    expect(incompleteSlices(paths)).toEqual([`${slice}${missing}`]);
  });

  it('lets a complete folder and a folder without a command pass', () => {
    expect(incompleteSlices(['start-stage.command.ts', 'start-stage.ts', 'start-stage.spec.ts', 'start-stage.http.ts'].map((name) => `libs/roadmap/src/start-stage/${name}`))).toEqual([]);
    expect(incompleteSlices(['libs/roadmap/src/testing/kit.ts', 'libs/registers/src/stages/stages.ts'])).toEqual([]);
  });
});

describe('every declared package is used', () => {
  const { unused, awaited } = dependenciesOf(files);
  const waiting = awaited.length === 0 ? '' : `; awaiting their folder: ${awaited.join(', ')}`;

  it(`is kept by package.json${waiting}`, () => expect(unused).toEqual([]));

  it('excuses only packages that are declared', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;
    const declared = { ...manifest['dependencies'], ...manifest['devDependencies'] };
    expect(Object.keys(usedWithoutImport).filter((name) => !(name in declared))).toEqual([]);
  });

  it('catches a package nothing imports, and one whose awaited folder came without using it', () => {
    const manifest = { path: 'package.json', text: JSON.stringify({ dependencies: { idle: '1', used: '1', '@scope/used': '1', early: '1', late: '1' }, devDependencies: { tool: '1' } }) };
    const code = { path: 'libs/jobs/src/a.ts', text: "import { a } from 'used/deep';\nexport const b = () => import('@scope/used');\n// import 'idle';\n" };
    const uses = { early: { folder: 'libs/nowhere' }, late: { folder: 'libs/jobs' }, tool: { file: 'package.json', words: 'no such words' } };
    expect(dependenciesOf([manifest, code], uses)).toEqual({ unused: ['idle', 'late', 'tool'], awaited: ['early'] });
  });
});
