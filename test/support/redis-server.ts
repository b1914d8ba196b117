import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface RedisServer {
  readonly url: string;
  readonly port: number;
  /** Ends it as a power cut would (SIGKILL). */
  kill(): Promise<void>;
  /** Ends it in good order (SIGTERM) and removes its folder; harmless when it has ended already. */
  stop(): Promise<void>;
  /** Starts it again after `kill`, on the same port and folder. */
  restart(): Promise<void>;
  /** Stops it in its tracks (SIGSTOP): connections stay open, nothing is answered. */
  freeze(): void;
  /** Lets a frozen one go on. */
  thaw(): void;
  /** Forgets everything (FLUSHALL). */
  flush(): Promise<void>;
  /** Sends one command of plain words, for example `CONFIG SET maxmemory-policy allkeys-lru`. */
  say(command: string): Promise<string>;
}

export interface RedisServerOptions {
  /** Keeps what was acknowledged in a file, so that it outlives `kill`; off by default. */
  readonly appendOnly?: boolean;
  /** Data folder of the caller; a temporary one otherwise. */
  readonly dir?: string;
  /** A port the caller knows to be free; found otherwise. */
  readonly port?: number;
}

const readyWithinMs = 20_000;

/** The server binary: named by the environment, else found on PATH; undefined when this machine has none. */
export function redisBinary(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ['redis-server', 'valkey-server'].map((name) => join(folder, name)));
  return [process.env['VEKHA_TEST_REDIS_BIN'], process.env['REDIS_SERVER_BIN'], ...onPath].find(
    (candidate): candidate is string => candidate !== undefined && isExecutable(candidate),
  );
}

/** What `skippedBecause` says where there is no Redis. */
export const noRedisHere = 'на этой машине нет redis-server; установите его или укажите путь в REDIS_SERVER_BIN';

/** A port of the loopback nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('The probe has no port');
  return address.port;
}

/**
 * Starts a private Redis on the loopback, empty, refusing to drop keys.
 * @throws when there is no binary or it does not answer within 20 seconds
 */
export async function startRedis(options: RedisServerOptions = {}): Promise<RedisServer> {
  const binary = redisBinary();
  if (binary === undefined) throw new Error('There is no redis-server on this machine');
  const port = options.port ?? (await freePort());
  const folder = options.dir ?? mkdtempSync(join(tmpdir(), 'vekha-redis-'));
  let server = await launch(binary, port, folder, options.appendOnly ?? false);

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };

  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    kill: () => end('SIGKILL'),
    async stop() {
      server.kill('SIGCONT');
      await end('SIGTERM');
      if (options.dir === undefined) rmSync(folder, { recursive: true, force: true });
    },
    async restart() {
      server = await launch(binary, port, folder, options.appendOnly ?? false);
    },
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    flush: async () => void (await ask(port, 'FLUSHALL')),
    say: (command) => ask(port, command),
  };
}

async function launch(binary: string, port: number, folder: string, appendOnly: boolean): Promise<ChildProcess> {
  const libraries = process.env['VEKHA_REDIS_LIBRARY_PATH'];
  const settings = {
    '--port': String(port),
    '--bind': '127.0.0.1',
    '--dir': folder,
    '--save': '',
    '--appendonly': appendOnly ? 'yes' : 'no',
    '--appendfsync': 'always',
    '--maxmemory-policy': 'noeviction',
  };
  const server = spawn(binary, Object.entries(settings).flat(), {
    stdio: 'ignore',
    env: { ...process.env, ...(libraries !== undefined && { LD_LIBRARY_PATH: libraries }) },
  });
  const latest = Date.now() + readyWithinMs;
  for (;;) {
    const answer = await ask(port, 'PING').catch(() => '');
    if (answer.startsWith('+PONG')) return server;
    if (server.exitCode !== null || Date.now() > latest) {
      server.kill('SIGKILL');
      throw new Error(`The private Redis does not answer on port ${port}`);
    }
    await pause(25);
  }
}

/** Sends one inline command over a connection of its own and gives the first chunk of the answer. */
async function ask(port: number, command: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    socket.write(`${command}\r\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return answer.toString('utf8');
  } finally {
    socket.destroy();
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
