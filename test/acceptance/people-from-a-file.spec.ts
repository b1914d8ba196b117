import { randomUUID } from 'node:crypto';
import { lettersOf, partsOf } from '@vekha/documents/paper/file-text.fixture';
import { workbook } from '@vekha/documents/workbook/workbook';
import { scanFolder } from '../support/canary-scan';
import { isBuilt, notBuilt } from '../support/running-installation';
import { ranAgainst, skippedBecause } from '../support/test-facts';
import { paperConsent, SCHOOL, TeacherWayScene } from './teacher-way-scene';

const what = 'люди из файла XLSX через API, кандидаты в наставники и согласие на бумаге';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

if (isBuilt()) ranAgainst(what);
else skippedBecause(what, notBuilt);

(isBuilt() ? describe : describe.skip)('People of a file over HTTP', () => {
  const scene = new TeacherWayScene();
  beforeAll(() => scene.open(), 120_000);
  afterAll(() => scene.house.end(), 60_000);

  const send = async (path: string, list: string, name: string, key?: string) => {
    const bytes = await workbook([{ name: 'Список', columns: [{ title: 'ФИО' }, { title: 'Должность' }], rows: [[name, 'учитель физики']] }]);
    const headers = { 'Content-Type': XLSX, ...(key !== undefined && { 'Idempotency-Key': key }) };
    return scene.as('curator').send('POST', `/api/v1/schools/${SCHOOL}/people-import${path}?list=${list}`, bytes as unknown as string, headers);
  };
  const firstOf = (rows: unknown): Readonly<Record<string, unknown>> => (rows as readonly Readonly<Record<string, unknown>>[])[0] ?? {};

  it('are shown, entered, matched and put on paper; no file of the installation holds a name', async () => {
    const shown = await send('/preview', 'mentors', 'Файлов Проба Тестович');
    expect({ status: shown.status, body: shown.body }).toMatchObject({ status: 200, body: { counts: { new: 1, refused: 0 } } });
    const mentor = firstOf((await send('', 'mentors', 'Файлов Проба Тестович', randomUUID())).body['rows']);
    const imported = await send('', 'mentees', 'Списков Пример Образцович', randomUUID());
    const mentee = firstOf(imported.body['rows']);
    expect([mentor['outcome'], mentee['outcome']]).toEqual(['NEW', 'NEW']);
    expect((await send('/preview', 'mentors', 'Файлов Проба Тестович')).body).toMatchObject({ counts: { new: 0, known: 1 } });

    const curator = scene.as('curator');
    let candidates = await curator.get(`/api/v1/schools/${SCHOOL}/mentees/${String(mentee['personId'])}/candidates`);
    for (let tries = 0; candidates.status === 404 && tries < 100; tries += 1) candidates = await curator.get(`/api/v1/schools/${SCHOOL}/mentees/${String(mentee['personId'])}/candidates`);
    expect({ status: candidates.status, body: candidates.body }).toMatchObject({ status: 200, body: { obstacle: { code: 'MENTEE_NOT_IN_BANK' } } });
    expect(candidates.text).toContain('Списков Пример Образцович');
    expect((await curator.command(`/api/v1/schools/${SCHOOL}/pair-proposals/preview`, { aim: 'ANY' })).status).toBe(400);
    expect((await curator.command(`/api/v1/schools/${SCHOOL}/pair-proposals/preview`, { aim: 'MOST_MATCHED' })).body).toMatchObject({ pairs: [], unmatched: [] });
    expect((await scene.as('stranger').get(`/api/v1/schools/${SCHOOL}/mentees/${String(mentee['personId'])}/candidates`)).status).toBe(404);

    const undone = await curator.command(`/api/v1/schools/${SCHOOL}/people-import/${String(imported.body['importId'])}/undo`, {});
    expect(undone.body).toMatchObject({ undone: [mentee['personId']], kept: [] });

    const path = `/api/v1/people/${String(mentor['personId'])}/record-paper-consent`;
    const asked = await curator.command(path, paperConsent('PERSONAL_DATA'));
    const signed = asked.status === 428 ? await curator.command(path, paperConsent('PERSONAL_DATA'), { ifMatch: `"${String(asked.body['version'])}"` }) : asked;
    expect({ status: signed.status, body: signed.body }).toMatchObject({ status: 200 });
    const consents = await curator.get(`/api/v1/registers/consents?after=${signed.headers.get('x-position') ?? ''}`);
    const consent = firstOf(consents.body['rows']);
    const paper = await fetch(`${scene.house.api.url}/api/v1/persons/${String(mentor['personId'])}/consents/${String(consent['consentId'])}/paper/docx`, { headers: { Authorization: `Bearer ${scene.tokenOf('curator')}` } });
    expect(paper.status).toBe(200);
    const letters = lettersOf(partsOf(new Uint8Array(await paper.arrayBuffer()))['word/document.xml'] ?? '');
    for (const words of ['Файлов Проба Тестович', 'Лицей № 126', 'хранение']) expect(letters).toContain(words);
    expect(scanFolder(scene.house.folder, ['Файлов', 'Списков'])).toEqual([]);
  }, 60_000);
});
