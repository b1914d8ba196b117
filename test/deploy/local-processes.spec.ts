import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Child, processes, processIdentity, type RunningChildren } from './local-scripts';
import { eventually, temporaryFolders } from './temporary-folder';

const newFolder = temporaryFolders();
const started: Child[] = [];
afterEach(() => {
  for (const child of started.splice(0)) if (!child.hasEnded) process.kill(child.pid, 'SIGKILL');
});

/** Children that do not outlive a test that fails. */
function newChildren(): RunningChildren {
  return new processes.Children((child) => started.push(child));
}

function start(children: RunningChildren, folder: string, name: string, script: string) {
  return children.start({ name, command: process.execPath, args: ['-e', script], cwd: folder, logFile: join(folder, `${name}.log`) });
}

/** Says when it is up, and notes the moment it is asked to stop and the moment it does. */
const OBEDIENT = `
  const { appendFileSync } = require('node:fs');
  const name = process.argv[1];
  process.on('SIGTERM', () => {
    appendFileSync('order', name + ' asked\\n');
    setTimeout(() => { appendFileSync('order', name + ' gone\\n'); process.exit(0); }, 50);
  });
  setInterval(() => {}, 1000);
  console.log('up');
`;

function isUp(child: { outputTail(): string }) {
  return eventually(() => (child.outputTail().includes('up') ? true : undefined));
}

describe('children', () => {
  it('are stopped one after another, the youngest first', async () => {
    const folder = newFolder();
    const children = newChildren();
    for (const name of ['redis', 'worker', 'api']) {
      const child = children.start({ name, command: process.execPath, args: ['-e', OBEDIENT, name], cwd: folder, logFile: join(folder, `${name}.log`) });
      await isUp(child);
    }
    const told: string[] = [];
    await children.stopAll(10_000, ({ name }, how) => told.push(`${name}: ${how}`));
    const order = readFileSync(join(folder, 'order'), 'utf8').trim().split('\n');
    expect(order).toEqual(['api asked', 'api gone', 'worker asked', 'worker gone', 'redis asked', 'redis gone']);
    expect(told).toEqual(['api: код 0', 'worker: код 0', 'redis: код 0']);
  });

  it('that do not obey are killed when the grace is over', async () => {
    const folder = newFolder();
    const children = newChildren();
    const child = start(children, folder, 'stubborn', `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')`);
    await isUp(child);
    const told: string[] = [];
    await children.stopAll(200, (_, how) => told.push(how));
    expect(told).toEqual(['сигнал SIGKILL']);
    expect(processIdentity.identityOf(child.pid)).toBe('');
  });

  it('take along the processes they started themselves', async () => {
    const folder = newFolder();
    const children = newChildren();
    const script = `
      const grandchild = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
      console.log('up', grandchild.pid);
      setInterval(() => {}, 1000);`;
    const child = start(children, folder, 'parent', script);
    await isUp(child);
    const grandchild = Number(child.outputTail().split(' ')[1]);
    expect(processIdentity.identityOf(grandchild)).not.toBe('');
    await children.stopAll(5_000);
    await eventually(() => (processIdentity.identityOf(grandchild) === '' ? true : undefined));
  });

  it('the first to end is named, with how it ended and its last words', async () => {
    const folder = newFolder();
    const children = newChildren();
    start(children, folder, 'steady', 'setInterval(() => {}, 1000)');
    start(children, folder, 'fragile', `console.error('журнал повреждён'); process.exit(7)`);
    const { child, how } = await children.firstToEnd();
    expect([child.name, how, child.outputTail()]).toEqual(['fragile', 'код 7', 'журнал повреждён']);
    await children.stopAll(5_000);
  });

  it('a program that does not exist ends at once and can be stopped like any other', async () => {
    const folder = newFolder();
    const children = newChildren();
    const child = children.start({ name: 'absent', command: join(folder, 'nothing'), args: [], cwd: folder, logFile: join(folder, 'log') });
    await expect(child.ended).resolves.toContain('ENOENT');
    await children.stopAll(1_000);
  });
});

describe('a command', () => {
  it('keeps what it printed and its exit code', async () => {
    const result = await processes.run(process.execPath, ['-e', `console.log('да'); console.error('нет'); process.exit(4)`]);
    expect(result).toMatchObject({ code: 4, stdout: 'да\n' });
    expect(result.output).toContain('нет');
  });

  it('that cannot be started answers 127', async () => {
    await expect(processes.run('/nonexistent/program', [])).resolves.toMatchObject({ code: 127 });
  });

  it.each([
    ['is ended', 'setInterval(() => {}, 1000)'],
    ['is killed when it does not heed that, with all it started,', `
      require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
      process.on('SIGTERM', () => {});
      setInterval(() => {}, 1000);`],
  ])('%s by the abort signal', async (_how, script) => {
    const folder = newFolder();
    const up = join(folder, 'up');
    const stop = new AbortController();
    const words = ['-e', `${script}; require('node:fs').writeFileSync(${JSON.stringify(up)}, '')`];
    const running = processes.run(process.execPath, words, { signal: stop.signal });
    await eventually(() => existsSync(up) || undefined);
    stop.abort();
    // It answers only when the last process holding its output is gone.
    expect((await running).code).not.toBe(0);
  });

  it('asked to stop before it began is ended all the same', async () => {
    const { code } = await processes.run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { signal: AbortSignal.abort() });
    expect(code).not.toBe(0);
  });
});

describe('leftovers of a dead run', () => {
  it('are ended, the youngest first, and only if they are the very processes remembered', async () => {
    const folder = newFolder();
    const children = newChildren();
    const [older, younger, stranger] = ['older', 'younger', 'stranger'].map((name) =>
      children.start({ name, command: process.execPath, args: ['-e', OBEDIENT, name], cwd: folder, logFile: join(folder, `${name}.log`) }),
    ) as [ReturnType<typeof start>, ReturnType<typeof start>, ReturnType<typeof start>];
    for (const child of [older, younger, stranger]) await isUp(child);
    const remembered = [older, younger].map(({ name, pid }) => ({ name, pid, identity: processIdentity.identityOf(pid) }));
    expect(processIdentity.isStillRunning({ pid: stranger.pid, identity: 'an earlier process of that number' })).toBe(false);
    await processIdentity.endLeftovers(remembered, 10_000);
    const order = readFileSync(join(folder, 'order'), 'utf8').trim().split('\n');
    expect(order).toEqual(['younger asked', 'younger gone', 'older asked', 'older gone']);
    expect(stranger.hasEnded).toBe(false);
    await children.stopAll(5_000);
  });
});
