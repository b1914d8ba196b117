import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfChanged } from './build.mjs';
import { takeDataFolder } from './data-folder-lock.mjs';
import { installDependencies } from './dependencies.mjs';
import { findAndStartRedis } from './local-redis.mjs';
import { checkNode } from './node-version.mjs';
import { freePort } from './ports.mjs';
import { endLeftovers } from './process-identity.mjs';
import { Children, run, tail } from './processes.mjs';
import { isHealthy, untilReady } from './readiness.mjs';
import { describeFailure, Failure, step } from './steps.mjs';
import { stopSignal } from './stop-signal.mjs';

const GRACE_MS = 15_000;
const READY_WITHIN_MS = 90_000;
const LOOPBACK = '127.0.0.1';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dataFolder = resolve(root, process.env.VEKHA_DATA_DIR || '.data');
const logFolder = join(dataFolder, 'logs');

function say(text) {
  process.stdout.write(`${text}\n`);
}

function program(app, ...words) {
  return ['--enable-source-maps', join('dist', 'apps', app, 'src', 'main.js'), ...words];
}

function bracketed(host) {
  return host.includes(':') ? `[${host}]` : host;
}

/** Ports for both processes; whoever asked for a port that is taken is told the one given instead. */
async function choosePorts(env) {
  const host = env.VEKHA_API_HOST || LOOPBACK;
  const [apiWish, workerWish] = [Number(env.VEKHA_API_PORT || 3000), Number(env.VEKHA_WORKER_PORT || 3001)];
  for (const [name, wish] of [['VEKHA_API_PORT', apiWish], ['VEKHA_WORKER_PORT', workerWish]]) {
    const isPort = Number.isInteger(wish) && wish > 0 && wish < 65_536;
    if (!isPort) throw new Failure(`${name} — не номер порта`, `укажите в ${name} целое число от 1 до 65535 или уберите эту переменную`);
  }
  const api = await freePort(apiWish, { host });
  const worker = await freePort(workerWish, { except: [api] });
  const moved = [[apiWish, api], [workerWish, worker]].filter(([wish, given]) => wish !== given);
  const notes = moved.map(([wish, given]) => `; ${wish} занят, взят ${given}`).join('');
  return { outcome: `api ${api}, worker ${worker}${notes}`, value: { api, worker, host: host === '0.0.0.0' || host === '::' ? LOOPBACK : bracketed(host) } };
}

async function loadDemonstration(env, signal) {
  if (env.VEKHA_DEMO === 'off') return 'не загружается (VEKHA_DEMO=off)';
  const { code, output, stdout } = await run(process.execPath, program('cli', 'demo', 'load'), { cwd: root, env, signal });
  signal.throwIfAborted();
  if (code === 0) return stdout.trim().split('\n').at(-1) || 'готово';
  throw new Failure('демонстрация не загрузилась', 'начните с пустым журналом (VEKHA_DEMO=off) или с другой папкой данных (VEKHA_DATA_DIR)', tail(output));
}

async function startApp(app, { children, env, url, signal }) {
  const logFile = join(logFolder, `${app}.log`);
  const child = children.start({ name: app, command: process.execPath, args: program(app), env, cwd: root, logFile });
  await untilReady(() => isHealthy(`${url}/health/ready`), { child, withinMs: READY_WITHIN_MS, signal, mend: `прочтите ${logFile}` });
  return `готов, ${url}`;
}

async function welcome({ env, apiUrl, redisUrl, signal }) {
  const { code, stdout } = await run(process.execPath, program('cli', 'welcome'), { cwd: root, env, signal });
  if (code === 0) say(`\n${stdout.trimEnd()}`);
  say(`\nВеха работает: ${apiUrl}`);
  say(`Описание API:   ${apiUrl}/api/docs`);
  say(`Данные:         ${dataFolder} (журналы работы — в папке logs)`);
  if (redisUrl === undefined) say('Очередь:        внутри процесса worker, без Redis; сроки хранит журнал событий');
  say('Остановить:     Ctrl-C\n');
}

