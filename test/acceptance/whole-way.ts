import { replay } from '@vekha/audit/replay';
import type { EventStore } from '@vekha/event-sourcing/event-store';
import type { Roadmap } from '@vekha/roadmap/roadmap-state';
import { comesTrue } from '../support/condition';
import { wholeLog } from '../support/engine-beside';
import type { RunningInstallation } from '../support/running-installation';
import { type MeasureRow, RoadmapOverHttp } from './roadmap-over-http';
import { ADOPT, ADOPTION_KEY, countsOf, daysFromNow, expectProblem, ids, OVERDUE, RETROACTIVE, saidBy, SCHOOL, seenAt, UNKNOWN, WholeWayScene } from './whole-way-scene';

/** The way of one real roadmap, from the template to its completion, over HTTP, with a worker beside. */
export function describeTheWholeWay(log: string, prepare: () => Promise<RunningInstallation>, end: () => Promise<void>): void {
  describe(`the whole way of the lyceum's roadmap, the log in ${log}`, () => {
    const scene = new WholeWayScene();
    beforeAll(async () => scene.open(await prepare()), 180_000);
    afterAll(async () => {
      await scene.house.end();
      await end();
    }, 60_000);

    strangersAndNonsense(scene);
    adoption(scene);
    approvalAndActivation(scene);
    resultsAndCompletion(scene);
    whoSeesWhat(scene);
    afterwards(scene);
  });
}

/** Nobody unknown gets in, and nothing that is no command. */
function strangersAndNonsense(scene: WholeWayScene): void {
  it('knows nobody without a valid token', async () => {
    expectProblem(await scene.adopt(scene.house.client()), 401, 'UNAUTHENTICATED');
    expectProblem(await scene.adopt(scene.house.client(`${scene.tokens['curator']?.slice(0, -1)}~`)), 401, 'UNAUTHENTICATED');
    expectProblem(await scene.house.client().get('/api/v1/registers/roadmaps'), 401, 'UNAUTHENTICATED');
  });

  it('refuses what is no command: without a key, with wrong fields, with broken JSON', async () => {
    expectProblem(await scene.curator.send('POST', `/api/v1/schools/${SCHOOL}/create-roadmap-from-template`, '{}', { 'Content-Type': 'application/json' }), 400, 'IDEMPOTENCY_KEY_MISSING');
    const wrong = await scene.adopt(scene.curator, { templateCode: 'нет такого', academicYear: 1999, extra: 1 });
    expectProblem(wrong, 400, 'VALIDATION_FAILED');
    expect((wrong.body['fields'] as { field: string }[]).map(({ field }) => field).sort()).toEqual(['academicYear', 'extra', 'templateCode']);
    expectProblem(await scene.curator.send('POST', `/api/v1/schools/${SCHOOL}/create-roadmap-from-template`, '{"a":', { 'Content-Type': 'application/json', 'Idempotency-Key': 'broken-json' }), 400, 'BAD_REQUEST');
    expectProblem(await scene.curator.get('/api/v1/nothing-here'), 404, 'NOT_FOUND');
  });
}

/** From the template to a draft under review. */
function adoption(scene: WholeWayScene): void {
  it('adopts the template as a draft; the mentor may not', async () => {
    expectProblem(await scene.adopt(scene.as('mentor')), 403, 'FORBIDDEN');
    scene.adopted = await scene.adopt(scene.curator, ADOPT, ADOPTION_KEY);
    expect(scene.adopted.status).toBe(200);
    expect(scene.adopted.body).toEqual({ id: expect.any(String), version: expect.any(Number), position: scene.adopted.headers.get('x-position') });
    expect(scene.adopted.headers.get('etag')).toBe(`"${String(scene.adopted.body['version'])}"`);
    scene.roadmap = new RoadmapOverHttp(String(scene.adopted.body['id']));
    scene.roadmap.position = scene.adopted.headers.get('x-position') ?? '';
  });

  it('reads its own write at once, with the findings of domain §12 for seed 000', async () => {
    const row = await scene.roadmap.row(scene.curator);
    expect(row).toMatchObject({ status: 'Draft', measuresTotal: 14, measuresDone: 0 });
    expect(row.stages).toHaveLength(7);
    expect(countsOf(row.findings)).toEqual({ RESPONSIBLE_MISSING: 14, TEXT_CONTRADICTS_DEADLINE: 1, DUPLICATE_MEASURE: 1 });
    expect(await scene.roadmap.measures(scene.curator)).toHaveLength(14);
  });

  it('wants the version a person has seen: none 428, an old one 412 with what changed', async () => {
    const submit = (ifMatch?: string) => scene.curator.command(`${scene.roadmap.path}/submit-for-approval`, {}, ifMatch === undefined ? {} : { ifMatch });
    const version = Number(scene.adopted.body['version']);
    expectProblem(await submit(), 428, 'VERSION_NOT_SAID');
    expectProblem(await submit('seven'), 400, 'IF_MATCH_WRONG');
    const stale = await submit('"0"');
    expectProblem(stale, 412, 'VERSION_STALE');
    expect(stale.headers.get('etag')).toBe(`"${version}"`);
    expect(stale.body['changes']).toContainEqual(expect.objectContaining({ type: 'FindingRaised', role: 'curator' }));
    expect((await submit(`"${version}"`)).status).toBe(200);
  });
}

