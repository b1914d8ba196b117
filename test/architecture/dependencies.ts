import ts from 'typescript';
import type { UseWithoutImport } from './house';
import type { RepositoryFile } from './repository';

/** The packages that an installed package asks for beside itself. */
export type PeersOf = (name: string) => readonly string[];

export interface Dependencies {
  /** Declared in package.json, used by nothing. */
  readonly unused: readonly string[];
  /** Declared ahead of the folder that will use them. */
  readonly awaited: readonly string[];
}

const code = /\.(?:ts|tsx|mts|cts|mjs|cjs|js)$/;

function packageOf(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/**
 * Holds the packages that package.json declares against the imports of all files and the uses house.ts names.
 *
 * @throws when there is no package.json among the files
 */
export function dependenciesOf(files: readonly RepositoryFile[], uses: Readonly<Record<string, UseWithoutImport>>, peersOf: PeersOf): Dependencies {
  const manifest = files.find(({ path }) => path === 'package.json');
  if (manifest === undefined) throw new Error('There is no package.json among the files.');
  const { dependencies = {}, devDependencies = {} } = JSON.parse(manifest.text) as Partial<Record<'dependencies' | 'devDependencies', Record<string, string>>>;
  const imported = new Set(files.filter(({ path }) => code.test(path)).flatMap(({ text }) => ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => packageOf(fileName))));
  const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
  const isTold = ({ file, words }: UseWithoutImport): boolean => file !== undefined && words !== undefined && textOf(file).includes(words);
  const isPeer = (name: string, { peerOf }: UseWithoutImport): boolean => peerOf !== undefined && imported.has(peerOf) && peersOf(peerOf).includes(name);
  const isEarly = ({ folder }: UseWithoutImport): boolean => folder !== undefined && !files.some(({ path }) => path.startsWith(`${folder}/`));

  const missing = [...Object.keys(dependencies), ...Object.keys(devDependencies)].filter((name) => !imported.has(name) && !isTold(uses[name] ?? {}) && !isPeer(name, uses[name] ?? {}));
  return {
    unused: missing.filter((name) => !isEarly(uses[name] ?? {})),
    awaited: missing.filter((name) => isEarly(uses[name] ?? {})),
  };
}