function tellRunning({ pid, startedAt, apiUrl }) {
  say(`\nВеха уже работает с этой папкой данных: ${apiUrl ?? 'ещё запускается'} (процесс ${pid}, с ${startedAt}).`);
  say('Чтобы запустить вторую, укажите ей другую папку: VEKHA_DATA_DIR=папка npm start\n');
}

/** Everything from Redis to the first answer, in the order in which one needs another. */
async function startAll({ children, lock, signal }) {
  mkdirSync(logFolder, { recursive: true });
  const redis = await step('Redis', () =>
    findAndStartRedis(children, {
      url: process.env.REDIS_URL,
      packageFolder: join(dataFolder, 'redis-package'),
      folder: join(dataFolder, 'redis'),
      durable: true,
      logFolder,
      signal,
    }),
  );
  if (redis.url === undefined) say(`  Задания пойдут через очередь внутри процесса. Чтобы было с Redis: ${redis.mend}.`);

  const ports = await step('Порты', () => choosePorts(process.env));
  const env = { ...process.env, VEKHA_DATA_DIR: dataFolder, VEKHA_API_PORT: String(ports.api), VEKHA_WORKER_PORT: String(ports.worker) };
  if (redis.url !== undefined) env.REDIS_URL = redis.url;
  else delete env.REDIS_URL;

  await step('Демонстрация', () => loadDemonstration(env, signal));
  const apiUrl = `http://${ports.host}:${ports.api}`;
  await step('Worker', () => startApp('worker', { children, env, url: `http://${LOOPBACK}:${ports.worker}`, signal }));
  await step('API', () => startApp('api', { children, env, url: apiUrl, signal }));
  lock.note({ apiUrl });
  await welcome({ env, apiUrl, redisUrl: redis.url, signal });
}

function takeFolder() {
  try {
    return takeDataFolder(dataFolder);
  } catch (error) {
    throw new Failure(`в папку данных ${dataFolder} нельзя писать (${error.code})`, 'запускайте от имени её владельца или укажите другую папку в VEKHA_DATA_DIR');
  }
}

async function untilStopped(children, signal) {
  const asked = new Promise((stopAsked) => {
    if (signal.aborted) stopAsked(undefined);
    signal.addEventListener('abort', () => stopAsked(undefined), { once: true });
  });
  // A resolved promise alone does not keep the process alive: the children's exit listeners do.
  const end = await Promise.race([asked, children.firstToEnd()]);
  if (end === undefined) return;
  throw new Failure(`${end.child.name} неожиданно остановился (${end.how})`, `прочтите ${end.child.logFile} и запустите снова: npm start`, end.child.outputTail());
}

async function main(signal) {
  await step('Node.js', () => checkNode());
  const { holder, lock, leftovers = [] } = takeFolder();
  if (holder !== undefined) return tellRunning(holder);
  const children = new Children((child) => lock.noteChild(child));
  try {
    if (leftovers.length > 0) {
      await step('Остатки прерванного запуска', async () => {
        await endLeftovers(leftovers, GRACE_MS);
        return `остановлены: ${leftovers.map(({ name }) => name).join(', ')}`;
      });
    }
    await step('Зависимости', () => installDependencies(root, { signal }));
    await step('Сборка', () => buildIfChanged(root, { signal }));
    await startAll({ children, lock, signal });
    await untilStopped(children, signal);
  } finally {
    if (signal.aborted) say('\nОстанавливаю…');
    await children.stopAll(GRACE_MS, ({ name }, how) => say(`• ${name} остановлен (${how})`));
    lock.release();
  }
}

const signal = stopSignal();
try {
  await main(signal);
} catch (error) {
  if (!signal.aborted) {
    process.stderr.write(describeFailure(error));
    process.exitCode = 1;
  }
}