/** By the order into effect; the worker does the rest. */
function approvalAndActivation(scene: WholeWayScene): void {
  it('is approved by the director\'s order only; terms before the order become one finding, not fourteen delays', async () => {
    const order = { number: '01-35-10', date: '2023-11-10' };
    const ifMatch = (await scene.curator.get(scene.roadmap.path)).headers.get('etag') ?? '';
    expectProblem(await scene.curator.command(`${scene.roadmap.path}/approve`, { order }, { ifMatch }), 403, 'FORBIDDEN');
    expectProblem(await scene.roadmap.give(scene.director, 'approve', { order: { ...order, date: daysFromNow(3) } }), 409, 'ORDER_IN_FUTURE');
    expect((await scene.roadmap.give(scene.director, 'approve', { order })).status).toBe(200);
    const row = await scene.roadmap.row(scene.director);
    expect(row).toMatchObject({ status: 'Approved', orderNumber: '01-35-10' });
    expect(countsOf(row.findings)).toMatchObject({ RETROACTIVE_APPROVAL: 1 });
    expect(ids(await scene.roadmap.measures(scene.director), ({ retroactive }) => retroactive)).toEqual(RETROACTIVE);
  });

  it('does not let one order serve a second roadmap', async () => {
    const second = new RoadmapOverHttp(String((await scene.adopt(scene.curator, { ...ADOPT, academicYear: 2024 })).body['id']));
    await comesTrue('the second roadmap is in the register', async () => (await scene.curator.get(second.path)).status === 200);
    await second.give(scene.curator, 'confirm-shifted-dates');
    await second.give(scene.curator, 'submit-for-approval');
    expectProblem(await second.give(scene.director, 'approve', { order: { number: '01-35-10', date: '2023-11-10' } }), 409, 'ORDER_NUMBER_TAKEN');
  });

  it('once active, the worker opens, calls overdue and starts stages by itself; what was due before its order only opens', async () => {
    expect(ids(await scene.roadmap.measures(scene.curator), ({ status }) => status !== 'Scheduled')).toEqual([]);
    expect((await scene.roadmap.give(scene.director, 'activate')).status).toBe(200);
    await comesTrue('every term has taken effect', async () => (await scene.roadmap.measures(scene.curator)).every(({ status }) => status === 'Open'));
    const rows = await scene.roadmap.measures(scene.curator);
    expect(ids(rows, ({ overdue }) => overdue)).toEqual(OVERDUE);
    await comesTrue('all stages have started', async () => (await scene.roadmap.row(scene.curator)).stages.every(({ status }) => status === 'InProgress'));
    expect([...(await scene.roadmap.row(scene.curator)).measuresOverdue].sort()).toEqual(OVERDUE);
  });
}

