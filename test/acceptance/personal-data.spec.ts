import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sealed } from '@vekha/event-sourcing/sealed';
import { DocumentDrafted } from '@vekha/records/events';
import { destroyData } from '@vekha/personal-data/destruction';
import type { ApiClient } from '../support/api-client';
import { scanFolder } from '../support/canary-scan';
import { furnish, issueToken, wholeLog } from '../support/engine-beside';
import { noRedisHere, redisBinary, type RedisServer, startRedis } from '../support/redis-server';
import { isBuilt, notBuilt, RunningInstallation } from '../support/running-installation';
import { ranAgainst, skippedBecause } from '../support/test-facts';
import { noteVisitor } from './forgetful-context';

const what = 'сведения о людях: запечатывание, поиск открытого текста во всех файлах, уничтожение';
if (isBuilt()) ranAgainst(what);
else skippedBecause(what, notBuilt);
if (redisBinary() === undefined) skippedBecause('поиск открытого текста в Redis', noRedisHere);

const SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0028';
const CANARIES = ['Пробова Канарейка', '+7 900 555-35-41', 'Образцовый проезд, 17', 'kanareyka.probova@example.org'];
const words = `О закреплении: ${CANARIES.join('; ')}. `.repeat(40).slice(0, 4_000);
const draft = { kind: 'ORDER', title: 'О закреплении наставнических пар' };

