import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { processes, redisFind, redisProtocol, redisServer, steps } from './local-scripts';
import { temporaryFolders } from './temporary-folder';

const newFolder = temporaryFolders();
const STAND_IN = resolve(__dirname, 'stand-ins/redis-server');
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server that answers every message by the rule given. @returns its port */
async function answering(answer: (message: string) => string): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => socket.write(answer(chunk.toString())));
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  return (server.address() as AddressInfo).port;
}

const infoReply = (version: string) => `+PONG\r\n$${15 + version.length}\r\nredis_version:${version}\n\r\n`;

/** A PATH that holds Node and the programs named, and nothing else. */
function pathWith(programs: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const folder = newFolder();
  symlinkSync(process.execPath, join(folder, 'node'));
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, name), script);
    chmodSync(join(folder, name), 0o755);
  }
  return { PATH: [folder, '/nonexistent'].join(':') };
}

const versionTeller = (words: string) => `#!/bin/sh\necho '${words}'\n`;
const NEVER = () => Promise.reject(new Error('nothing may be downloaded here'));

describe('asking a Redis', () => {
  it('tells its version', async () => {
    const port = await answering(() => infoReply('7.0.15'));
    await expect(redisProtocol.askRedis(`redis://127.0.0.1:${port}`)).resolves.toEqual({ version: '7.0.15' });
  });

  it('signs in with user and password, decoded', async () => {
    let heard = '';
    const port = await answering((message) => {
      heard += message;
      return `+OK\r\n${infoReply('8.0.2')}`;
    });
    await redisProtocol.askRedis(`redis://vekha:p%40ss@127.0.0.1:${port}`);
    expect(heard).toContain('AUTH\r\n$5\r\nvekha\r\n$4\r\np@ss\r\n');
  });

  it('a refused password, a server still loading, and silence are errors', async () => {
    const refusing = await answering(() => '-WRONGPASS invalid\r\n-NOAUTH first\r\n-NOAUTH first\r\n');
    await expect(redisProtocol.askRedis(`redis://:no@127.0.0.1:${refusing}`)).rejects.toThrow('WRONGPASS');
    const loading = await answering(() => '-LOADING\r\n-LOADING\r\n');
    await expect(redisProtocol.askRedis(`redis://127.0.0.1:${loading}`)).rejects.toThrow('LOADING');
    const silent = await answering(() => '');
    await expect(redisProtocol.askRedis(`redis://127.0.0.1:${silent}`, 100)).rejects.toThrow('no answer');
  });
});

