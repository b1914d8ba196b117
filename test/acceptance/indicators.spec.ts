import { templateLibrary } from '@vekha/template/template-library';
import type { ApiClient } from '../support/api-client';
import { DEPARTMENT, furnish, give, issueToken } from '../support/engine-beside';
import { isBuilt, notBuilt, RunningInstallation } from '../support/running-installation';
import { ranAgainst, skippedBecause } from '../support/test-facts';

const what = 'показатели школ и свод по HTTP';
const SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0011';
const SILENT_SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0012';
const CLASS_HOURS = '001-D3';

if (isBuilt()) ranAgainst(what);
else skippedBecause(what, notBuilt);

(isBuilt() ? describe : describe.skip)('indicators over HTTP', () => {
  let installation: RunningInstallation;
  let curator: ApiClient;
  let department: ApiClient;
  let mentee: ApiClient;
  let roadmapId: string;
  let position = '';

  beforeAll(async () => {
    installation = await RunningInstallation.prepare();
    await installation.beside(async (engine) => {
      const template = templateLibrary.find(({ code }) => code === '001-school-11');
      if (!template) throw new Error('The template of document 001 is not in the library');
      await furnish(engine, [SCHOOL, SILENT_SCHOOL]);
      await give(engine, DEPARTMENT, 'PublishTemplate', template);
      for (const schoolId of [SILENT_SCHOOL, SCHOOL]) {
        const as = (role: string) => ({ id: `acceptance-${role}`, role, scopes: [`school:${schoolId}`] });
        const { stream } = await give(engine, as('curator'), 'CreateRoadmapFromTemplate', { schoolId, templateCode: template.code, academicYear: template.academicYear });
        roadmapId = stream.replace('roadmap-', '');
        await give(engine, as('curator'), 'SubmitRoadmapForApproval', { roadmapId });
        await give(engine, as('director'), 'ApproveRoadmap', { roadmapId, order: { number: '218', date: '2021-09-09' } });
        await give(engine, as('director'), 'ActivateRoadmap', { roadmapId });
      }
      curator = installation.client((await issueToken(engine, 'curator', [SCHOOL])).token);
      mentee = installation.client((await issueToken(engine, 'mentee', [SCHOOL])).token);
      const all = { role: 'department', schools: [SCHOOL, SILENT_SCHOOL] };
      department = installation.client((await issueToken(engine, all.role, all.schools)).token);
    });
    await installation.start();
  }, 240_000);
  afterAll(() => installation.end(), 60_000);

  const indicators = (client: ApiClient, query: string) => client.get(`/api/v1/indicators?${query}${position && `&after=${position}`}`);

  it('says of every row of document 001 that nobody has told anything, and counts the roadmap itself', async () => {
    const { status, body } = await indicators(curator, `roadmapId=${roadmapId}`);
    expect(status).toBe(200);
    const rows = body['rows'] as { formula: string; level: string; status: string; value: number | null }[];
    expect(rows).toHaveLength(16);
    const told = rows.filter(({ formula }) => formula !== 'IND-06' && formula !== 'IND-07');
    expect(new Set(told.map(({ status: from, value }) => `${from} ${value}`))).toEqual(new Set(['NO_DATA null']));
    expect(rows.filter(({ formula }) => formula === 'IND-06')).toMatchObject([{ status: 'COUNTED', numerator: 0, denominator: 15 }, { status: 'COUNTED', denominator: 15 }]);
  });

  it('takes the head count for the whole nobody named, and judges the target by it', async () => {
    const counted = await curator.command(`/api/v1/schools/${SCHOOL}/record-headcount`, { targetGroup: 'PUPILS', count: 400, on: '2021-09-01' });
    expect(counted.status).toBe(200);
    const path = `/api/v1/roadmaps/${roadmapId}/measures/${CLASS_HOURS}`;
    const seen = (await curator.get(path)).headers.get('etag') ?? '';
    const reported = await curator.command(`${path}/report-progress`, { numerator: 380, asOf: '2021-12-01' }, { ifMatch: seen });
    expect(reported.status).toBe(200);
    position = reported.headers.get('x-position') ?? '';
    const { body } = await indicators(curator, `roadmapId=${roadmapId}&formula=IND-08`);
    expect(body).toMatchObject({ total: 1, rows: [{ measureId: CLASS_HOURS, status: 'REPORTED', numerator: 380, denominator: 400, value: 9_500, reached: 'YES', why: 'Сообщено людьми на 01.12.2021: 380 из 400. Второе число — численность группы, записанная школой.' }] });
  });

  it('domain §5.3: the department sees the sum of schools with data and how many have none', async () => {
    const { body } = await indicators(department, 'formula=IND-08');
    expect(body).toMatchObject({ total: 2, totals: [{ formula: 'IND-08', numerator: 380, denominator: 400, value: 9_500, schools: 2, schoolsWithoutData: 1, schoolsReached: 1, schoolsNotReached: 0 }] });
  });

  it('shows a school to itself only, nothing to who has no right, and the past as it was', async () => {
    expect((await indicators(curator, `schoolId=${SILENT_SCHOOL}`)).body).toMatchObject({ total: 0, rows: [], totals: [] });
    expect(await indicators(mentee, '')).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect((await indicators(curator, 'formula=IND-08&asOf=2021-12-01')).body).toMatchObject({ total: 0 });
  });

  it.each(['colour=red', 'asOf=вчера', 'formula=IND-06&formula=IND-07', 'after=1%27'])('refuses %s in Russian', async (query) => {
    const answer = await curator.get(`/api/v1/indicators?${query}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'QUERY_WRONG', title: expect.stringMatching(/^Параметр «[a-zA-Z]+»: .*[а-я].*\.$/) } });
  });
});
