import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, dependencies, ports } from './local-scripts';
import { eventually } from './temporary-folder';

const REPOSITORY = resolve(__dirname, '../..');
const STAND_INS = join(__dirname, 'stand-ins');
const PARENT = `require('node:child_process').spawn(process.execPath, [process.argv[1]], { stdio: 'inherit' });`;

export interface Start {
  readonly process: ChildProcess;
  said(): string;
  /** Waits until it has said the words. */
  until(words: string): Promise<void>;
  exitCode(): Promise<number | null>;
}

export interface Checkout {
  readonly root: string;
  readonly apiUrl: string;
  /** What the stand-ins wrote down, in order. */
  log(): readonly string[];
  start(env?: NodeJS.ProcessEnv): Start;
  /** As npm does it: `process` is the parent of the script, and passes no signal on. */
  startAsNpm(): Start;
  /** Runs `npm test` there. */
  test(words: readonly string[], env: NodeJS.ProcessEnv): Start;
}

/**
 * A checkout whose dependencies are installed and whose apps are built, with stand-ins for api, worker, cli and Redis,
 * and a PATH that holds nothing but Node.
 */
export async function standInCheckout(root: string): Promise<Checkout> {
  cpSync(join(REPOSITORY, 'deploy/local'), join(root, 'deploy/local'), { recursive: true });
  writeFileSync(join(root, 'package-lock.json'), '{}');
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules/.vekha-lock'), dependencies.lockFingerprint(root));
  for (const app of ['api', 'worker', 'cli']) cpSync(join(STAND_INS, 'app.js'), join(root, 'dist/apps', app, 'src/main.js'));
  writeFileSync(join(root, 'dist/.vekha-build'), build.sourceFingerprint(root));
  mkdirSync(join(root, 'bin'));
  symlinkSync(process.execPath, join(root, 'bin/node'));
  const api = await ports.freePort(0);
  const worker = await ports.freePort(0, { except: [api] });
  const logFile = join(root, 'stand-ins.log');
  const script = join(root, 'deploy/local/start.mjs');
  const settings = {
    PATH: join(root, 'bin'),
    HOME: root,
    STAND_IN_LOG: logFile,
    VEKHA_API_PORT: String(api),
    VEKHA_WORKER_PORT: String(worker),
    REDIS_SERVER_BIN: join(STAND_INS, 'redis-server'),
  };
  return {
    root,
    apiUrl: `http://127.0.0.1:${api}`,
    log: () => (existsSync(logFile) ? readFileSync(logFile, 'utf8').trim().split('\n') : []),
    start: (env = {}) => watch(spawnIn(root, [script], { ...settings, ...env })),
    test: (words, env) => watch(spawnIn(root, [join(root, 'deploy/local/test.mjs'), ...words], { ...settings, ...env })),
    startAsNpm: () => watch(spawnIn(root, ['-e', PARENT, script], { ...settings, npm_lifecycle_event: 'start' })),
  };
}

function spawnIn(cwd: string, words: readonly string[], env: NodeJS.ProcessEnv) {
  return spawn(process.execPath, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function watch(child: ReturnType<typeof spawnIn>): Start {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    process: child,
    said: () => said,
    until: (words) =>
      eventually(() => {
        if (said.includes(words)) return true;
        if (hasEnded()) throw new Error(`ended before saying «${words}»:\n${said}`);
        return undefined;
      }).then(() => undefined),
    exitCode: () => eventually(() => (hasEnded() ? { code: child.exitCode } : undefined)).then(({ code }) => code),
  };
}
