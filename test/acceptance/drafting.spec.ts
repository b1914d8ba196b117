import { derivedId } from '@vekha/event-sourcing/identifiers';
import type { ApiAnswer } from '../support/api-client';
import { isBuilt, notBuilt, RunningInstallation } from '../support/running-installation';
import { ranAgainst, skippedBecause } from '../support/test-facts';
import { RoadmapOverHttp } from './roadmap-over-http';
import { ADOPT, expectProblem, SCHOOL, WholeWayScene } from './whole-way-scene';

const what = 'Проекты карт через HTTP: показать заранее, подтвердить сроки, составить по прошлой карте, принять из документа';
if (isBuilt()) ranAgainst(what);
else skippedBecause(what, notBuilt);

interface Preview {
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly { readonly measureId: string; readonly from?: object; readonly to?: object }[];
}

(isBuilt() ? describe : describe.skip)('drafts of roadmaps, over HTTP', () => {
  const scene = new WholeWayScene();
  const school = `/api/v1/schools/${SCHOOL}`;
  const preview = ({ body }: ApiAnswer): Preview => body as unknown as Preview;
  const total = async (): Promise<unknown> => (await scene.curator.get('/api/v1/registers/roadmaps')).body['total'];
  const look = (path: string, body: object, who = 'curator') => scene.as(who).command(`${school}/${path}/preview`, body);
  const drafted = (answer: ApiAnswer): RoadmapOverHttp => {
    expect(answer.status).toBe(200);
    const roadmap = new RoadmapOverHttp(String(answer.body['id']));
    roadmap.position = answer.headers.get('x-position') ?? '';
    return roadmap;
  };

  beforeAll(async () => scene.open(await RunningInstallation.prepare()), 180_000);
  afterAll(() => scene.house.end(), 60_000);

  it('shows what an adoption would shift, from and to, to those who may adopt; and stores nothing', async () => {
    const shown = await look('create-roadmap-from-template', { ...ADOPT, academicYear: 2026 });
    expect(preview(shown).counts).toEqual({ rows: 14, dated: 14, shifted: 14, assumed: 14, toClarify: 0, undated: 0, findings: 16 });
    expect(preview(shown).rows[0]).toMatchObject({ measureId: '000-1.1', from: { start: '2023-08-01', due: '2023-09-30' }, to: { start: '2026-08-01', due: '2026-09-30' } });
    expectProblem(await look('create-roadmap-from-template', ADOPT, 'mentor'), 403, 'FORBIDDEN');
    expectProblem(await look('create-roadmap-from-template', ADOPT, 'stranger'), 404, 'NOT_FOUND');
    expect(await total()).toBe(0);
  });

  it('shifted dates go to the director only when the curator has confirmed them', async () => {
    const roadmap = drafted(await scene.adopt(scene.curator, { ...ADOPT, academicYear: 2024 }));
    expect(await roadmap.row(scene.curator)).toMatchObject({ origin: 'TEMPLATE', datesToConfirm: true });
    expectProblem(await roadmap.give(scene.curator, 'submit-for-approval'), 409, 'DATES_NOT_CONFIRMED');
    expectProblem(await roadmap.give(scene.director, 'confirm-shifted-dates'), 403, 'FORBIDDEN');
    expect((await roadmap.give(scene.curator, 'confirm-shifted-dates')).status).toBe(200);
    expect((await roadmap.give(scene.curator, 'submit-for-approval')).status).toBe(200);
  });

  it('draws a new year from last year’s; that of another school is as good as missing', async () => {
    const last = drafted(await scene.adopt(scene.curator));
    await last.row(scene.curator);
    const asked = { previousRoadmapId: last.id, academicYear: 2025 };
    expect(preview(await look('draw-roadmap-from-previous', asked)).counts).toMatchObject({ rows: 14, shifted: 14 });
    const next = drafted(await scene.curator.command(`${school}/draw-roadmap-from-previous`, asked));
    expect(await next.row(scene.curator)).toMatchObject({ origin: 'PREVIOUS', previousRoadmapId: last.id, datesToConfirm: true, measuresTotal: 14 });
    const missing = await look('draw-roadmap-from-previous', { ...asked, previousRoadmapId: derivedId('no', 'roadmap') });
    expectProblem(missing, 409, 'PREVIOUS_ROADMAP_MISSING');
  });

  it('takes a document with its oddities, and begins an empty draft', async () => {
    const stages = [{ stageId: '1', no: 1, name: 'Отбор', deadline: 'Октябрь 2023 г.' }];
    const document = { title: 'Карта', academicYear: 2023, stages, measures: [{ measureId: '1.1', stageId: '1', text: 'Анкетирование' }] };
    const before = await total();
    expect(preview(await look('import-roadmap', document)).counts).toMatchObject({ rows: 1, dated: 1, findings: 1 });
    expect(await total()).toBe(before);
    const imported = drafted(await scene.curator.command(`${school}/import-roadmap`, document));
    expect(await imported.row(scene.curator)).toMatchObject({ origin: 'IMPORT', measuresTotal: 1, findings: [expect.objectContaining({ code: 'RESPONSIBLE_MISSING' })] });
    const empty = drafted(await scene.curator.command(`${school}/draft-roadmap`, { title: 'Карта', academicYear: 2023, plan: { start: '2023-09-01', end: '2024-05-31' } }));
    expect(await empty.row(scene.curator)).toMatchObject({ origin: 'DRAFT', measuresTotal: 0, stages: [] });
  });

  it('a stage and an occurrence are read one by one, each with its own version; a strange one is missing', async () => {
    const stages = [{ stageId: '1', no: 1, name: 'Отбор' }];
    const measures = [{ measureId: '1.1', stageId: '1', text: 'Отчёт', responsible: ['curator'], deadline: 'До 01.11 каждого учебного года' }];
    const plan = { start: '2023-09-01', end: '2025-05-31' };
    const roadmap = drafted(await scene.curator.command(`${school}/import-roadmap`, { title: 'Карта', academicYear: 2023, plan, stages, measures }));
    await roadmap.row(scene.curator);
    const stage = await scene.curator.get(`${roadmap.path}/stages/1?after=${roadmap.position}`);
    expect([stage.status, stage.headers.get('etag'), stage.body['name']]).toEqual([200, '"1"', 'Отбор']);
    const occurrence = await scene.curator.get(`${roadmap.path}/measures/1.1/occurrences/2023-24?after=${roadmap.position}`);
    expect([occurrence.status, occurrence.body['nominalDue'], occurrence.headers.get('etag')]).toEqual([200, '2023-11-01', `"${String(occurrence.body['version'])}"`]);
    for (const place of ['stages/9', 'stages/constructor', 'measures/1.1/occurrences/2030-31']) expectProblem(await scene.curator.get(`${roadmap.path}/${place}`), 404, 'NOT_FOUND');
    expectProblem(await scene.as('stranger').get(`${roadmap.path}/stages/1`), 404, 'NOT_FOUND');
  });
});
