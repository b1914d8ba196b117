import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { processIdentity } from './local-scripts';
import { standInCheckout, type Checkout, type Start } from './stand-in-checkout';
import { eventually, temporaryFolders } from './temporary-folder';

const newFolder = temporaryFolders();
const READY = 'Остановить:     Ctrl-C';

interface LockFile {
  readonly pid: number;
  readonly children: readonly { readonly name: string; readonly pid: number; readonly identity: string }[];
}

describe('npm start', () => {
  let checkout: Checkout;
  const starts: Start[] = [];

  beforeEach(async () => {
    checkout = await standInCheckout(newFolder());
  });
  afterEach(async () => {
    for (const start of starts.splice(0)) {
      start.process.kill('SIGTERM');
      await start.exitCode();
    }
    // Only when a test failed is there still a lock.
    if (existsSync(lockFile())) await processIdentity.endLeftovers(readLock().children, 1_000);
  });

  function begin(env: NodeJS.ProcessEnv = {}): Start {
    const start = checkout.start(env);
    starts.push(start);
    return start;
  }

  const lockFile = () => join(checkout.root, '.data/start.lock');
  const readLock = () => JSON.parse(readFileSync(lockFile(), 'utf8')) as LockFile;

  it('loads the demonstration before the worker, then worker, then api, and says where to look', async () => {
    const start = begin();
    await start.until(READY);
    expect(checkout.log()).toEqual(['cli demo load', 'worker started with Redis', 'api started with Redis', 'cli welcome']);
    expect(start.said()).toContain(`Веха работает: ${checkout.apiUrl}`);
    expect(start.said()).toContain(`${checkout.apiUrl}/api/docs`);
    expect(start.said()).toContain('Добро пожаловать');
    expect(start.said()).toMatch(/• Демонстрация… загружена: одна дорожная карта \(\d+,\d с\)/);
  });

  it('told to stop, stops api, then worker, then Redis, leaves nothing running and exits with 0', async () => {
    const start = begin();
    await start.until(READY);
    const { children } = readLock();
    expect(children.map(({ name }) => name)).toEqual(['Redis', 'worker', 'api']);
    start.process.kill('SIGTERM');
    await expect(start.exitCode()).resolves.toBe(0);
    expect(checkout.log().slice(-4)).toEqual(['api asked to stop', 'api stopped', 'worker asked to stop', 'worker stopped']);
    expect(start.said()).toMatch(/api остановлен[^]*worker остановлен[^]*Redis остановлен/);
    expect(children.filter(processIdentity.isStillRunning)).toEqual([]);
    expect(existsSync(lockFile())).toBe(false);
  });

  it('works twice in a row', async () => {
    for (const _time of [1, 2]) {
      const start = begin();
      await start.until(READY);
      start.process.kill('SIGINT');
      await expect(start.exitCode()).resolves.toBe(0);
    }
  });

  it('a second time on the same folder says where the first one is and changes nothing', async () => {
    const first = begin();
    await first.until(READY);
    const second = begin();
    await expect(second.exitCode()).resolves.toBe(0);
    expect(second.said()).toContain(`уже работает с этой папкой данных: ${checkout.apiUrl}`);
    expect(second.said()).toContain('VEKHA_DATA_DIR');
    expect(readLock().pid).toBe(first.process.pid);
  });

  it('after a kill -9 stops what the killed run left behind, then starts', async () => {
    const killed = begin();
    await killed.until(READY);
    const { children } = readLock();
    killed.process.kill('SIGKILL');
    await killed.exitCode();
    expect(children.every(processIdentity.isStillRunning)).toBe(true);
    const next = begin();
    await next.until(READY);
    expect(next.said()).toContain('остановлены: Redis, worker, api');
    expect(children.filter(processIdentity.isStillRunning)).toEqual([]);
  });

  it('when a process dies, says so with the end of its output, stops the others and exits with 1', async () => {
    const start = begin();
    await start.until(READY);
    const { children } = readLock();
    await fetch(`${checkout.apiUrl}/die`).catch(() => undefined);
    await expect(start.exitCode()).resolves.toBe(1);
    expect(start.said()).toContain('api неожиданно остановился (код 7)');
    expect(children.filter(processIdentity.isStillRunning)).toEqual([]);
  });

  it('when a process cannot start, shows the end of its output and the mend, and leaves nothing running', async () => {
    const start = begin({ STAND_IN_BROKEN: 'worker' });
    await expect(start.exitCode()).resolves.toBe(1);
    expect(start.said()).toContain('Нет таблицы событий');
    expect(start.said()).toContain('Что сделать: прочтите');
    expect(start.said()).toContain('Redis остановлен (код 0)');
  });

  it('without any Redis says plainly that the queue is in the process, and how to get a Redis', async () => {
    const start = begin({ REDIS_SERVER_BIN: '' });
    await start.until(READY);
    expect(start.said()).toContain('Задания пойдут через очередь внутри процесса');
    expect(start.said()).toContain('apt-get install redis-server');
    expect(checkout.log()).toContain('worker started with no Redis');
  });

  it('takes a free port when its own is taken, and says so', async () => {
    const port = Number(new URL(checkout.apiUrl).port);
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', () => resolve()));
    const start = begin();
    await start.until(READY);
    expect(start.said()).toMatch(new RegExp(`${port} занят, взят \\d+`));
    expect(start.said()).not.toContain(`Веха работает: ${checkout.apiUrl}\n`);
    squatter.close();
  });

  it('with VEKHA_DEMO=off starts empty; with VEKHA_DATA_DIR keeps its data there', async () => {
    const folder = join(newFolder(), 'elsewhere');
    const start = begin({ VEKHA_DEMO: 'off', VEKHA_DATA_DIR: folder });
    await start.until(READY);
    expect(checkout.log()).not.toContain('cli demo load');
    expect(existsSync(join(folder, 'start.lock'))).toBe(true);
    expect(existsSync(join(checkout.root, '.data'))).toBe(false);
  });

  it('a port that is no number is refused by name', async () => {
    const start = begin({ VEKHA_WORKER_PORT: 'три' });
    await expect(start.exitCode()).resolves.toBe(1);
    expect(start.said()).toContain('VEKHA_WORKER_PORT — не номер порта');
  });

  it('stops as if it had been asked when the npm that started it is killed', async () => {
    const npm = checkout.startAsNpm();
    starts.push(npm);
    await npm.until(READY);
    const { children } = readLock();
    npm.process.kill('SIGKILL');
    await eventually(() => (existsSync(lockFile()) ? undefined : true));
    expect(children).toHaveLength(3);
    expect(children.filter(processIdentity.isStillRunning)).toEqual([]);
  });
});
