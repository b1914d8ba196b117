import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SqliteEventStore } from '@vekha/event-store/sqlite/sqlite-event-store';
import type { RecordedEvent } from '@vekha/event-sourcing/recorded-event';
import { eventRegistry } from '@vekha/installation/catalogue-list';
import { wholeLog } from '../support/engine-beside';
import { environmentOf, isBuilt, notBuilt, vekha } from '../support/running-installation';
import { ranAgainst, skippedBecause } from '../support/test-facts';

const CLI = resolve(__dirname, '../../dist/apps/cli/src/main.js');
const KILLS = process.env['VEKHA_SOAK'] === '1' ? 20 : 4;
const what = `kill -9 загрузки показа: ${KILLS} раз`;
if (isBuilt()) ranAgainst(what);
else skippedBecause(what, notBuilt);

/** Two folders that load the same demonstration: what the day is, is settled beforehand. */
function prepared(until: string): string {
  const home = mkdtempSync(join(tmpdir(), 'vekha-demonstration-'));
  mkdirSync(join(home, 'demo'));
  writeFileSync(join(home, 'demo', 'five-schools.json'), JSON.stringify({ until, schools: 5, played: 0, finished: false }));
  return home;
}

const finished = (home: string): boolean => (JSON.parse(readFileSync(join(home, 'demo', 'five-schools.json'), 'utf8')) as { finished: boolean }).finished;

/** Starts the load and ends it at a moment nobody chose; it may have been through before. */
async function killedWhileLoading(home: string): Promise<void> {
  const child = spawn(process.execPath, [CLI, 'demo', 'load'], { env: environmentOf(home), stdio: ['ignore', 'pipe', 'ignore'] });
  const over = new Promise<void>((answer) => child.once('exit', () => answer()));
  const begun = new Promise<void>((answer) => child.stdout.once('data', () => answer()));
  await Promise.race([begun, over]);
  await Promise.race([pause(Math.random() * 3_000), over]);
  child.kill('SIGKILL');
  await over;
}

async function happened(home: string): Promise<RecordedEvent[]> {
  const store = await SqliteEventStore.open({ file: join(home, 'log.db'), origin: readFileSync(join(home, 'origin'), 'utf8').trim() });
  const registry = eventRegistry();
  const events = (await wholeLog(store)).filter(({ stream }) => !/^(?:process|token|correspondence)-/.test(stream)).map((stored) => registry.decode(stored));
  await store.close();
  return events;
}

const recorded = async (home: string): Promise<string[]> => (await happened(home)).map(({ recordedAt }) => recordedAt);

/** Two installations have different keys: what is sealed and which key was destroyed is not the same in both. */
const withoutKeys = (name: string, value: unknown): unknown => (name === 'keys' || (typeof value === 'object' && value !== null && '$pd' in value) ? 'of the installation' : value);

/** What happened in the schools; the ids of the machine's own notes depend on how often it was interrupted, letters are of the hour of loading. */
async function told(home: string): Promise<string[]> {
  return (await happened(home)).map(({ stream, revision, type, recordedAt, data }) => `${stream} ${revision} ${type} ${recordedAt} ${JSON.stringify(data, withoutKeys)}`).sort();
}

(isBuilt() ? describe : describe.skip)('loading the demonstration, killed at random moments', () => {
  it('is resumed until it is whole, with nothing lost and nothing twice, and a log that verifies', async () => {
    // Some days ago: a play that forgot the day of its beginning would go on to the present.
    const until = new Date(Date.now() - 4 * 86_400_000).toISOString();
    const [whole, broken] = [prepared(until), prepared(until)];
    try {
      expect((await vekha(environmentOf(whole), 'demo', 'load')).stdout).toMatch(/Показ загружен/);
      for (let kill = 0; kill < KILLS; kill += 1) await killedWhileLoading(broken);
      expect(await vekha(environmentOf(broken), 'demo', 'load')).toMatchObject({ code: 0 });
      expect(finished(broken)).toBe(true);
      expect(await told(broken)).toEqual(await told(whole));
      expect((await recorded(broken)).filter((instant) => instant > until)).toEqual([]);
      expect(await vekha(environmentOf(broken), 'verify', '--json')).toMatchObject({ code: 0 });
      const roadmaps = async (home: string): Promise<unknown> => (JSON.parse((await vekha(environmentOf(home), 'status', '--json')).stdout) as { roadmaps: unknown }).roadmaps;
      expect(await roadmaps(broken)).toEqual(await roadmaps(whole));
    } finally {
      for (const home of [whole, broken]) rmSync(home, { recursive: true, force: true });
    }
  }, 600_000);
});

(isBuilt() ? describe : describe.skip)('vekha demo --schools', () => {
  const home = mkdtempSync(join(tmpdir(), 'vekha-municipality-'));
  const run = (...words: string[]) => vekha(environmentOf(home), ...words);
  const log = async (): Promise<number> => (JSON.parse((await run('verify', '--json')).stdout) as { events: number }).events;
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('refuses to stand beside what people entered, unless it is told to', async () => {
    expect((await run('school', 'register', '--name', 'МБОУ «СОШ № 7»', '--zone', 'Asia/Irkutsk', '--week', '6')).code).toBe(0);
    const before = await log();
    const refused = await run('demo', '--schools', '1', '--json');
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.stdout)).toEqual({ error: { code: 'DEMO_BESIDE_REAL_DATA', message: expect.stringMatching(/настоящие данные.*--beside-real-data/) } });
    expect(await log()).toBe(before);
  }, 120_000);

  it('makes the schools asked for, once, and keeps to their number', async () => {
    const made = await run('demo', '--schools', '1', '--beside-real-data', '--json');
    expect({ code: made.code, answer: JSON.parse(made.stdout) as unknown }).toEqual({ code: 0, answer: { loaded: true, schools: 1 } });
    const events = await log();
    expect(JSON.parse((await run('demo', '--schools', '1', '--json')).stdout)).toEqual({ loaded: false, schools: 1 });
    expect(await log()).toBe(events);
    const other = await run('demo', '--schools', '2', '--json');
    expect({ code: other.code, answer: JSON.parse(other.stdout) as unknown }).toMatchObject({ code: 2, answer: { error: { code: 'DEMO_OTHER_SIZE' } } });
    expect((await run('demo', '--schools', 'many')).code).not.toBe(0);
  }, 240_000);
});
