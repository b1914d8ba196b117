import { join } from 'node:path';
import { findRedis, REDIS_MEND } from './redis-find.mjs';
import { startRedis } from './redis-server.mjs';

/**
 * Finds a Redis and, when it is a program, starts it.
 * @param {import('./processes.mjs').Children} children
 * @param {{ url?: string, packageFolder: string, folder: string, durable: boolean, logFolder: string, signal?: AbortSignal, env?: NodeJS.ProcessEnv }} options
 * @returns for `step`: the outcome in words and, as the value, `{ url, version, command, origin }`; `url` is undefined
 * when there is no Redis, `command` when it is not ours
 */
export async function findAndStartRedis(children, { url, packageFolder, folder, durable, logFolder, signal, env = process.env }) {
  const found = await findRedis({ url, env, packageFolder, signal });
  if (found.kind === 'none') return { outcome: `нет: ${found.why}`, value: { why: found.why, mend: REDIS_MEND } };
  if (found.kind === 'remote') {
    const origin = 'по указанному адресу';
    return { outcome: `${found.version} ${origin}`, value: { url: found.url, version: found.version, origin } };
  }
  const { command, origin } = found;
  const redis = await startRedis(children, { command, folder, durable, logFile: join(logFolder, 'redis.log'), signal, env });
  const aside = redis.setAside === undefined ? '' : `; прежние данные не прочитались и отложены в ${redis.setAside}`;
  return {
    outcome: `${redis.version}, ${origin}, ${redis.url}${aside}`,
    value: { url: redis.url, version: redis.version, command, origin },
  };
}
