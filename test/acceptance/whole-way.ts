import { replay } from '@vekha/audit/replay';
import type { Roadmap } from '@vekha/roadmap/roadmap';
import type { ApiAnswer, ApiClient } from '../support/api-client';
import { comesTrue } from '../support/condition';
import { furnish, issueToken, wholeLog } from '../support/engine-beside';
import type { RunningInstallation } from '../support/running-installation';
import { type MeasureRow, RoadmapOverHttp, type RoadmapRow } from './roadmap-over-http';

const SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0028';
const OTHER_SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0099';
const UNKNOWN = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0000';
const ADOPT = { templateCode: '000-lyceum-28', academicYear: 2023 };
const RETROACTIVE = ['000-1.1', '000-1.2', '000-2.1', '000-2.2', '000-3.1'];
const OVERDUE = ['000-4.1', '000-4.2', '000-5.1', '000-5.2', '000-5.3', '000-6.1', '000-6.2', '000-6.3', '000-7.1'];
const DAY_MS = 86_400_000;

const daysFromNow = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const ids = (rows: readonly MeasureRow[], which: (row: MeasureRow) => boolean): string[] => rows.filter(which).map(({ measureId }) => measureId);

/** Problem details as every refusal must be: RFC 9457, a stable code, a Russian sentence. */
function expectProblem({ status, headers, body }: ApiAnswer, expected: number, code: string): void {
  expect({ status, code: body['code'] }).toEqual({ status: expected, code });
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(body).toMatchObject({ type: `urn:vekha:problem:${code}`, status: expected });
  expect(body['title']).toMatch(/^[А-ЯЁ«].*[.!]$/);
}