describe('the search for a Redis', () => {
  const everything = () =>
    pathWith({
      'redis-server': versionTeller('Redis server v=7.0.15 sha=0'),
      'valkey-server': versionTeller('Valkey server v=8.1.0 sha=0'),
      'apt-get': versionTeller('apt'),
      dpkg: versionTeller('dpkg'),
    });

  it('takes the address given before any program', async () => {
    const port = await answering(() => infoReply('6.2.0'));
    const url = `redis://127.0.0.1:${port}`;
    const found = await redisFind.findRedis({ url, env: { ...everything(), REDIS_SERVER_BIN: STAND_IN }, packageFolder: newFolder(), unpack: NEVER });
    expect(found).toEqual({ kind: 'remote', url, version: '6.2.0' });
  });

  it('stops when the address given does not answer, naming the mend and hiding the password', async () => {
    const search = redisFind.findRedis({ url: 'redis://:secret@127.0.0.1:1', env: everything(), packageFolder: newFolder(), unpack: NEVER });
    const words = await search.then(() => '', steps.describeFailure);
    expect(words).toContain('REDIS_URL не отвечает');
    expect(words).toContain('Что сделать:');
    expect(words).not.toContain('secret');
  });

  it('stops when the address given is of a Redis too old for the queue', async () => {
    const port = await answering(() => infoReply('3.2.1'));
    const search = redisFind.findRedis({ url: `redis://127.0.0.1:${port}`, env: everything(), packageFolder: newFolder(), unpack: NEVER });
    await expect(search).rejects.toThrow('старше версии 5');
  });

  it('takes the program named in REDIS_SERVER_BIN before the PATH, and stops when it does not run', async () => {
    const env = { ...everything(), REDIS_SERVER_BIN: STAND_IN };
    await expect(redisFind.findRedis({ env, packageFolder: newFolder(), unpack: NEVER })).resolves.toMatchObject({ kind: 'local', command: STAND_IN, version: '7.9.9' });
    const wrong = { ...env, REDIS_SERVER_BIN: '/nonexistent/redis' };
    await expect(redisFind.findRedis({ env: wrong, packageFolder: newFolder(), unpack: NEVER })).rejects.toThrow('REDIS_SERVER_BIN');
  });

  it('takes redis-server before valkey-server, and valkey-server before a download', async () => {
    const both = await redisFind.findRedis({ env: everything(), packageFolder: newFolder(), unpack: NEVER });
    expect(both).toMatchObject({ version: '7.0.15', origin: 'redis-server из PATH' });
    const env = pathWith({ 'valkey-server': versionTeller('Valkey server v=8.1.0 sha=0'), 'apt-get': versionTeller(''), dpkg: versionTeller('') });
    await expect(redisFind.findRedis({ env, packageFolder: newFolder(), unpack: NEVER })).resolves.toMatchObject({ version: '8.1.0', origin: 'valkey-server из PATH' });
  });

  it('passes over a program that is too old or does not run', async () => {
    const env = pathWith({ 'redis-server': versionTeller('Redis server v=3.0.6 sha=0'), 'valkey-server': '#!/bin/sh\nexit 1\n' });
    await expect(redisFind.findRedis({ env, packageFolder: newFolder(), unpack: NEVER })).resolves.toMatchObject({ kind: 'none' });
  });

  it('unpacks the private copy only once', async () => {
    const env = pathWith({ 'apt-get': versionTeller(''), dpkg: versionTeller('') });
    const packageFolder = join(newFolder(), 'redis-package');
    const unpack = async (folder: string) => {
      mkdirSync(folder);
      copyFileSync(STAND_IN, join(folder, 'redis-server'));
      return join(folder, 'redis-server');
    };
    const origin = 'частная копия пакета Debian';
    await expect(redisFind.findRedis({ env, packageFolder, unpack })).resolves.toMatchObject({ kind: 'local', origin, version: '7.9.9' });
    await expect(redisFind.findRedis({ env, packageFolder, unpack: NEVER })).resolves.toMatchObject({ kind: 'local', origin });
  });

  it('without anything says there is none and why', async () => {
    const nothing = await redisFind.findRedis({ env: pathWith({}), packageFolder: newFolder(), unpack: NEVER });
    expect(nothing).toMatchObject({ kind: 'none', why: expect.stringContaining('apt-get') });
    const env = pathWith({ 'apt-get': versionTeller(''), dpkg: versionTeller('') });
    const offline = await redisFind.findRedis({ env, packageFolder: newFolder(), unpack: () => Promise.reject(new Error('apt-get update: нет сети')) });
    expect(offline).toMatchObject({ kind: 'none', why: expect.stringContaining('нет сети') });
  });
});

describe('a private Redis', () => {
  async function started(durable: boolean, damaged = false) {
    const folder = join(newFolder(), 'redis');
    if (damaged) {
      mkdirSync(folder);
      writeFileSync(join(folder, 'damaged'), '');
    }
    const children = new processes.Children();
    const logFile = join(dirname(folder), 'redis.log');
    const redis = await redisServer.startRedis(children, { command: STAND_IN, folder, durable, logFile });
    await children.stopAll(5_000);
    return { redis, folder, options: readFileSync(logFile, 'utf8') };
  }

  it('listens on loopback alone and never evicts; durable means an append-only file in its folder', async () => {
    const { redis, folder, options } = await started(true);
    expect(redis.url).toMatch(/^redis:\/\/127\.0\.0\.1:\d+$/);
    expect(options).toContain('--bind 127.0.0.1');
    expect(options).toContain('--maxmemory-policy noeviction');
    expect(options).toContain('--appendonly yes --appendfsync everysec');
    expect(options).toContain(`--dir ${folder}`);
    expect((await started(false)).options).toContain('--appendonly no');
  });

  it('that cannot read its old data begins empty and says where the old data went', async () => {
    const { redis, folder } = await started(true, true);
    expect(redis.version).toBe('7.9.9');
    expect(existsSync(join(redis.setAside ?? '', 'damaged'))).toBe(true);
    expect(existsSync(join(folder, 'damaged'))).toBe(false);
  });

  it('that cannot start at all is a failure with the end of its output', async () => {
    const folder = join(newFolder(), 'redis');
    const broken = join(newFolder(), 'broken');
    writeFileSync(broken, '#!/bin/sh\necho нет библиотеки; exit 1\n');
    chmodSync(broken, 0o755);
    const children = new processes.Children();
    const start = redisServer.startRedis(children, { command: broken, folder, durable: true, logFile: `${folder}.log` });
    expect(await start.then(() => '', steps.describeFailure)).toContain('нет библиотеки');
    expect(children.list).toEqual([]);
  });
});
