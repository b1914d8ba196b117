import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run, tail } from './processes.mjs';
import { Failure } from './steps.mjs';

const MARK = join('node_modules', '.vekha-lock');

const PLATFORM = `${process.platform}-${process.arch}`;

/** The platform, since some packages carry binaries, and the hash of the lock file. */
export function lockFingerprint(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${PLATFORM} ${createHash('sha256').update(lock).digest('hex')}`;
}

/** Whether what npm recorded as installed is what the lock asks for (packages optional on other platforms aside). */
function npmRecordAgrees(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const { packages: installed } = JSON.parse(readFileSync(record, 'utf8'));
  const { packages: wanted } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === '' || optional === true || installed[place]?.version === version,
  );
}

function isInstalled(root, fingerprint) {
  const mark = join(root, MARK);
  const marked = existsSync(mark) ? readFileSync(mark, 'utf8') : undefined;
  if (marked === fingerprint) return true;
  const isOfAnotherPlatform = marked !== undefined && !marked.startsWith(`${PLATFORM} `);
  if (isOfAnotherPlatform || !npmRecordAgrees(root)) return false;
  writeFileSync(mark, fingerprint);
  return true;
}

function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** npm's settings for this machine: local headers for native packages, and a cache folder that can be written. */
function npmEnvironment(env, spareCache) {
  const prefix = dirname(dirname(process.execPath));
  const hasHeaders = existsSync(join(prefix, 'include', 'node', 'node.h'));
  const cache = env.npm_config_cache ?? join(homedir(), '.npm');
  return {
    ...env,
    ...(hasHeaders && env.npm_config_nodedir === undefined ? { npm_config_nodedir: prefix } : {}),
    ...(isWritable(cache) ? {} : { npm_config_cache: spareCache }),
  };
}

/** npm itself when it started this script, so that the same version installs; else the one on the PATH. */
function npm(env) {
  return env.npm_execpath?.endsWith('.js') ? [process.execPath, env.npm_execpath] : ['npm'];
}

/**
 * Installs exactly what the lock says when anything is missing or the lock has changed.
 * @returns {Promise<string>} the outcome in words; throws a Failure with npm's last lines
 */
export async function installDependencies(root, { env = process.env, signal } = {}) {
  const fingerprint = lockFingerprint(root);
  const mark = join(root, MARK);
  if (isInstalled(root, fingerprint)) return 'на месте';
  const spareCache = mkdtempSync(join(tmpdir(), 'vekha-npm-'));
  try {
    const [command, ...first] = npm(env);
    const options = { cwd: root, env: npmEnvironment(env, spareCache), signal };
    const flags = ['--include=dev', '--no-audit', '--no-fund'];
    const clean = await run(command, [...first, 'ci', ...flags], options);
    signal?.throwIfAborted();
    // A lock written on another platform may lack an optional binary: `npm install` fills it in, the lock stays as it is.
    const repaired = clean.code === 0 ? clean : await run(command, [...first, 'install', '--no-save', ...flags], options);
    signal?.throwIfAborted();
    if (repaired.code !== 0) {
      throw new Failure(
        'npm не смог установить зависимости',
        'проверьте доступ к реестру пакетов (npm ping) и место на диске, затем повторите команду',
        tail(repaired.output),
      );
    }
    writeFileSync(mark, fingerprint);
    return clean.code === 0 ? 'установлены (npm ci)' : 'установлены (npm install: npm ci не прошёл)';
  } finally {
    rmSync(spareCache, { recursive: true, force: true });
  }
}