(isBuilt() ? describe : describe.skip)('What is said about people', () => {
  let installation: RunningInstallation;
  let redis: RedisServer | undefined;
  let redisFolder: string;
  let token: string;
  let client: ApiClient;

  beforeAll(async () => {
    redisFolder = mkdtempSync(join(tmpdir(), 'vekha-redis-'));
    redis = redisBinary() === undefined ? undefined : await startRedis({ dir: redisFolder, appendOnly: true });
    await redis?.say('CONFIG SET rdbcompression no');
    installation = await RunningInstallation.prepare(redis && { redisUrl: redis.url });
    await installation.beside(async (engine) => {
      await furnish(engine, [SCHOOL]);
      token = (await issueToken(engine, 'curator', [SCHOOL])).token;
    });
    await installation.start();
    client = installation.client(token);
  }, 120_000);
  afterAll(async () => {
    await installation.end();
    await redis?.stop();
    rmSync(redisFolder, { recursive: true });
  }, 60_000);

  const path = `/api/v1/schools/${SCHOOL}/draft-document`;
  const leaks = async () => {
    await redis?.say('SAVE');
    const said = mkdtempSync(join(tmpdir(), 'vekha-said-'));
    writeFileSync(join(said, 'output'), installation.api.output + installation.worker.output);
    const found = [installation.folder, redisFolder, said].flatMap((folder) => scanFolder(folder, CANARIES));
    rmSync(said, { recursive: true });
    return found;
  };
  const restart = async () => {
    await Promise.all([installation.api.stop(), installation.worker.stop()]);
    await installation.start();
  };

  it('is taken, and the same request again is the same request, also after a restart', async () => {
    const first = await client.command(path, { ...draft, words }, { key: 'drafting' });
    expect(first.status).toBe(200);
    expect((await client.command(path, { ...draft, words }, { key: 'drafting' })).body).toEqual(first.body);
    expect((await client.command(path, { ...draft, words: `${words.slice(1)}!` }, { key: 'drafting' })).status).toBe(422);
    await restart();
    expect((await client.command(path, { ...draft, words }, { key: 'drafting' })).body).toEqual(first.body);
  }, 120_000);

  it('is a name that search finds and no file holds; destroyed, it is found and written about no more', async () => {
    const [fullName, phone, position, email] = CANARIES;
    const card = { kind: 'EMPLOYEE', fullName, phone, position, email };
    const entered = await client.command(`/api/v1/schools/${SCHOOL}/register-mentor-candidate`, { card, category: 'TEACHER' });
    expect(entered.status).toBe(200);
    const personId = String(entered.body['id'] ?? '').replace('person-', '');
    const scope = `school:${SCHOOL}`;
    expect(await installation.beside((_engine, _folder, vault) => vault.search.findPersons(scope, 'канар проб'))).toEqual([personId]);
    expect(await leaks()).toEqual([]);
    const afterwards = await installation.beside(async (_engine, _folder, vault) => {
      await destroyData(vault.keys, { scope, subject: personId, purposes: ['mentoring'], act: { number: '2-У', date: '2026-03-20' } });
      return vault.search.findPersons(scope, 'канар проб');
    });
    expect(afterwards).toEqual([]);
    const refused = await client.command(`/api/v1/people/${personId}/correct-person-card`, { fullName }, { ifMatch: '"0"' });
    expect([refused.status, refused.body['code']]).toEqual([409, 'PERSONAL_DATA_DESTROYED']);
  }, 60_000);

  it('stands in clear text in no answer to a wrong request', async () => {
    const wrong = [{ ...draft, words: { text: words } }, { ...draft, words: words.repeat(3) }, { ...draft, words, kind: CANARIES[0] }, { ...draft, words, unknown: CANARIES[0] }];
    for (const body of wrong) {
      const answer = await client.command(path, body);
      expect(answer.status).toBe(400);
      for (const canary of CANARIES) expect(answer.text).not.toContain(canary);
    }
    expect((await client.send('POST', path, `{"words": "${words}`, { 'Content-Type': 'application/json', 'Idempotency-Key': 'broken' })).status).toBe(400);
  });

  it('opens for those who may, with a row of the journal, and is in no file, queue or log as clear text (Z1)', async () => {
    const opened = await installation.beside(async ({ store, registry }, _folder, vault) => {
      const stored = (await wholeLog(store)).filter(({ type }) => type === DocumentDrafted.type);
      const sealed = stored.map((event) => (registry.decode(event).data as unknown as { readonly words: Sealed }).words);
      return vault.opener.open(sealed, { actor: { id: 'spec', role: 'director' }, scope: `school:${SCHOOL}`, occasion: 'paper order', reason: `По просьбе: ${CANARIES[0]}`, requestId: 'spec' });
    });
    expect(opened).toEqual([{ state: 'open', value: words }]);
    expect(JSON.parse((await installation.vekha('keys', 'status', '--json')).stdout)).toEqual({ keys: { active: 2, destroyed: 1, fences: 1 }, accessJournal: { rows: 2, sound: true } });
    expect(await leaks()).toEqual([]);
  }, 60_000);

  it('once destroyed opens for nobody, takes nothing further, and the log still proves itself', async () => {
    const opened = await installation.beside(async ({ store, registry }, _folder, vault) => {
      const drafted = (await wholeLog(store)).find(({ type }) => type === DocumentDrafted.type);
      const { documentId, words: sealed } = registry.decode(drafted!).data as unknown as { readonly documentId: string; readonly words: Sealed };
      await destroyData(vault.keys, { scope: `school:${SCHOOL}`, subject: documentId, purposes: ['archive'], act: { number: '1-У', date: '2026-03-20' } });
      const context = { actor: { id: 'spec', role: 'director' }, scope: `school:${SCHOOL}`, occasion: 'paper order', requestId: 'spec' };
      return { documentId, answer: await vault.opener.open([sealed], context) };
    });
    expect(opened.answer).toEqual([{ state: 'destroyed', actNumber: '1-У', actDate: '2026-03-20' }]);
    const refused = await client.command(`/api/v1/documents/${opened.documentId}/endorse-document`, { by: 'curator', remark: 'Замечание' }, { ifMatch: '"0"' });
    expect([refused.status, refused.body['code']]).toEqual([409, 'PERSONAL_DATA_DESTROYED']);
    expect(JSON.parse((await installation.vekha('verify', '--json')).stdout)).toMatchObject({ sound: true });
  }, 60_000);
});

describe('A build that forgets to seal one field', () => {
  it('is caught by the scan', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vekha-forgetful-'));
    mkdirSync(join(folder, 'data'));
    try {
      await noteVisitor(join(folder, 'data', 'log.db'), { visitorId: SCHOOL, name: CANARIES[0] ?? '', phone: CANARIES[1] ?? '' });
      expect(scanFolder(folder, CANARIES).map(({ file, canary }) => `${file}: ${canary}`)).toEqual([`data/log.db: ${CANARIES[0]}`]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
