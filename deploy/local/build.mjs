import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run, tail } from './processes.mjs';
import { Failure } from './steps.mjs';

const SOURCES = ['apps', 'libs', 'test'];
const SETTINGS = ['nest-cli.json', 'tsconfig.json', 'package-lock.json', '.swcrc'];
const MARK = join('dist', '.vekha-build');
const COMPILED = /\.(js|js\.map)$/;

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Hash of the names and contents of everything the build reads. */
export function sourceFingerprint(root) {
  const web = join(root, 'apps', 'web');
  const sources = SOURCES.flatMap((folder) => filesUnder(join(root, folder))).filter((file) => !file.startsWith(web));
  const settings = SETTINGS.map((name) => join(root, name)).filter((file) => existsSync(file));
  const hash = createHash('sha256');
  for (const file of [...sources, ...settings]) {
    hash.update(`${relative(root, file)}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

/** Removes outputs whose source is gone, one by one: a process running from `dist` keeps its own files. */
function removeOrphans(root) {
  for (const folder of SOURCES) {
    for (const output of filesUnder(join(root, 'dist', folder))) {
      const source = join(root, relative(join(root, 'dist'), output));
      const candidates = COMPILED.test(source) ? ['.ts', '.js'].map((ending) => source.replace(COMPILED, ending)) : [source];
      if (!candidates.some((candidate) => existsSync(candidate))) rmSync(output);
    }
  }
}

/**
 * Compiles apps, libs and tests into `dist` when a source has changed since the last build.
 * @returns {Promise<string>} the outcome in words; throws a Failure with the compiler's last lines
 */
export async function buildIfChanged(root, { signal } = {}) {
  const fingerprint = sourceFingerprint(root);
  const mark = join(root, MARK);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint) return 'исходники не менялись';
  const compiler = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  const { code, output } = await run(process.execPath, [compiler, 'build', 'api'], { cwd: root, signal });
  signal?.throwIfAborted();
  if (code !== 0) {
    throw new Failure(
      'сборка не прошла',
      'исправьте ошибку выше; если исходники вы не меняли, удалите папку dist и повторите команду',
      tail(output),
    );
  }
  removeOrphans(root);
  writeFileSync(mark, fingerprint);
  return 'собрано';
}
