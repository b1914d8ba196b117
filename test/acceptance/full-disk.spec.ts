import { execFileSync } from 'node:child_process';
import { appendFileSync, copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { derivedId } from '@vekha/event-sourcing/identifiers';
import { ApiClient, type ApiAnswer } from '../support/api-client';
import { comesTrue } from '../support/condition';
import { furnish, issueToken, wholeLog } from '../support/engine-beside';
import { freePort } from '../support/redis-server';
import { API_SCRIPT, environmentOf, isBuilt, notBuilt, RunningInstallation } from '../support/running-installation';
import { ServerProcess } from '../support/server-process';
import { ranAgainst, skippedBecause } from '../support/test-facts';
import type { Intent } from './client-under-load';
import { loadFaults } from './load-checker';

const SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0028';
const what = 'API на переполненном диске: tmpfs 16 МБ';
/** Ways to a private disk that nobody else sees and that goes with the process. */
const NAMESPACES = [['unshare', '-m'], ['unshare', '-Urm']] as const;
const MOUNT = 'mount -t tmpfs -o size=16m vekha "$0"';
const folder = mkdtempSync(join(tmpdir(), 'vekha-full-'));

function mounts(namespace: readonly string[]): boolean {
  try {
    execFileSync(namespace[0] ?? '', [...namespace.slice(1), 'sh', '-c', MOUNT, folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const namespace = isBuilt() ? NAMESPACES.find(mounts) : undefined;
if (namespace) ranAgainst(what);
else skippedBecause(what, isBuilt() ? 'нет права смонтировать диск; запустите от root или разрешите пространства имён' : notBuilt);

(namespace ? describe : describe.skip)('the API on a disk that fills up', () => {
  const intents: Intent[] = [];
  let prepared: RunningInstallation;
  let api: ServerProcess;
  let client: ApiClient;
  let tokenId: string;

  /** The disk as the API sees it, through its own mount namespace. */
  const inside = (...names: string[]): string => join('/proc', String(api.pid), 'root', folder, ...names);

  beforeAll(async () => {
    prepared = await RunningInstallation.prepare();
    const curator = await prepared.beside(async (engine) => {
      await furnish(engine, [SCHOOL]);
      return issueToken(engine, 'curator', [SCHOOL]);
    });
    tokenId = curator.id;
    await prepared.worker.start();
    await prepared.worker.untilReady();
    await prepared.worker.stop();
    const port = await freePort();
    const copied = `${MOUNT} && cp -r "$1"/. "$0" && shift && exec "$@"`;
    api = new ServerProcess({
      script: API_SCRIPT,
      port,
      environment: environmentOf(folder, { VEKHA_API_PORT: String(port) }),
      within: (command) => [...(namespace ?? []), 'sh', '-c', copied, folder, prepared.folder, ...command],
    });
    await api.start();
    client = new ApiClient(api.url, curator.token);
  }, 180_000);
  afterAll(async () => {
    await api.kill();
    await prepared.end();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  let asked = 0;
  async function adopt(key = `adoption-number-${(asked += 1)}`): Promise<ApiAnswer> {
    const answer = await client.command(`/api/v1/schools/${SCHOOL}/create-roadmap-from-template`, { templateCode: '000-lyceum-28', academicYear: 2023 }, { key });
    const outcome = answer.status === 200 ? 'acknowledged' : answer.status < 500 ? 'refused' : 'unknown';
    intents.push({ what: key, commandIds: [derivedId(`school:${SCHOOL}`, tokenId, key)], outcome, status: answer.status, position: answer.headers.get('x-position') ?? undefined, words: [] });
    return answer;
  }

  /** Writes until the disk takes no more. */
  function fillTheDisk(): void {
    for (const piece of [64 * 1024, 4 * 1024]) {
      for (;;) {
        try {
          appendFileSync(inside('ballast'), Buffer.alloc(piece));
        } catch {
          break;
        }
      }
    }
  }

  it('answers 503 with when to come back, loses nothing, reads on, and resumes by itself when there is room', async () => {
    for (let count = 0; count < 3; count += 1) expect((await adopt()).status).toBe(200);
    fillTheDisk();
    const refused: ApiAnswer = await comesTrue('the log is full', async () => {
      const answer = await adopt();
      return answer.status === 503 && answer;
    });
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(refused.headers.get('retry-after')).toBe('10');
    expect(refused.body).toMatchObject({ status: 503, code: 'STORE_UNAVAILABLE', title: expect.stringMatching(/^Журнал сейчас не принимает записи/) });
    const key = 'asked-while-full';
    expect((await adopt(key)).status).toBe(503);
    expect((await client.get('/api/v1/registers/roadmaps')).status).toBe(200);
    expect((await client.get('/health/live')).status).toBe(200);

    rmSync(inside('ballast'));
    expect((await adopt(key)).status).toBe(200);
    for (let count = 0; count < 3; count += 1) expect((await adopt()).status).toBe(200);
    await expectNothingLost();
  }, 180_000);

  /** What lies on the small disk now, looked at on a large one. */
  async function expectNothingLost(): Promise<void> {
    for (const name of readdirSync(inside())) if (name.startsWith('log.db')) copyFileSync(inside(name), join(prepared.folder, name));
    cpSync(inside('origin'), join(prepared.folder, 'origin'));
    await prepared.beside(async ({ store }, { origin }) => {
      expect(await loadFaults(store, origin, finalOf(intents), [tokenId])).toEqual([]);
      expect((await wholeLog(store)).filter(({ type }) => type === 'RoadmapCreatedFromTemplate')).toHaveLength(finalOf(intents).filter(({ outcome }) => outcome === 'acknowledged').length);
    });
  }
});

/** A wish that was repeated counts by its last answer. */
function finalOf(intents: readonly Intent[]): Intent[] {
  return [...new Map(intents.map((intent) => [intent.what, intent])).values()];
}
