import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, tail } from './processes.mjs';

const PACKAGES = ['redis-tools', 'libjemalloc2', 'libatomic1', 'liblzf1'];
const WITHIN_MS = 120_000;

// In Debian's build the server and redis-check-rdb are one program that looks at the name it was called by.
const LAUNCHER = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
LD_LIBRARY_PATH=$(echo "$here"/files/usr/lib/*-linux-gnu*) exec "$here/files/usr/bin/redis-server" "$@"
`;

/** Where the launcher of the private copy lies, whether it is there yet or not. */
export function launcherIn(folder) {
  return join(folder, 'redis-server');
}

async function must(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.at(-1)}: ${tail(output)}`);
}

/**
 * Downloads Debian's own Redis packages with private package lists and unpacks them: no root is needed and the system
 * stays as it was. The names are those of Debian 12; elsewhere this throws and the caller goes on without.
 * @param {string} folder where the copy is to live; it appears there whole or not at all
 * @returns {Promise<string>} path of the launcher; throws an Error with the failing command's last lines
 */
export async function unpackRedisPackage(folder, { env = process.env, signal } = {}) {
  const draft = `${folder}.${process.pid}.draft`;
  const lists = join(draft, 'lists');
  const cache = join(draft, 'cache');
  const debs = join(draft, 'debs');
  for (const part of [join(lists, 'partial'), join(cache, 'archives', 'partial'), debs]) mkdirSync(part, { recursive: true });
  const time = AbortSignal.timeout(WITHIN_MS);
  const options = { cwd: debs, env, signal: signal === undefined ? time : AbortSignal.any([signal, time]) };
  const settings = [`Dir::State::Lists=${lists}`, `Dir::Cache=${cache}`, 'Debug::NoLocking=1', 'Acquire::Retries=1', 'Acquire::http::Timeout=20'];
  const apt = [...settings, ...(process.getuid?.() === 0 ? ['APT::Sandbox::User=root'] : [])].flatMap((setting) => ['-o', setting]);
  try {
    await must('apt-get', [...apt, '-qq', 'update'], options);
    await must('apt-get', [...apt, '-qq', 'download', ...PACKAGES], options);
    for (const deb of readdirSync(debs)) await must('dpkg', ['-x', deb, join(draft, 'files')], options);
    for (const leftover of [lists, cache, debs]) rmSync(leftover, { recursive: true });
    symlinkSync('redis-check-rdb', join(draft, 'files', 'usr', 'bin', 'redis-server'));
    writeFileSync(launcherIn(draft), LAUNCHER);
    chmodSync(launcherIn(draft), 0o755);
    await must(launcherIn(draft), ['--version'], { env, signal });
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
    return launcherIn(folder);
  } finally {
    if (existsSync(draft)) rmSync(draft, { recursive: true, force: true });
  }
}
