import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './processes.mjs';
import { launcherIn, unpackRedisPackage } from './redis-package.mjs';
import { askRedis } from './redis-protocol.mjs';
import { Failure } from './steps.mjs';

/** The queue's library refuses anything older. */
const OLDEST_MAJOR = 5;
const PROGRAMS = ['redis-server', 'valkey-server'];

/** How a reader gets a Redis, in one sentence. */
export const REDIS_MEND =
  'поставьте Redis (Debian и Ubuntu: apt-get install redis-server; macOS: brew install redis; Windows: внутри WSL) ' +
  'или укажите готовый в REDIS_URL=redis://узел:6379';

function onPath(program, env) {
  return (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, program))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** The version a server program tells, or undefined when it does not run or is too old. */
async function usableVersion(command, { env, signal }) {
  const { code, output } = await run(command, ['--version'], { env, signal });
  const version = /\bv=(\d+(?:\.\d+)*)/.exec(output)?.[1];
  return code === 0 && version !== undefined && Number.parseInt(version, 10) >= OLDEST_MAJOR ? version : undefined;
}

async function reachRemote(url) {
  try {
    const { version } = await askRedis(url);
    if (version === '' || Number.parseInt(version, 10) >= OLDEST_MAJOR) return { kind: 'remote', url, version };
  } catch (error) {
    // The address may hold a password and is therefore not repeated.
    throw new Failure(`Redis по адресу из REDIS_URL не отвечает: ${error.message}`, 'запустите его, исправьте REDIS_URL или уберите эту переменную: тогда Redis будет запущен здесь же');
  }
  throw new Failure(`Redis по адресу из REDIS_URL старше версии ${OLDEST_MAJOR}`, 'обновите его до 6.2 или новее или уберите REDIS_URL: тогда Redis будет запущен здесь же');
}

/**
 * Looks for a Redis: the address given; the program named by REDIS_SERVER_BIN; redis-server or valkey-server on the
 * PATH; the private copy of Debian's package, downloaded when apt-get and dpkg are there; none.
 * @param {{ url?: string, env?: NodeJS.ProcessEnv, packageFolder: string, signal?: AbortSignal, unpack?: typeof unpackRedisPackage }} options
 * @returns `{ kind: 'remote', url, version }`, `{ kind: 'local', command, version, origin }` or `{ kind: 'none', why }`;
 * throws a Failure when what the reader named explicitly does not work
 */
export async function findRedis({ url, env = process.env, packageFolder, signal, unpack = unpackRedisPackage }) {
  if (url) return reachRemote(url);
  if (env.REDIS_SERVER_BIN) {
    const version = await usableVersion(env.REDIS_SERVER_BIN, { env, signal });
    if (version !== undefined) return { kind: 'local', command: env.REDIS_SERVER_BIN, version, origin: 'REDIS_SERVER_BIN' };
    throw new Failure('программа из REDIS_SERVER_BIN не запускается или слишком стара', `исправьте путь или уберите REDIS_SERVER_BIN; ${REDIS_MEND}`);
  }
  for (const program of PROGRAMS) {
    const command = onPath(program, env);
    const version = command && (await usableVersion(command, { env, signal }));
    if (version) return { kind: 'local', command, version, origin: `${program} из PATH` };
  }
  return privateCopy({ env, packageFolder, signal, unpack });
}

async function privateCopy({ env, packageFolder, signal, unpack }) {
  const origin = 'частная копия пакета Debian';
  const launcher = launcherIn(packageFolder);
  const present = existsSync(launcher) ? await usableVersion(launcher, { env, signal }) : undefined;
  if (present !== undefined) return { kind: 'local', command: launcher, version: present, origin };
  if (!onPath('apt-get', env) || !onPath('dpkg', env)) {
    return { kind: 'none', why: 'нет ни redis-server, ни valkey-server, а пакетов Debian (apt-get и dpkg) здесь нет' };
  }
  try {
    const command = await unpack(packageFolder, { env, signal });
    const version = await usableVersion(command, { env, signal });
    if (version !== undefined) return { kind: 'local', command, version, origin };
    return { kind: 'none', why: 'распакованный пакет Debian здесь не запускается' };
  } catch (error) {
    signal?.throwIfAborted();
    return { kind: 'none', why: `пакет Debian не удалось скачать: ${error.message.split('\n').at(-1)}` };
  }
}
