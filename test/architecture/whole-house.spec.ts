import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dependenciesOf } from './dependencies';
import { usedWithoutImport } from './house';
import { repositoryFiles, root } from './repository';
import { incompleteSlices } from './slices';

const files = repositoryFiles();

function installedPeers(name: string): string[] {
  const manifest = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
  return Object.keys((JSON.parse(manifest) as { peerDependencies?: Record<string, string> }).peerDependencies ?? {});
}

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
  const { unused, awaited } = dependenciesOf(files, usedWithoutImport, installedPeers);
  const waiting = awaited.length === 0 ? '' : `; awaiting their folder: ${awaited.join(', ')}`;

  it(`is kept by package.json${waiting}`, () => expect(unused).toEqual([]));

  it('excuses only packages that are declared', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;
    const declared = { ...manifest['dependencies'], ...manifest['devDependencies'] };
    expect(Object.keys(usedWithoutImport).filter((name) => !(name in declared))).toEqual([]);
  });

  it('catches a package nothing imports, and one whose awaited folder came without using it', () => {
    const manifest = { path: 'package.json', text: JSON.stringify({ dependencies: { idle: '1', used: '1', '@scope/used': '1', early: '1', late: '1', peer: '1', stranger: '1' }, devDependencies: { tool: '1' } }) };
    const code = { path: 'libs/jobs/src/a.ts', text: "import { a } from 'used/deep';\nexport const b = () => import('@scope/used');\n// import 'idle';\n" };
    const uses = { early: { folder: 'libs/nowhere' }, late: { folder: 'libs/jobs' }, tool: { file: 'package.json', words: 'no such words' }, peer: { peerOf: 'used' }, stranger: { peerOf: 'used' } };
    expect(dependenciesOf([manifest, code], uses, () => ['peer'])).toEqual({ unused: ['idle', 'late', 'stranger', 'tool'], awaited: ['early'] });
  });
});
