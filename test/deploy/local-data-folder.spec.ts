import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dataFolder, processIdentity } from './local-scripts';
import { eventually, temporaryFolders } from './temporary-folder';

const newFolder = temporaryFolders();
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

const MODULE = resolve(__dirname, '../../deploy/local/data-folder-lock.mjs');

/** Another process that takes the folder, notes itself as its child, says what it got and stays. */
function otherStart(folder: string): { child: ChildProcess; said: () => string } {
  const script = `
    import { takeDataFolder } from ${JSON.stringify(MODULE)};
    const { lock, leftovers } = takeDataFolder(${JSON.stringify(folder)});
    lock?.noteChild({ name: 'worker', pid: process.pid });
    console.log(lock ? 'taken' : 'refused', leftovers?.length ?? 0);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return { child, said: () => said };
}

async function ended(child: ChildProcess): Promise<void> {
  await eventually(() => (child.exitCode !== null || child.signalCode !== null ? true : undefined));
}

describe('the data folder', () => {
  it('is made for its owner alone, and given back on release', () => {
    const folder = join(newFolder(), 'data');
    const { lock } = dataFolder.takeDataFolder(folder);
    expect(existsSync(join(folder, 'start.lock'))).toBe(true);
    lock?.release();
    expect(existsSync(join(folder, 'start.lock'))).toBe(false);
    expect(dataFolder.takeDataFolder(folder).leftovers).toEqual([]);
  });

  it('of a running start is refused, and the holder says where it is', async () => {
    const folder = newFolder();
    const { lock } = dataFolder.takeDataFolder(folder);
    lock?.note({ apiUrl: 'http://127.0.0.1:3000' });
    expect(dataFolder.takeDataFolder(folder).holder).toMatchObject({ pid: process.pid, apiUrl: 'http://127.0.0.1:3000' });
    const other = otherStart(folder);
    await expect(eventually(() => other.said() || undefined)).resolves.toBe('refused 0\n');
  });

  it('of a start that was killed is taken over, whatever it left half written', async () => {
    const folder = newFolder();
    const other = otherStart(folder);
    await expect(eventually(() => other.said() || undefined)).resolves.toBe('taken 0\n');
    other.child.kill('SIGKILL');
    await ended(other.child);
    const { lock, leftovers } = dataFolder.takeDataFolder(folder);
    expect(lock).toBeDefined();
    expect(leftovers).toEqual([]);
    expect(JSON.parse(readFileSync(join(folder, 'start.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it('of a dead start whose number was given to another process is taken over', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'start.lock'), JSON.stringify({ pid: process.pid, identity: 'an earlier boot', children: [] }));
    expect(dataFolder.takeDataFolder(folder).lock).toBeDefined();
  });

  it('with an unreadable lock is taken over', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'start.lock'), '{"pid":');
    expect(dataFolder.takeDataFolder(folder).lock).toBeDefined();
  });

  it('taken over hands on the children that still run', () => {
    const folder = newFolder();
    const alive = { name: 'worker', pid: process.pid, identity: processIdentity.identityOf(process.pid) };
    const gone = { name: 'api', pid: process.pid, identity: 'gone' };
    writeFileSync(join(folder, 'start.lock'), JSON.stringify({ pid: 1, identity: 'gone', children: [alive, gone] }));
    expect(dataFolder.takeDataFolder(folder).leftovers).toEqual([alive]);
  });

  it('of another start that took it over a moment earlier stays with that start', () => {
    const file = join(newFolder(), 'start.lock');
    writeFileSync(file, 'the quicker start');
    dataFolder.removeStale(file, 'the dead run');
    expect(readFileSync(file, 'utf8')).toBe('the quicker start');
    dataFolder.removeStale(file, 'the quicker start');
    expect(existsSync(file)).toBe(false);
  });

  it('with a stale lock goes to exactly one of many that try at once', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'start.lock'), JSON.stringify({ pid: 1, identity: 'gone', children: [] }));
    const others = Array.from({ length: 6 }, () => otherStart(folder));
    const said = await Promise.all(others.map((other) => eventually(() => other.said() || undefined)));
    expect(said.filter((words) => words.startsWith('taken'))).toHaveLength(1);
  });
});