function countsOf(findings: RoadmapRow['findings']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** The way of one real roadmap, from the template to its completion, over HTTP, with a worker beside. */
export function describeTheWholeWay(log: string, prepare: () => Promise<RunningInstallation>, afterwards: () => Promise<void>): void {
  describe(`the whole way of the lyceum's roadmap, the log in ${log}`, () => {
    let house: RunningInstallation;
    let curator: ApiClient;
    let director: ApiClient;
    let tokens: Record<string, string>;
    let roadmap: RoadmapOverHttp;
    let adopted: ApiAnswer;
    const ADOPTION_KEY = 'adoption-of-2023';
    const adopt = (client: ApiClient, body: object = ADOPT, key?: string): Promise<ApiAnswer> =>
      client.command(`/api/v1/schools/${SCHOOL}/create-roadmap-from-template`, body, key === undefined ? {} : { key });

    beforeAll(async () => {
      house = await prepare();
      tokens = await house.beside(async (engine) => {
        await furnish(engine, [SCHOOL, OTHER_SCHOOL]);
        const issued: Record<string, string> = {};
        for (const role of ['curator', 'director', 'mentor', 'psychologist']) issued[role] = (await issueToken(engine, role, [SCHOOL])).token;
        issued['stranger'] = (await issueToken(engine, 'curator', [OTHER_SCHOOL])).token;
        issued['auditor'] = (await issueToken(engine, 'auditor', [])).token;
        return issued;
      });
      await house.start();
      curator = house.client(tokens['curator']);
      director = house.client(tokens['director']);
    }, 180_000);
    afterAll(async () => {
      await house.end();
      await afterwards();
    }, 60_000);

    it('knows nobody without a valid token', async () => {
      expectProblem(await adopt(house.client()), 401, 'UNAUTHENTICATED');
      expectProblem(await adopt(house.client(`${tokens['curator']?.slice(0, -1)}~`)), 401, 'UNAUTHENTICATED');
      expectProblem(await house.client().get('/api/v1/registers/roadmaps'), 401, 'UNAUTHENTICATED');
    });

    it('refuses what is no command: without a key, with wrong fields, with broken JSON', async () => {
      expectProblem(await curator.send('POST', `/api/v1/schools/${SCHOOL}/create-roadmap-from-template`, '{}', { 'Content-Type': 'application/json' }), 400, 'IDEMPOTENCY_KEY_MISSING');
      const wrong = await adopt(curator, { templateCode: 'нет такого', academicYear: 1999, extra: 1 });
      expectProblem(wrong, 400, 'VALIDATION_FAILED');
      expect((wrong.body['fields'] as { field: string }[]).map(({ field }) => field).sort()).toEqual(['academicYear', 'extra', 'templateCode']);
      expectProblem(await curator.send('POST', `/api/v1/schools/${SCHOOL}/create-roadmap-from-template`, '{"a":', { 'Content-Type': 'application/json', 'Idempotency-Key': 'broken-json' }), 400, 'BAD_REQUEST');
      expectProblem(await curator.get('/api/v1/nothing-here'), 404, 'NOT_FOUND');
    });

    it('adopts the template as a draft; the mentor may not', async () => {
      expectProblem(await adopt(house.client(tokens['mentor'])), 403, 'FORBIDDEN');
      adopted = await adopt(curator, ADOPT, ADOPTION_KEY);
      expect(adopted.status).toBe(200);
      expect(adopted.body).toEqual({ id: expect.any(String), version: expect.any(Number), position: adopted.headers.get('x-position') });
      expect(adopted.headers.get('etag')).toBe(`"${String(adopted.body['version'])}"`);
      roadmap = new RoadmapOverHttp(String(adopted.body['id']));
      roadmap.position = adopted.headers.get('x-position') ?? '';
    });

    it('reads its own write at once, with the findings of domain §12 for seed 000', async () => {
      const row = await roadmap.row(curator);
      expect(row).toMatchObject({ status: 'Draft', measuresTotal: 14, measuresDone: 0 });
      expect(row.stages).toHaveLength(7);
      expect(countsOf(row.findings)).toEqual({ RESPONSIBLE_MISSING: 14, TEXT_CONTRADICTS_DEADLINE: 1, DUPLICATE_MEASURE: 1 });
      expect(await roadmap.measures(curator)).toHaveLength(14);
    });

    it('wants the version a person has seen: none 428, an old one 412 with what changed', async () => {
      const submit = (ifMatch?: string) => curator.command(`${roadmap.path}/submit-for-approval`, {}, ifMatch === undefined ? {} : { ifMatch });
      const version = Number(adopted.body['version']);
      expectProblem(await submit(), 428, 'VERSION_NOT_SAID');
      expectProblem(await submit('seven'), 400, 'IF_MATCH_WRONG');
      const stale = await submit('"0"');
      expectProblem(stale, 412, 'VERSION_STALE');
      expect(stale.headers.get('etag')).toBe(`"${version}"`);
      expect(stale.body['changes']).toContainEqual(expect.objectContaining({ type: 'FindingRaised', role: 'curator' }));
      expect((await submit(`"${version}"`)).status).toBe(200);
    });

    it('is approved by the director\'s order only; terms before the order become one finding, not fourteen delays', async () => {
      const order = { number: '01-35-10', date: '2023-11-10' };
      const ifMatch = (await curator.get(roadmap.path)).headers.get('etag') ?? '';
      expectProblem(await curator.command(`${roadmap.path}/approve`, { order }, { ifMatch }), 403, 'FORBIDDEN');
      expectProblem(await roadmap.give(director, 'approve', { order: { ...order, date: daysFromNow(3) } }), 409, 'ORDER_IN_FUTURE');
      expect((await roadmap.give(director, 'approve', { order })).status).toBe(200);
      const row = await roadmap.row(director);
      expect(row).toMatchObject({ status: 'Approved', orderNumber: '01-35-10' });
      expect(countsOf(row.findings)).toMatchObject({ RETROACTIVE_APPROVAL: 1 });
      expect(ids(await roadmap.measures(director), ({ retroactive }) => retroactive)).toEqual(RETROACTIVE);
    });

    it('does not let one order serve a second roadmap', async () => {
      const second = new RoadmapOverHttp(String((await adopt(curator, { ...ADOPT, academicYear: 2024 })).body['id']));
      await comesTrue('the second roadmap is in the register', async () => (await curator.get(second.path)).status === 200);
      await second.give(curator, 'submit-for-approval');
      expectProblem(await second.give(director, 'approve', { order: { number: '01-35-10', date: '2023-11-10' } }), 409, 'ORDER_NUMBER_TAKEN');
    });

    it('once active, the worker opens, calls overdue and starts stages by itself; what was due before its order only opens', async () => {
      expect(ids(await roadmap.measures(curator), ({ status }) => status !== 'Scheduled')).toEqual([]);
      expect((await roadmap.give(director, 'activate')).status).toBe(200);
      await comesTrue('every term has taken effect', async () => (await roadmap.measures(curator)).every(({ status }) => status === 'Open'));
      const rows = await roadmap.measures(curator);
      expect(ids(rows, ({ overdue }) => overdue)).toEqual(OVERDUE);
      await comesTrue('all stages have started', async () => (await roadmap.row(curator)).stages.every(({ status }) => status === 'InProgress'));
      expect([...(await roadmap.row(curator)).measuresOverdue].sort()).toEqual(OVERDUE);
    });

    it('is rescheduled by an order, and its ladder begins anew', async () => {
      const due = daysFromNow(60);
      const verb = 'measures/000-7.1/reschedule';
      const order = { number: '02-11', date: daysFromNow(-2) };
      expectProblem(await roadmap.give(director, verb, { order, start: daysFromNow(90), due }), 409, 'NEW_TERM_REVERSED');
      expect((await roadmap.give(director, verb, { order, due })).status).toBe(200);
      expectProblem(await roadmap.give(director, verb, { order, due }), 409, 'NEW_TERM_UNCHANGED');
      const rescheduled = async (): Promise<MeasureRow | undefined> => (await roadmap.measures(curator)).find(({ measureId }) => measureId === '000-7.1');
      await comesTrue('it has opened again', async () => (await rescheduled())?.status === 'Open');
      expect(await rescheduled()).toMatchObject({ overdue: false });
      const { body } = await curator.get(`/api/v1/registers/deadlines?roadmapId=${roadmap.id}&measureId=000-7.1&after=${roadmap.position}`);
      const [row] = body['rows'] as { deadlineVersion: number; rungs: { rung: string; outcome: string }[] }[];
      expect(row?.deadlineVersion).toBe(2);
      expect(row?.rungs.map(({ rung, outcome }) => `${rung} ${outcome}`)).toEqual(['opening taken', 'reminder waiting', 'due waiting', 'overdue waiting']);
    });

    it('cannot be completed before every result is accepted, and nobody accepts their own', async () => {
      expectProblem(await roadmap.give(director, 'complete'), 409, 'MEASURES_NOT_DONE');
      const report = { occurredOn: '2024-05-20', evidence: [] };
      expectProblem(await roadmap.give(director, 'measures/000-5.2/accept-result'), 409, 'RESULT_NOT_REPORTED');
      expectProblem(await roadmap.give(curator, 'measures/000-5.2/report-result', { ...report, occurredOn: daysFromNow(3) }), 409, 'DONE_IN_FUTURE');
      expect((await roadmap.give(curator, 'measures/000-5.2/report-result', report)).status).toBe(200);
      expectProblem(await roadmap.give(curator, 'measures/000-5.2/accept-result'), 409, 'SAME_PERSON_REPORTS_AND_ACCEPTS');
      expect((await roadmap.give(director, 'measures/000-5.2/accept-result')).status).toBe(200);
    });

    it('tells three kinds of lateness apart, and wants evidence where the row names documents', async () => {
      for (const { measureId, documents } of await roadmap.measures(curator)) {
        if (measureId === '000-5.2') continue;
        const evidence = [{ kind: 'REGISTER', date: '2023-09-29' }];
        expect((await roadmap.give(curator, `measures/${measureId}/report-result`, { occurredOn: '2023-09-29', evidence: documents.length > 0 ? evidence : [] })).status).toBe(200);
        expect((await roadmap.give(director, `measures/${measureId}/accept-result`)).status).toBe(200);
      }
      const rows = await roadmap.measures(curator);
      expect(ids(rows, ({ doneLate }) => doneLate)).toEqual(['000-5.2']);
      expect(ids(rows, ({ reportedLate, acceptedLate }) => !reportedLate && !acceptedLate)).toEqual(['000-7.1']);
    });

    it('is completed', async () => {
      expect((await roadmap.give(director, 'complete')).status).toBe(200);
      expect(await roadmap.row(curator)).toMatchObject({ status: 'Completed', measuresDone: 14, measuresTotal: 14, measuresOverdue: [] });
      expectProblem(await roadmap.give(director, 'complete'), 409, 'ROADMAP_NOT_ACTIVE');
    });

    it('shows in the registers at any recorded moment what a replay says then', async () => {
      await house.beside(async ({ store, registry, catalogues }) => {
        const stream = `roadmap-${roadmap.id}`;
        const { events } = await replay(store, registry, catalogues, stream);
        const moments = [...new Set(events.map(({ recordedAt }) => recordedAt))];
        expect(moments.length).toBeGreaterThan(30);
        for (const recordedAt of moments) {
          const { state } = await replay(store, registry, catalogues, stream, { recordedAt });
          expect(await seenAt(curator, roadmap, recordedAt)).toEqual(saidBy(state as Roadmap));
        }
        const before = new Date(Date.parse(moments[0] ?? '') - 1).toISOString();
        expectProblem(await curator.get(`${roadmap.path}?asOf=${before}`), 404, 'NOT_FOUND');
      });
    }, 120_000);

    it('shows a foreign school nothing: what is there and what is not look the same', async () => {
      const stranger = house.client(tokens['stranger']);
      const look = async (id: string) => {
        const answers = [
          await stranger.get(`/api/v1/roadmaps/${id}`),
          await stranger.get(`/api/v1/roadmaps/${id}/measures/000-1.1`),
          await stranger.command(`/api/v1/roadmaps/${id}/submit-for-approval`, {}, { ifMatch: '"1"' }),
        ];
        return answers.map(({ status, text, headers }) => ({ status, text, named: [...headers.keys()].sort() }));
      };
      const there = await look(roadmap.id);
      expect(there).toEqual(await look(UNKNOWN));
      expect(there.map(({ status }) => status)).toEqual([404, 404, 404]);
      for (const register of ['roadmaps', 'measures', 'deadlines']) {
        expect((await stranger.get(`/api/v1/registers/${register}`)).body).toMatchObject({ total: 0, rows: [] });
      }
      const intoAnother = await house.client(tokens['stranger']).command(`/api/v1/schools/${SCHOOL}/create-roadmap-from-template`, ADOPT);
      expectProblem(intoAnother, 404, 'NOT_FOUND');
    });

    it('lets each role read its registers and no others', async () => {
      expectProblem(await house.client(tokens['psychologist']).get('/api/v1/registers/deadlines'), 403, 'FORBIDDEN');
      expect((await house.client(tokens['psychologist']).get('/api/v1/registers/measures')).status).toBe(200);
      const auditor = house.client(tokens['auditor']);
      expect((await auditor.get('/api/v1/registers/roadmaps')).body).toMatchObject({ total: 2 });
      expectProblem(await auditor.command(`${roadmap.path}/submit-for-approval`, {}, { ifMatch: '"1"' }), 403, 'FORBIDDEN');
    });

    it('answers a repeated request as the first time, also after a restart, and another body under the key with 422', async () => {
      const first = { status: adopted.status, body: adopted.body, etag: adopted.headers.get('etag'), position: adopted.headers.get('x-position') };
      const again = async () => {
        const { status, body, headers } = await adopt(curator, ADOPT, ADOPTION_KEY);
        expect(headers.get('idempotent-replayed')).toBe('true');
        return { status, body, etag: headers.get('etag'), position: headers.get('x-position') };
      };
      expect(await again()).toEqual(first);
      expect(await house.api.stop()).toBe(0);
      await house.api.start();
      expect(await again()).toEqual(first);
      expectProblem(await adopt(curator, { ...ADOPT, academicYear: 2025 }, ADOPTION_KEY), 422, 'IDEMPOTENCY_KEY_REUSED');
      expect((await adopt(director, ADOPT, ADOPTION_KEY)).status).toBe(403);
    }, 120_000);

    it('is told by replay and verified from the command line; the saved head still holds', async () => {
      const story = await house.vekha('replay', `roadmap-${roadmap.id}`, '--json');
      expect(story).toMatchObject({ code: 0, stderr: '' });
      const { state, story: lines } = JSON.parse(story.stdout) as { state: Roadmap; story: { what: string }[] };
      expect(state.status).toBe('Completed');
      expect(lines.map(({ what }) => what)).toContain('Карта утверждена приказом: № 01-35-10 от 10.11.2023');
      const verified = await house.vekha('verify', '--json');
      expect({ code: verified.code, ...(JSON.parse(verified.stdout) as object) }).toMatchObject({ code: 0, sound: true, findings: [] });
      const { head } = JSON.parse(verified.stdout) as { head: string };
      expect((await house.vekha('verify', '--head', head)).code).toBe(0);
      expect((await house.vekha('verify', '--head', head.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).code).toBe(3);
    }, 120_000);

    it('leaves no secret in what the servers said', async () => {
      const said = house.api.output + house.worker.output;
      for (const token of Object.values(tokens)) expect(said).not.toContain(token.slice(-43));
      const log = await house.beside(({ store }) => wholeLog(store));
      for (const token of Object.values(tokens)) expect(JSON.stringify(log)).not.toContain(token.slice(-43));
    });
  });
}

interface Seen {
  readonly status: string | undefined;
  readonly stages: readonly string[];
  readonly done: number;
  readonly measures: readonly object[];
}

async function seenAt(client: ApiClient, roadmap: RoadmapOverHttp, moment: string): Promise<Seen> {
  const row = (await client.get(`${roadmap.path}?asOf=${moment}`)).body as unknown as RoadmapRow;
  const measures = await roadmap.measures(client, `&asOf=${moment}`);
  return {
    status: row.status,
    stages: row.stages.map(({ stageId, status }) => `${stageId} ${status}`),
    done: row.measuresDone,
    measures: measures.map(({ measureId, status, overdue, retroactive, effectiveDue }) => ({ measureId, status, overdue, retroactive, effectiveDue })),
  };
}

function saidBy({ status, stages, measures }: Roadmap): Seen {
  const all = Object.values(measures);
  return {
    status,
    stages: Object.values(stages).map((stage) => `${stage.stageId} ${stage.status}`),
    done: all.filter((measure) => measure.status === 'Completed').length,
    measures: all.map(({ measureId, deadline, ...measure }) => ({
      measureId,
      status: measure.status,
      overdue: measure.overdue,
      retroactive: measure.retroactive,
      effectiveDue: deadline?.effectiveDue,
    })),
  };
}
