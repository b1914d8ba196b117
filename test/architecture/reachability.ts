import { basename, extname } from 'node:path';

/** A file of the house: its path, its text, and the own files it imports. */
export interface LinkedFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const appEntry = /^apps\/[^/]+\/src\/main\.tsx?$/;
const testEntry = /\.spec\.tsx?$|^test\/bench\/[^/]+\.ts$|\.config\.[cm]?[jt]s$|\.d\.ts$/;
const doorstep = /^libs\/[^/]+\/src\/[^/]+\.ts$/;
const notProduct = /\.(?:spec|fixture)\.ts$|\/(?:testing|conformance)\//;

/** A worker thread, a child process or a script is named in a text, not imported: `writer.js` leads to `writer.ts`. */
function namedIn(text: string, files: readonly LinkedFile[]): string[] {
  return files.filter(({ path }) => {
    const stem = basename(path, extname(path));
    return new RegExp(`[/'"\`\\s]${stem.replaceAll('.', String.raw`\.`)}\\.[cm]?[jt]s\\b`).test(text);
  }).map(({ path }) => path);
}

function reachedFrom(entries: readonly string[], files: readonly LinkedFile[]): Set<string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set<string>();
  const open = [...entries];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const file = byPath.get(path);
    if (file === undefined || reached.has(path)) continue;
    reached.add(path);
    open.push(...file.imports, ...namedIn(file.text, files).filter((name) => name !== path));
  }
  return reached;
}

export interface Wiring {
  /** Libs of which no app reaches anything yet. */
  readonly libsWithoutApp: readonly string[];
  /** Product files no app reaches although it reaches others of the same lib: only their specs keep them alive. */
  readonly idle: readonly string[];
}

const libOf = (path: string): string => path.split('/')[1] ?? '';

/** What the apps really run, seen from their main files. */
export function wiringOf(files: readonly LinkedFile[]): Wiring {
  const product = files.map(({ path }) => path).filter((path) => path.startsWith('libs/') && !notProduct.test(path));
  const reached = reachedFrom(files.map(({ path }) => path).filter((path) => appEntry.test(path)), files);
  const used = new Set(product.filter((path) => reached.has(path)).map(libOf));
  return {
    libsWithoutApp: [...new Set(product.map(libOf))].filter((lib) => !used.has(lib)),
    idle: product.filter((path) => used.has(libOf(path)) && !reached.has(path)),
  };
}

/**
 * Files that nothing reaches: no app, no spec, no script of package.json, CI or deployment. As long as no app uses a
 * lib, the files directly in its src/ count as reached: they wait for their app.
 *
 * @param scripts the texts that start things by their path
 */
export function deadFiles(files: readonly LinkedFile[], scripts: readonly string[]): string[] {
  const waiting = new Set(wiringOf(files).libsWithoutApp);
  const isEntry = (path: string): boolean =>
    appEntry.test(path) || testEntry.test(path) || (doorstep.test(path) && waiting.has(libOf(path))) || scripts.some((script) => script.includes(path));
  const paths = files.map(({ path }) => path);
  const reached = reachedFrom(paths.filter(isEntry), files);
  return paths.filter((path) => !reached.has(path));
}