/** Rescheduled, reported, accepted, completed. */
function resultsAndCompletion(scene: WholeWayScene): void {
  it('is rescheduled by an order, and its ladder begins anew', async () => {
    const due = daysFromNow(60);
    const verb = 'measures/000-7.1/reschedule';
    const order = { number: '02-11', date: daysFromNow(-2) };
    expectProblem(await scene.roadmap.give(scene.director, verb, { order, start: daysFromNow(90), due }), 409, 'NEW_TERM_REVERSED');
    expect((await scene.roadmap.give(scene.director, verb, { order, due })).status).toBe(200);
    expectProblem(await scene.roadmap.give(scene.director, verb, { order, due }), 409, 'NEW_TERM_UNCHANGED');
    const rescheduled = async (): Promise<MeasureRow | undefined> => (await scene.roadmap.measures(scene.curator)).find(({ measureId }) => measureId === '000-7.1');
    await comesTrue('it has opened again', async () => (await rescheduled())?.status === 'Open');
    expect(await rescheduled()).toMatchObject({ overdue: false });
    const { body } = await scene.curator.get(`/api/v1/registers/deadlines?roadmapId=${scene.roadmap.id}&measureId=000-7.1&after=${scene.roadmap.position}`);
    const [row] = body['rows'] as { deadlineVersion: number; rungs: { rung: string; outcome: string }[] }[];
    expect(row?.deadlineVersion).toBe(2);
    const waiting = ['reminder', 'reminder', 'reminder', 'due', 'overdue', 'escalation', 'escalation', 'escalation'].map((rung) => `${rung} waiting`);
    expect(row?.rungs.map(({ rung, outcome }) => `${rung} ${outcome}`)).toEqual(['opening taken', ...waiting]);
  });

  it('cannot be completed before every result is accepted, and nobody accepts their own', async () => {
    expectProblem(await scene.roadmap.give(scene.director, 'complete'), 409, 'MEASURES_NOT_DONE');
    const report = { occurredOn: '2024-05-20', evidence: [] };
    expectProblem(await scene.roadmap.give(scene.director, 'measures/000-5.2/accept-result'), 409, 'RESULT_NOT_REPORTED');
    expectProblem(await scene.roadmap.give(scene.curator, 'measures/000-5.2/report-result', { ...report, occurredOn: daysFromNow(3) }), 409, 'DONE_IN_FUTURE');
    expect((await scene.roadmap.give(scene.curator, 'measures/000-5.2/report-result', report)).status).toBe(200);
    expectProblem(await scene.roadmap.give(scene.curator, 'measures/000-5.2/accept-result'), 409, 'SAME_PERSON_REPORTS_AND_ACCEPTS');
    expect((await scene.roadmap.give(scene.director, 'measures/000-5.2/accept-result')).status).toBe(200);
  });

  it('tells three kinds of lateness apart, and wants evidence where the row names documents', async () => {
    for (const { measureId, documents } of await scene.roadmap.measures(scene.curator)) {
      if (measureId === '000-5.2') continue;
      const evidence = [{ kind: 'REGISTER', date: '2023-09-29' }];
      expect((await scene.roadmap.give(scene.curator, `measures/${measureId}/report-result`, { occurredOn: '2023-09-29', evidence: documents.length > 0 ? evidence : [] })).status).toBe(200);
      expect((await scene.roadmap.give(scene.director, `measures/${measureId}/accept-result`)).status).toBe(200);
    }
    const rows = await scene.roadmap.measures(scene.curator);
    expect(ids(rows, ({ doneLate }) => doneLate)).toEqual(['000-5.2']);
    expect(ids(rows, ({ reportedLate, acceptedLate }) => !reportedLate && !acceptedLate)).toEqual(['000-7.1']);
  });

  it('is completed', async () => {
    expect((await scene.roadmap.give(scene.director, 'complete')).status).toBe(200);
    expect(await scene.roadmap.row(scene.curator)).toMatchObject({ status: 'Completed', measuresDone: 14, measuresTotal: 14, measuresOverdue: [] });
    expectProblem(await scene.roadmap.give(scene.director, 'complete'), 409, 'ROADMAP_NOT_ACTIVE');
  });
}

/**
 * By the instant from which registers show it, the last event of a stream. Two processes stamp by clocks of their own, so an
 * event may stand behind one with a later stamp: it shows from that later instant on, and an instant stays a position.
 */
async function lastRevisions(store: EventStore, stream: string): Promise<ReadonlyMap<string, number>> {
  const last = new Map<string, number>();
  let latest = '';
  for await (const page of store.readAll()) {
    for (const { recordedAt, stream: of, revision } of page) {
      if (recordedAt > latest) latest = recordedAt;
      if (of === stream) last.set(latest, revision);
    }
  }
  return last;
}

