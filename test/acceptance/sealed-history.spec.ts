import { join } from 'node:path';
import type { Principal } from '@vekha/event-sourcing/command-outcome';
import type { Fields } from '@vekha/event-sourcing/event-definition';
import { sealedLabel } from '@vekha/audit/sealed-labels';
import { eventRegistry } from '@vekha/installation/catalogue-list';
import { paper } from '@vekha/people/testing/papers';
import { destroyData } from '@vekha/personal-data/destruction';
import { SqliteDatabase } from '@vekha/sqlite/sqlite-database';
import { furnish, give, issueToken, wholeLog } from '../support/engine-beside';
import { isBuilt, notBuilt, RunningInstallation, vekha } from '../support/running-installation';
import { ranAgainst, skippedBecause } from '../support/test-facts';

const what = 'vekha replay и verify: запечатанное, заблокированное, уничтоженное, утраченное';
if (isBuilt()) ranAgainst(what);
else skippedBecause(what, notBuilt);

const SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0028';
const NAME = 'Проба Тестова';
const curatorOf = (school: string): Principal => ({ id: 'acceptance-curator', role: 'curator', scopes: [`school:${school}`] });

(isBuilt() ? describe : describe.skip)('The history of a person', () => {
  let installation: RunningInstallation;
  let stream: string;
  let personId: string;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    installation = await RunningInstallation.prepare();
    await installation.beside(async (engine) => {
      await furnish(engine, [SCHOOL]);
      for (const role of ['director', 'auditor']) tokens[role] = (await issueToken(engine, role, [SCHOOL])).token;
      ({ stream } = await give(engine, curatorOf(SCHOOL), 'RegisterMentorCandidate', { schoolId: SCHOOL, card: { kind: 'EMPLOYEE', fullName: NAME, phone: '+7 900 000-00-01' }, category: 'TEACHER' }));
      personId = stream.replace('person-', '');
    });
  }, 120_000);
  afterAll(() => installation.end());

  const replay = (words: readonly string[] = [], token = '') => vekha({ ...installation.environment, VEKHA_TOKEN: token }, 'replay', stream, ...words);
  const told = async () => {
    const { stdout } = await replay();
    expect(stdout).not.toContain(NAME);
    return stdout;
  };
  const verify = async () => JSON.parse((await installation.vekha('verify', '--json')).stdout) as { readonly sound: boolean; readonly sealed: object; readonly findings: readonly object[] };
  const journalRows = () => installation.beside(async (_engine, _folder, { journal }) => [...journal.rows()].map(({ entry }) => entry));

  it('says of a sealed value that it is closed, and shows no ciphertext', async () => {
    const stdout = await told();
    expect(stdout).toMatch(/\n +ФИО, телефон: закрыто\n/);
    expect(stdout).not.toMatch(/\$pd|A256GCM/);
    const { story, state } = JSON.parse((await replay(['--json'])).stdout) as { readonly story: readonly { readonly sealed: readonly object[] }[]; readonly state: object };
    expect(story.flatMap(({ sealed }) => sealed)).toEqual(['/fullName', '/phone'].map((pointer) => ({ pointer, state: 'closed', text: 'закрыто' })));
    expect(JSON.stringify(state)).not.toContain('$pd');
    expect(await verify()).toMatchObject({ sound: true, sealed: { values: 2, keys: { living: 1, destroyed: 0 } } });
    expect(await journalRows()).toEqual([]);
  }, 60_000);

  it('opens for whoever may and says why, with one row of the access journal; for nobody else', async () => {
    const reason = ['--open', '--reason', 'Проверка обращения'];
    const refusals = [await replay(['--open'], tokens['director']), await replay(['--reason', 'Проверка']), await replay(reason), await replay(reason, tokens['auditor']), await replay(reason, 'vekha_wrong')];
    expect(refusals.map(({ code, stderr }) => [code, stderr.split(/[:»]/)[0]])).toEqual([
      [2, '--reason'], [2, '--reason нужен только вместе с --open.\n'], [2, 'Роль «системный администратор'], [2, 'Роль «аудитор'], [2, 'VEKHA_TOKEN'],
    ]);
    expect(await journalRows()).toEqual([]);
    const { code, stdout } = await replay(reason, tokens['director']);
    expect(code).toBe(0);
    expect(stdout).toContain(`ФИО: ${NAME}`);
    expect(await journalRows()).toEqual([expect.objectContaining({ role: 'director', occasion: 'replay', reason: expect.objectContaining({ $pd: 1 }), seen: [{ purpose: 'mentoring', subjects: [personId], fields: ['/fullName', '/phone'] }] })]);
  }, 60_000);

  it('says that access is blocked once consent is withdrawn, also to who opens', async () => {
    await installation.beside(async (engine) => {
      const consent = { ...paper, givenOn: '2026-03-02', validUntil: '2030-03-01' };
      await give(engine, curatorOf(SCHOOL), 'RecordPaperConsent', { personId, consent });
      const signed = (await wholeLog(engine.store)).find(({ type }) => type === 'ConsentSigned');
      const { consentId } = (JSON.parse(signed?.payload ?? '') as { readonly data: { readonly consentId: string } }).data;
      await give(engine, curatorOf(SCHOOL), 'WithdrawConsent', { personId, consentId, receivedOn: '2026-03-16', giverRole: 'SUBJECT', form: 'PAPER' });
    });
    expect(await told()).toContain('ФИО, телефон: доступ заблокирован');
    expect((await replay(['--open', '--reason', 'Проверка'], tokens['director'])).stdout).toContain('ФИО, телефон: доступ заблокирован');
  }, 60_000);

  it('names the act once the data are destroyed; chains, files and keys verify as before', async () => {
    await installation.beside(async (_engine, _folder, { keys }) => destroyData(keys, { scope: `school:${SCHOOL}`, subject: personId, purposes: ['mentoring'], act: { number: '2-У', date: '2026-03-20' } }));
    expect(await told()).toContain('ФИО, телефон: данные уничтожены · акт № 2-У от 20.03.2026');
    expect(await verify()).toMatchObject({ sound: true, sealed: { keys: { living: 0, destroyed: 1 } }, findings: [] });
  }, 60_000);

  it('calls a key that is gone without an act an incident, in the story and in the check', async () => {
    const { stream: other } = await installation.beside((engine) => give(engine, curatorOf(SCHOOL), 'RegisterMentorCandidate', { schoolId: SCHOOL, card: { kind: 'EMPLOYEE', fullName: 'Пример Образцов' }, category: 'TEACHER' }));
    expect(await verify()).toMatchObject({ sound: true });
    const database = SqliteDatabase.open(join(installation.folder, 'keys', 'keys.sqlite'));
    database.exec(`DELETE FROM data_key WHERE subject = '${other.replace('person-', '')}'`);
    database.close();
    expect((await installation.vekha('replay', other)).stdout).toContain('ФИО: ключа нет, акта нет: происшествие');
    expect(await verify()).toMatchObject({ sound: false, findings: [{ code: 'SEALED_KEY_LOST', stream: other }] });
    expect((await installation.vekha('verify')).stdout).toMatch(/ключа нет, акта нет: происшествие.*\n✓ Журнал цел.*\n.*Происшествий с ключами: 1\./);
    expect(await installation.vekha('verify', '--no-keys')).toMatchObject({ code: 0, stdout: expect.stringContaining('Ключи сведений о людях не проверялись.') });
  }, 60_000);
});

describe('Every personal field of the catalogue', () => {
  const names = (fields: Fields): readonly string[] => Object.entries(fields).flatMap(([name, { personal, fields: inner = {}, item }]) => [...(personal ? [name] : []), ...names(inner), ...(item ? names({ '0': item }) : [])]);

  it('has a name that people read', () => {
    const all = new Set(eventRegistry().types.flatMap(({ fields }) => names(fields)));
    expect(all.size).toBeGreaterThan(20);
    for (const name of all) expect({ name, label: sealedLabel(`/list/0/${name}`) }).toEqual({ name, label: expect.stringMatching(/^[а-яёА-ЯЁ ]+$/) });
  });
});
