import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Acknowledgement, crashFaults } from '@vekha/event-store/conformance/crash-check';
import type { CrashOrders } from '@vekha/event-store/conformance/crash-process';
import { CONFORMANCE_ORIGIN, eventually } from '@vekha/event-store/conformance/sample-events';
import { SqliteEventStore } from '@vekha/event-store/sqlite/sqlite-event-store';
import type { WriterFaults } from '@vekha/event-store/sqlite/writer-messages';

const CRASH_PROCESS = resolve(__dirname, '../../dist/libs/event-store/src/conformance/crash-process.js');
const KILLS = process.env['VEKHA_SOAK'] === '1' ? 200 : 10;

/** A process that appends, with all it has acknowledged so far. */
class Appending {
  private output = '';
  private constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk: Buffer) => {
      this.output += chunk.toString();
    });
  }

  static start(orders: CrashOrders, shell?: string): Appending {
    const command = [process.execPath, CRASH_PROCESS, JSON.stringify(orders)];
    const stdio = ['ignore', 'pipe', 'inherit'] as const;
    return new Appending(
      shell === undefined
        ? spawn(command[0] ?? '', command.slice(1), { stdio: [...stdio] })
        : spawn('sh', ['-c', `${shell}; exec "$0" "$@"`, ...command], { stdio: [...stdio] }),
    );
  }

  lines(): string[] {
    return this.output.slice(0, this.output.lastIndexOf('\n') + 1).trim().split('\n');
  }

  acknowledged(): Acknowledgement[] {
    return this.lines()
      .map((line) => line.split(' '))
      .filter(([word]) => word === 'ack')
      .map(([, stream = '', revision = '']) => ({ stream, revision: Number(revision) }));
  }

  async kill(): Promise<void> {
    const closed = new Promise((gone) => this.child.once('close', gone));
    this.child.kill('SIGKILL');
    await closed;
  }
}

describe('SQLite event store, its process killed in the middle of appending', () => {
  let directory: string;
  let file: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'vekha-kill-'));
    file = join(directory, 'log.db');
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  async function faultsAfterKills(kills: number, faults: WriterFaults, processes = 1): Promise<string[]> {
    const acknowledged: Acknowledgement[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const running = Array.from({ length: processes }, (_, process) =>
        Appending.start({ file, streams: ['a', 'b', 'c', 'd'].map((name) => `${name}${process}`), faults }),
      );
      const goal = 1 + Math.floor(Math.random() * 150);
      await eventually('some appends', () => running.every((each) => each.acknowledged().length >= goal));
      await Promise.all(running.map((each) => each.kill()));
      acknowledged.push(...running.flatMap((each) => each.acknowledged()));
    }
    const store = await SqliteEventStore.open({ file, origin: CONFORMANCE_ORIGIN });
    try {
      expect(acknowledged.length).toBeGreaterThan(0);
      return await crashFaults(store, acknowledged);
    } finally {
      await store.close();
    }
  }

  it('loses no acknowledged event, doubles none and keeps every chain', async () => {
    expect(await faultsAfterKills(KILLS, {})).toEqual([]);
  }, 600_000);

  it('keeps that promise with two processes writing to one file', async () => {
    expect(await faultsAfterKills(Math.ceil(KILLS / 3), {}, 2)).toEqual([]);
  }, 600_000);

  it('would be caught if it acknowledged before the commit', async () => {
    const faults = await faultsAfterKills(3, { acknowledgeBeforeCommitMs: 40 });
    expect(faults.join()).toContain('acknowledged and lost');
  }, 120_000);

  it('stops for good after a real I/O error: no answer was a lie, no later append is taken', async () => {
    // The limit on file size (in blocks of 512 bytes) fails the write itself, as a broken disk does.
    const running = Appending.start({ file, streams: ['a', 'b'], faults: {} }, 'ulimit -f 400');
    try {
      await eventually('the I/O error', () => running.lines().includes('fatal'));
      await eventually('all writers refused', () => running.lines().filter((line) => line.startsWith('refused')).length === 2);
      expect(running.lines().filter((line) => /^refused (EVENT_STORE_FAILED|OUTCOME_UNKNOWN)$/.test(line))).toHaveLength(2);
    } finally {
      await running.kill();
    }
    const store = await SqliteEventStore.open({ file, origin: CONFORMANCE_ORIGIN });
    expect(running.acknowledged().length).toBeGreaterThan(0);
    expect(await crashFaults(store, running.acknowledged())).toEqual([]);
    await store.close();
  }, 60_000);
});