/** The past as it was, and nothing of another school. */
function whoSeesWhat(scene: WholeWayScene): void {
  it('shows in the registers at any recorded moment what a replay says then', async () => {
    await scene.house.beside(async ({ store, registry, catalogues }) => {
      const stream = `roadmap-${scene.roadmap.id}`;
      const lastAt = await lastRevisions(store, stream);
      expect(lastAt.size).toBeGreaterThan(30);
      for (const [recordedAt, revision] of lastAt) {
        const { state } = await replay(store, registry, catalogues, stream, { revision });
        expect(await seenAt(scene.curator, scene.roadmap, recordedAt)).toEqual(saidBy(state as Roadmap));
      }
      const [first = ''] = lastAt.keys();
      const before = new Date(Date.parse(first) - 1).toISOString();
      expectProblem(await scene.curator.get(`${scene.roadmap.path}?asOf=${before}`), 404, 'NOT_FOUND');
    });
  }, 120_000);

  it('shows a foreign school nothing: what is there and what is not look the same', async () => {
    const stranger = scene.as('stranger');
    const look = async (id: string) => {
      const answers = [
        await stranger.get(`/api/v1/roadmaps/${id}`),
        await stranger.get(`/api/v1/roadmaps/${id}/measures/000-1.1`),
        await stranger.command(`/api/v1/roadmaps/${id}/submit-for-approval`, {}, { ifMatch: '"1"' }),
      ];
      return answers.map(({ status, text, headers }) => ({ status, text, named: [...headers.keys()].sort() }));
    };
    const there = await look(scene.roadmap.id);
    expect(there).toEqual(await look(UNKNOWN));
    expect(there.map(({ status }) => status)).toEqual([404, 404, 404]);
    for (const register of ['roadmaps', 'measures', 'deadlines']) {
      expect((await stranger.get(`/api/v1/registers/${register}`)).body).toMatchObject({ total: 0, rows: [] });
    }
    const intoAnother = await scene.as('stranger').command(`/api/v1/schools/${SCHOOL}/create-roadmap-from-template`, ADOPT);
    expectProblem(intoAnother, 404, 'NOT_FOUND');
  });

  it('lets each role read its registers and no others', async () => {
    expectProblem(await scene.as('psychologist').get('/api/v1/registers/deadlines'), 403, 'FORBIDDEN');
    expect((await scene.as('psychologist').get('/api/v1/registers/measures')).status).toBe(200);
    const auditor = scene.as('auditor');
    expect((await auditor.get('/api/v1/registers/roadmaps')).body).toMatchObject({ total: 2 });
    expectProblem(await auditor.command(`${scene.roadmap.path}/submit-for-approval`, {}, { ifMatch: '"1"' }), 403, 'FORBIDDEN');
  });
}

/** Repeats, the command line, and what was said on the way. */
function afterwards(scene: WholeWayScene): void {
  it('answers a repeated request as the first time, also after a restart, and another body under the key with 422', async () => {
    const first = { status: scene.adopted.status, body: scene.adopted.body, etag: scene.adopted.headers.get('etag'), position: scene.adopted.headers.get('x-position') };
    const again = async () => {
      const { status, body, headers } = await scene.adopt(scene.curator, ADOPT, ADOPTION_KEY);
      expect(headers.get('idempotent-replayed')).toBe('true');
      return { status, body, etag: headers.get('etag'), position: headers.get('x-position') };
    };
    expect(await again()).toEqual(first);
    expect(await scene.house.api.stop()).toBe(0);
    await scene.house.api.start();
    expect(await again()).toEqual(first);
    expectProblem(await scene.adopt(scene.curator, { ...ADOPT, academicYear: 2025 }, ADOPTION_KEY), 422, 'IDEMPOTENCY_KEY_REUSED');
    expect((await scene.adopt(scene.director, ADOPT, ADOPTION_KEY)).status).toBe(403);
  }, 120_000);

  it('is told by replay and verified from the command line; the saved head still holds', async () => {
    const story = await scene.house.vekha('replay', `roadmap-${scene.roadmap.id}`, '--json');
    expect(story).toMatchObject({ code: 0, stderr: '' });
    const { state, story: lines } = JSON.parse(story.stdout) as { state: Roadmap; story: { what: string }[] };
    expect(state.status).toBe('Completed');
    expect(lines.map(({ what }) => what)).toContain('Карта утверждена приказом: № 01-35-10 от 10.11.2023');
    const verified = await scene.house.vekha('verify', '--json');
    expect({ code: verified.code, ...(JSON.parse(verified.stdout) as object) }).toMatchObject({ code: 0, sound: true, findings: [] });
    const { head } = JSON.parse(verified.stdout) as { head: string };
    expect((await scene.house.vekha('verify', '--head', head)).code).toBe(0);
    expect((await scene.house.vekha('verify', '--head', head.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).code).toBe(3);
  }, 120_000);

  it('leaves no secret in what the servers said', async () => {
    const said = scene.house.api.output + scene.house.worker.output;
    for (const token of Object.values(scene.tokens)) expect(said).not.toContain(token.slice(-43));
    const events = await scene.house.beside(({ store }) => wholeLog(store));
    for (const token of Object.values(scene.tokens)) expect(JSON.stringify(events)).not.toContain(token.slice(-43));
  });
}
