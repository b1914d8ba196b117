import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { VirtualClock } from '@vekha/event-sourcing/clock';
import { ProjectionRunner } from '@vekha/event-sourcing/projection-runner';
import { openEventStore } from '@vekha/event-store/open-event-store';
import { readConfiguration } from '@vekha/installation/configuration';
import { openDataFolder } from '@vekha/installation/data-folder';
import { eventStoreChoice } from '@vekha/installation/event-store-choice';
import { openLog } from '@vekha/installation/log';
import { SqliteReadDatabase } from '@vekha/read-database/sqlite-read-database';
import { registers } from '@vekha/installation/register-list';
import { createApi } from '../../apps/api/src/create-api';
import { DEPARTMENT, type EngineBeside, engineBeside, furnish, give, issueToken } from '../support/engine-beside';

const [LYCEUM, GYMNASIUM] = ['0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028', '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0029'];

interface Answer {
  readonly status: number;
  // What a route answers is asserted value by value.
  readonly body: Record<string, unknown> & { readonly rows: readonly Record<string, unknown>[]; readonly title: string; readonly total: number };
}

describe('Registers over HTTP', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-registers-'));
  const clock = new VirtualClock('2023-08-21T08:00:00.000Z');
  const fail = (failure: unknown): never => {
    throw failure instanceof Error ? failure : new Error(JSON.stringify(failure));
  };
  let app: NestFastifyApplication;
  let engine: EngineBeside;
  let settle: () => Promise<void>;
  let close: () => Promise<void>;
  let roadmapId: string;
  const tokens: Record<string, string> = {};

  async function adopt(schoolId: string): Promise<string> {
    const { stream } = await give(engine, { ...DEPARTMENT, id: 'a-curator', role: 'curator' }, 'CreateRoadmapFromTemplate', { schoolId, templateCode: '000-lyceum-28', academicYear: 2023 });
    return stream.replace('roadmap-', '');
  }

  beforeAll(async () => {
    const configuration = readConfiguration({ VEKHA_DATA_DIR: folder, VEKHA_LOG_LEVEL: 'silent' });
    const data = openDataFolder(configuration);
    const store = await openEventStore(eventStoreChoice(configuration, data, fail));
    engine = engineBeside({ store, bodySecret: data.idempotencySecret, clock });
    const database = SqliteReadDatabase.open({ file: data.registers, onNotice: () => undefined });
    const runner = new ProjectionRunner({ log: store, registry: engine.registry, store: database, projections: registers, onAlarm: fail, onTrouble: fail });
    settle = () => runner.catchUp();
    close = async () => {
      database.close();
      await store.close();
    };
    await furnish(engine, [LYCEUM, GYMNASIUM]);
    roadmapId = await adopt(LYCEUM);
    clock.moveTo('2023-09-11T08:00:00.000Z');
    await give(engine, { ...DEPARTMENT, id: 'a-curator', role: 'curator' }, 'SubmitRoadmapForApproval', { roadmapId });
    await give(engine, { ...DEPARTMENT, id: 'a-director', role: 'director' }, 'ApproveRoadmap', { roadmapId, order: { number: '7', date: '2023-09-11' } });
    await give(engine, { ...DEPARTMENT, id: 'a-director', role: 'director' }, 'ActivateRoadmap', { roadmapId });
    // Tokens are asked for today; what was recorded before stays recorded then.
    const ofToday = engineBeside({ store, bodySecret: data.idempotencySecret });
    for (const [name, role, schools] of [['department', 'department', []], ['curator', 'curator', [LYCEUM]], ['stranger', 'curator', [GYMNASIUM]]] as const) {
      tokens[name] = (await issueToken(ofToday, role, schools)).token;
    }
    await settle();
    app = await createApi({ configuration, folder: data, log: openLog('api', 'silent'), onFatal: fail });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await close();
    rmSync(folder, { recursive: true });
  });

  async function get(path: string, who = 'department'): Promise<Answer> {
    const answer = await app.inject({ method: 'GET', url: `/api/v1/${path}`, headers: { authorization: `Bearer ${tokens[who]}` } });
    return { status: answer.statusCode, body: answer.json<Answer['body']>() };
  }

  it('tells the total in words, and of each row its school, year, stage and last event', async () => {
    const { status, body } = await get('registers/measures?limit=2&orderBy=rowNo');
    expect(status).toBe(200);
    expect(body).toMatchObject({ totalText: `${body.total} мероприятий`, next: expect.any(String) });
    expect(body.rows[0]).toMatchObject({ rowNo: 1, schoolId: LYCEUM, academicYear: 2023, stageOrSection: expect.stringMatching(/[а-я]/), overdueDays: 0, lastEventAt: expect.stringMatching(/^2023-/), lastEventPosition: expect.any(String) });
  });

  it('pages by cursor through every row once, though rows change in between', async () => {
    const seen: unknown[] = [];
    const { body: first } = await get('registers/measures?limit=4&orderBy=-text');
    seen.push(...first.rows.map(({ key }) => key));
    await adopt(GYMNASIUM);
    await settle();
    for (let next = first['next']; next !== null; ) {
      const { body } = await get(`registers/measures?limit=4&orderBy=-text&cursor=${String(next)}`);
      seen.push(...body.rows.map(({ key }) => key));
      next = body['next'];
    }
    expect(seen).toHaveLength(first.total);
    expect(new Set(seen).size).toBe(first.total);
    expect((await get('registers/measures?limit=1')).body.total).toBe(first.total * 2);
  });

  it('filters by words, lists, dates, school and year, and counts what there is of each code', async () => {
    const { body } = await get(`registers/measures?schoolId=${LYCEUM}&academicYear=2023&text.contains=ПPOBEДЕНИЕ&effectiveDue.upTo=2024-12-31&facets=status,control`);
    expect(body.total).toBeGreaterThan(0);
    expect(body.rows.every(({ text }) => /проведение/i.test(String(text)))).toBe(true);
    expect(body['facets']).toMatchObject({ status: [{ value: 'Scheduled', text: 'впереди', count: expect.any(Number) }], control: expect.any(Array) });
    expect((await get('registers/measures?academicYear=2022')).body.total).toBe(0);
    expect((await get(`registers/measures?findings.contains=DEADLINE_MISSING&schoolId=${LYCEUM}`)).body.rows.every(({ findings }) => (findings as string[]).includes('DEADLINE_MISSING'))).toBe(true);
  });

  it('shows only the columns chosen', async () => {
    const { body } = await get('registers/measures?columns=text,status&limit=1');
    expect(Object.keys(body.rows[0] ?? {}).toSorted()).toEqual(['incomplete', 'key', 'lastEventAt', 'lastEventPosition', 'schoolId', 'status', 'text']);
  });

  it('answers as of a date, and says which', async () => {
    const { body } = await get('registers/roadmaps?asOf=2023-08-31&zone=Asia/Irkutsk');
    expect(body).toMatchObject({ asOfText: 'по состоянию на конец дня 31.08.2023 (Asia/Irkutsk)', total: 1, totalText: '1 дорожная карта', rows: [{ status: 'Draft' }] });
    expect((await get('registers/roadmaps?asOf=2023-08-01')).body).toMatchObject({ total: 0, totalText: '0 дорожных карт' });
  });

  it('tells what changed between two dates, column by column and in words', async () => {
    const { body } = await get(`registers/roadmaps/diff?from=2023-08-31&to=2023-09-11&schoolId=${LYCEUM}`);
    const stated = expect.objectContaining({ column: 'status', title: 'Состояние', before: 'Draft', after: 'Active', beforeText: 'проект', afterText: 'действует' });
    const ordered = expect.objectContaining({ column: 'orderDate', beforeText: '—', afterText: '11.09.2023' });
    expect(body).toMatchObject({ counts: { added: 0, changed: 1, removed: 0 }, text: 'Добавлено: 0, изменилось: 1, исчезло: 0.' });
    expect(body.rows).toEqual([expect.objectContaining({ key: roadmapId, change: 'changed', changes: expect.arrayContaining([stated, ordered]) })]);
    expect((await get(`registers/roadmaps/diff?from=2023-08-01&schoolId=${LYCEUM}`)).body).toMatchObject({ counts: { added: 1, changed: 0, removed: 0 } });
  });

  it('tells everything a row has been, with the events it came from', async () => {
    const { body } = await get(`registers/roadmaps/history?key=${roadmapId}`);
    const versions = body['versions'] as readonly { readonly to: unknown; readonly changes: readonly { column: string; afterText: string }[] }[];
    expect(versions[0]).toMatchObject({ to: null, changes: expect.arrayContaining([expect.objectContaining({ column: 'status', afterText: 'действует' })]) });
    expect((body['sourcePositions'] as string[]).length).toBe(versions.length);
  });

  it('another school sees none of it, as if it did not exist', async () => {
    const mine = await get('registers/measures?limit=500', 'stranger');
    expect(mine.body.rows.every(({ schoolId }) => schoolId === GYMNASIUM)).toBe(true);
    expect((await get(`registers/measures?schoolId=${LYCEUM}`, 'stranger')).body.total).toBe(0);
    expect((await get(`registers/measures?roadmapId=${roadmapId}`, 'stranger')).body.total).toBe(0);
    expect((await get(`registers/roadmaps/history?key=${roadmapId}`, 'stranger')).status).toBe(404);
    expect((await get(`registers/roadmaps/diff?from=2023-08-01&schoolId=${LYCEUM}`, 'stranger')).body).toMatchObject({ counts: { added: 0, changed: 0, removed: 0 } });
    expect((await get('department-summary', 'stranger')).body['schools']).toEqual([expect.objectContaining({ schoolId: GYMNASIUM })]);
  });

  it('sums up schools and stages: shares as fractions, and no data where nothing is in force', async () => {
    const { body } = await get('department-summary');
    expect(body['text']).toBe('Просрочек нет: 2 школы. Данных нет по 1 школе.');
    expect(body['total']).toMatchObject({ schools: 2, schoolsWithoutData: 1, share: { numerator: 0, denominator: expect.any(Number) } });
    const [first, second] = body['schools'] as readonly Record<string, unknown>[];
    expect(first).toMatchObject({ schoolId: LYCEUM, roadmaps: [{ roadmapId, status: 'Active', stages: expect.arrayContaining([expect.objectContaining({ stageNo: 1, share: expect.any(Object) })]) }] });
    expect(second).toMatchObject({ schoolId: GYMNASIUM, share: 'NO_DATA', roadmaps: [] });
    expect((await get('department-summary?asOf=2023-08-31')).body).toMatchObject({ text: 'Просрочек нет: 2 школы. Данных нет по 2 школам.', total: { share: 'NO_DATA' } });
    expect((await get('department-summary?status=Draft')).body['total']).toMatchObject({ schoolsWithoutData: 1 });
  });

  it('shows what documents are missing', async () => {
    const { body } = await get(`registers/documents?schoolId=${LYCEUM}&status=Missing`);
    expect(body['totalText']).toMatch(/^\d+ документ(а|ов|), из них \d+ недостаёт$/);
    expect(body.rows[0]).toMatchObject({ side: 'ASKED', text: expect.any(String) });
  });

  it('marks what has not seen the position asked for as stale, and does not wait for ever', async () => {
    const { body } = await get('registers/roadmaps?after=9999999999999999&wait=20');
    expect(body['stale']).toBe(true);
    expect((await get('registers/roadmaps')).body['stale']).toBeUndefined();
  });

  it.each([
    ['registers/measures?colour=red', 'colour'],
    ['registers/measures?offset=10', 'offset'],
    ['registers/measures?status=open', 'status'],
    ['registers/measures?academicYear=next', 'academicYear'],
    ['registers/measures/diff', 'from'],
    ['registers/measures/history', 'key'],
    ['department-summary?orderBy=done', 'orderBy'],
    ['department-summary?status.not=Draft', 'status.not'],
    ['department-summary?done=1', 'done'],
  ])('%s is refused in Russian, naming the parameter', async (path, name) => {
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body.title).toMatch(new RegExp(`^Параметр «${name.replace('.', '\\.')}»: .*[а-я].*\\.$`));
  });
});
