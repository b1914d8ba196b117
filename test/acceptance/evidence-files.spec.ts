import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { destroyData } from '@vekha/personal-data/destruction';
import { templateLibrary } from '@vekha/template/template-library';
import type { ApiClient } from '../support/api-client';
import { scanFolder } from '../support/canary-scan';
import { furnish, give, issueToken } from '../support/engine-beside';
import { isBuilt, notBuilt, RunningInstallation } from '../support/running-installation';
import { ranAgainst, skippedBecause } from '../support/test-facts';

const what = 'файлы-подтверждения: загрузка, выдача, проверка';
const SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0028';
const OTHER_SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0029';
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300_000, 'приказ')]);
const MIB = 1024 * 1024;

if (isBuilt()) ranAgainst(what);
else skippedBecause(what, notBuilt);

interface Uploaded {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { readonly code?: string; readonly title?: string; readonly id?: string; readonly version?: number; readonly position?: string; readonly file?: { readonly sha256: string; readonly size: number; readonly mediaType: string } };
}

(isBuilt() ? describe : describe.skip)('evidence files over HTTP', () => {
  let installation: RunningInstallation;
  let curator: string;
  let foreigner: string;
  let auditor: string;
  let client: ApiClient;

  beforeAll(async () => {
    installation = await RunningInstallation.prepare();
    await installation.beside(async (engine) => {
      await furnish(engine, [SCHOOL, OTHER_SCHOOL]);
      curator = (await issueToken(engine, 'curator', [SCHOOL])).token;
      foreigner = (await issueToken(engine, 'curator', [OTHER_SCHOOL])).token;
      auditor = (await issueToken(engine, 'auditor', [])).token;
    });
    await installation.start();
    client = installation.client(curator);
  }, 120_000);
  afterAll(() => installation.end(), 60_000);

  const folder = () => join(installation.folder, 'files');
  const pathOf = (sha256: string) => join(folder(), sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const keptFiles = () => readdirSync(folder(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
  const url = (path: string) => `${installation.api.url}/api/v1${path}`;

  async function upload(body: string | Buffer<ArrayBuffer> | ReadableStream, mediaType = 'application/pdf', { token = curator, school = SCHOOL, headers = {}, query = '' }: { token?: string; school?: string; headers?: Record<string, string>; query?: string } = {}): Promise<Uploaded> {
    const answer = await fetch(url(`/schools/${school}/files${query}`), {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': mediaType, 'Idempotency-Key': randomUUID(), ...headers },
      body,
      duplex: 'half',
    } as RequestInit);
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Uploaded['body'] };
  }

  const download = (sha256: string, { token = curator, school = SCHOOL, after = '' } = {}) => fetch(url(`/schools/${school}/files/${sha256}?after=${after}`), { headers: { Authorization: `Bearer ${token}` } });

  it('takes a file once: the same content answers the same, whoever sends it under whatever key', async () => {
    const first = await upload(PDF);
    expect(first).toMatchObject({ status: 200, body: { version: 0, file: { size: PDF.length, mediaType: 'application/pdf' } } });
    expect((await upload(PDF)).body).toEqual(first.body);
  });

  it('gives it back byte for byte, to be saved and not shown, to those of its school only', async () => {
    const { file, position = '' } = (await upload(PDF)).body;
    const answer = await download(file?.sha256 ?? '', { after: position });
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(PDF)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^attachment; filename="[0-9a-f]{16}\.pdf"; filename\*=UTF-8''%D0%A4/),
    });
    const foreign = await download(file?.sha256 ?? '', { token: foreigner });
    const missing = await download('0'.repeat(64), { token: foreigner });
    expect([foreign.status, await foreign.text()]).toEqual([missing.status, await missing.text()]);
    expect(foreign.status).toBe(404);
  });

  it('RFC 6266: names it after the document it confirms, and shows it in the register of measures', async () => {
    const roadmapId = await installation.beside(async (engine) => {
      const principal = (role: string) => ({ id: `acceptance-${role}`, role, scopes: [`school:${SCHOOL}`] });
      const { stream } = await give(engine, principal('curator'), 'CreateRoadmapFromTemplate', { schoolId: SCHOOL, templateCode: templateLibrary[0]?.code ?? '', academicYear: 2023 });
      const id = stream.replace('roadmap-', '');
      await give(engine, principal('curator'), 'SubmitRoadmapForApproval', { roadmapId: id });
      await give(engine, principal('director'), 'ApproveRoadmap', { roadmapId: id, order: { number: '01-35-10', date: '2023-11-10' } });
      await give(engine, principal('director'), 'ActivateRoadmap', { roadmapId: id });
      return id;
    });
    const { file } = (await upload(PDF)).body;
    const path = `/api/v1/roadmaps/${roadmapId}/measures/000-1.1`;
    const etag = async () => (await client.get(`${path}?after=`)).headers.get('etag') ?? '';
    const attach = async (evidence: object, ifMatch: string) => client.command(`${path}/evidence`, { evidence }, { ifMatch });
    const item = { kind: 'ORDER', number: '01-35-10', date: '2023-11-10' };
    const known = (await attach(item, '"0"')).headers.get('etag') ?? (await etag());
    expect((await attach({ ...item, file: { ...file, sha256: '0'.repeat(64) } }, known)).body).toMatchObject({ code: 'FILE_MISSING', title: expect.stringMatching(/^Файла с отпечатком 00000000…/) });
    const attached = await attach({ ...item, file }, known);
    expect(attached.status).toBe(200);
    const row = await client.get(`${path}?after=${attached.headers.get('x-position') ?? ''}`);
    expect(row.body).toMatchObject({ evidence: [{ ...item, file, link: `schools/${SCHOOL}/files/${file?.sha256}` }] });
    const answer = await download(file?.sha256 ?? '', { after: attached.headers.get('x-position') ?? '' });
    const [, name = ''] = /filename\*=UTF-8''(\S+)$/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
    expect(decodeURIComponent(name)).toBe('Приказ № 01-35-10 от 10.11.2023.pdf');
    await answer.arrayBuffer();
  });

  it('lies sealed in the data folder; about a person it opens under that person’s key, with a row of the journal, until the act', async () => {
    const name = 'Пробова Канарейка';
    const personId = await installation.beside(async (engine) => {
      const { stream } = await give(engine, { id: 'acceptance-curator', role: 'curator', scopes: [`school:${SCHOOL}`] }, 'RegisterMentorCandidate', { schoolId: SCHOOL, card: { kind: 'EMPLOYEE', fullName: name }, category: 'TEACHER' });
      return stream.replace('person-', '');
    });
    const letter = Buffer.from(`Согласие: ${name}. `.repeat(5_000));
    const scan = await upload(letter, 'text/plain', { query: `?aboutPersonId=${personId}&purpose=consentProof` });
    const list = await upload(letter, 'text/plain');
    expect([scan.status, list.status]).toEqual([200, 200]);
    expect(scan.body.file?.sha256).not.toBe(list.body.file?.sha256);
    expect((await upload(letter, 'text/plain', { query: `?aboutPersonId=${personId}&purpose=consentProof` })).body).toEqual(scan.body);
    for (const query of [`?aboutPersonId=${personId}`, '?purpose=consentProof', `?aboutPersonId=${personId}&purpose=archive`]) expect(await upload(letter, 'text/plain', { query })).toMatchObject({ status: 400, body: { code: 'FILE_PURPOSE_MISSING' } });
    expect(await upload(letter, 'text/plain', { query: `?aboutPersonId=${randomUUID()}&purpose=consentProof` })).toMatchObject({ status: 409, body: { code: 'PERSON_MISSING' } });
    expect(scanFolder(installation.folder, [name, createHash('sha256').update(letter).digest('hex')])).toEqual([]);

    const rows = () => installation.beside(async (_engine, _folder, { journal }) => [...journal.rows()].length);
    const before = await rows();
    const answer = await download(scan.body.file?.sha256 ?? '', { after: scan.body.position ?? '' });
    expect(Buffer.from(await answer.arrayBuffer()).equals(letter)).toBe(true);
    expect(await rows()).toBe(before + 1);

    await installation.beside((_engine, _folder, { keys }) => destroyData(keys, { scope: `school:${SCHOOL}`, subject: personId, purposes: ['consentProof'], act: { number: '2-У', date: '2026-03-20' } }));
    const gone = await download(scan.body.file?.sha256 ?? '');
    expect([gone.status, await gone.json()]).toMatchObject([410, { code: 'FILE_DESTROYED', title: 'Файл не открыть: данные уничтожены · акт № 2-У от 20 марта 2026 г.' }]);
    expect(await upload(letter, 'text/plain', { query: `?aboutPersonId=${personId}&purpose=consentProof` })).toMatchObject({ status: 409, body: { code: 'PERSONAL_DATA_DESTROYED' } });
    expect(await (await download(list.body.file?.sha256 ?? '', { after: list.body.position ?? '' })).text()).toBe(letter.toString());
    expect(await installation.vekha('verify')).toMatchObject({ code: 0, stdout: expect.stringContaining('уничтожено по актам: 1.') });
  }, 90_000);

  it('refuses another type, another content, nothing, and too much, in Russian, and keeps none of it', async () => {
    const before = keptFiles();
    const refusals = [
      await upload(PDF, 'application/zip'),
      await upload(PDF, 'image/png'),
      await upload('', 'text/plain'),
      await upload(Buffer.alloc(20 * MIB + 1, 'x'), 'text/plain'),
      await upload(new Blob([Buffer.alloc(20 * MIB + 1, 'x')]).stream(), 'text/plain'),
      await upload('{"a":1}', 'application/json'),
    ];
    expect(refusals.map(({ status, body: { code } }) => `${status} ${code}`)).toEqual([
      '415 FILE_TYPE_UNKNOWN', '415 FILE_NOT_OF_ITS_TYPE', '400 FILE_EMPTY', '413 FILE_TOO_LARGE', '413 FILE_TOO_LARGE', '415 FILE_TYPE_UNKNOWN',
    ]);
    for (const { body } of refusals) expect(body.title).toMatch(/^[А-Я].*\.$/);
    expect(keptFiles()).toEqual(before);
  }, 60_000);

  it('takes exactly as much as it may, also where the length is not said', async () => {
    const most = Buffer.alloc(20 * MIB, 'x');
    expect((await upload(new Blob([most]).stream(), 'text/plain')).body).toMatchObject({ file: { size: most.length } });
  }, 60_000);

  it('lets nobody write for another school, without a key, or without the right, and takes files nowhere else', async () => {
    const unwanted = Buffer.from(`%PDF-1.7 ${randomUUID()}`);
    expect(await upload(unwanted, 'application/pdf', { token: foreigner })).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(await upload(unwanted, 'application/pdf', { token: auditor, school: OTHER_SCHOOL })).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect(await upload(unwanted, 'application/pdf', { headers: { 'Idempotency-Key': 'short' } })).toMatchObject({ status: 400, body: { code: 'IDEMPOTENCY_KEY_MISSING' } });
    expect(existsSync(pathOf(createHash('sha256').update(unwanted).digest('hex')))).toBe(false);
    for (const type of ['application/pdf', 'text/plain']) {
      const answer = await client.send('POST', '/api/v1/roadmaps/x/complete', 'x', { 'Content-Type': type, 'Idempotency-Key': randomUUID() });
      expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status: 415, code: 'NOT_JSON' });
    }
  });

  it('never serves a damaged file; vekha verify names it, and the same file sent again mends it', async () => {
    const content = Buffer.from(`список ${randomUUID()}`);
    const { file, position = '' } = (await upload(content, 'text/plain')).body;
    const sha256 = file?.sha256 ?? '';
    expect((await download(sha256, { after: position })).status).toBe(200);
    expect(await installation.vekha('verify')).toMatchObject({ code: 0 });

    const bytes = readFileSync(pathOf(sha256));
    bytes.writeUInt8(bytes.readUInt8(3) ^ 1, 3);
    rmSync(pathOf(sha256));
    writeFileSync(pathOf(sha256), bytes);
    const damaged = await download(sha256);
    expect({ status: damaged.status, body: (await damaged.json()) as object }).toMatchObject({ status: 409, body: { code: 'FILE_DAMAGED', title: expect.stringMatching(/^Файл повреждён/) } });
    expect(await installation.vekha('verify')).toMatchObject({ code: 3, stdout: expect.stringMatching(new RegExp(`Файл ${sha256} изменён после приёма.*EVIDENCE_FILE_DAMAGED`)) });

    rmSync(pathOf(sha256));
    expect(((await (await download(sha256)).json()) as { code: string }).code).toBe('FILE_LOST');
    const { code, stdout } = await installation.vekha('verify', '--json');
    expect({ code, answer: JSON.parse(stdout) as object }).toMatchObject({ code: 3, answer: { sound: false, findings: [{ code: 'EVIDENCE_FILE_MISSING', sha256 }] } });

    await upload(content, 'text/plain');
    expect(await (await download(sha256)).text()).toBe(content.toString());
    expect(await installation.vekha('verify')).toMatchObject({ code: 0 });
  }, 60_000);
});
