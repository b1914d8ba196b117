import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { freePort } from './ports.mjs';
import { untilReady } from './readiness.mjs';
import { REDIS_MEND } from './redis-find.mjs';
import { askRedis } from './redis-protocol.mjs';

const READY_WITHIN_MS = 30_000;

function settings({ port, folder, durable }) {
  const persistence = durable ? ['--appendonly', 'yes', '--appendfsync', 'everysec'] : ['--appendonly', 'no'];
  return ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, ...persistence, '--save', '', '--maxmemory-policy', 'noeviction'];
}

async function startOnce(children, { command, folder, durable, logFile, signal, env }) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const port = await freePort(0);
  const child = children.start({ name: 'Redis', command, args: settings({ port, folder, durable }), env, cwd: folder, logFile });
  const url = `redis://127.0.0.1:${port}`;
  try {
    const { version } = await untilReady(() => askRedis(url, 1_000), { child, withinMs: READY_WITHIN_MS, signal, mend: REDIS_MEND });
    return { url, version, child };
  } catch (error) {
    if (child.hasEnded) children.forget(child);
    throw error;
  }
}

/**
 * Starts a private Redis on a free loopback port. Its data only repeats what the log holds, so a folder it cannot read
 * (damaged, or written by a newer version) is set aside and it begins empty.
 * @param {import('./processes.mjs').Children} children
 * @param {{ command: string, folder: string, durable: boolean, logFile: string, signal?: AbortSignal, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ url: string, version: string, child: object, setAside?: string }>}
 */
export async function startRedis(children, options) {
  try {
    return await startOnce(children, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    const couldBeTheData = children.list.every((child) => child.name !== 'Redis') && readdirSync(options.folder).length > 0;
    if (!couldBeTheData) throw error;
    const setAside = `${options.folder}-${new Date().toISOString().replace(/[:.]/g, '-')}`;
    renameSync(options.folder, setAside);
    return { ...(await startOnce(children, options)), setAside };
  }
}
