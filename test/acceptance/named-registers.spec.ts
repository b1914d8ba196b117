import type { ApiAnswer } from '../support/api-client';
import { furnish, issueToken } from '../support/engine-beside';
import { isBuilt, notBuilt, RunningInstallation } from '../support/running-installation';
import { ranAgainst, skippedBecause } from '../support/test-facts';

const what = 'реестры людей по HTTP: имена по правам, журнал доступа, поиск по имени, на дату, версии';
const SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0028';
const ELSEWHERE = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0029';
const HIDDEN = { state: 'hidden', text: 'не входит в права вашей роли' };

if (isBuilt()) ranAgainst(what);
else skippedBecause(what, notBuilt);

const profile = { subjects: ['MATHEMATICS'], competences: ['LESSON_ANALYSIS'], forms: ['TEACHER_TEACHER'], kinds: ['TRADITIONAL_ONE_TO_ONE'], capacity: 1, availability: [], experienceYears: 12 };

interface Listed {
  readonly total: number;
  readonly rows: readonly (Readonly<Record<string, unknown>> & { readonly closed?: object })[];
  readonly persons?: Readonly<Record<string, object>>;
}

(isBuilt() ? describe : describe.skip)('Registers of people over HTTP', () => {
  let installation: RunningInstallation;
  const tokens: Record<string, string> = {};
  const people = { mentor: '', mentee: '' };
  let pair = '';
  let position = '';

  async function command(role: string, path: string, body: object = {}): Promise<ApiAnswer> {
    const client = installation.client(tokens[role]);
    const asked = await client.command(`/api/v1/${path}`, body);
    const answer = asked.status === 428 ? await client.command(`/api/v1/${path}`, body, { ifMatch: asked.headers.get('etag') ?? '' }) : asked;
    if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
    position = answer.headers.get('x-position') ?? position;
    return answer;
  }
  const get = (role: string, path: string): Promise<ApiAnswer> => installation.client(tokens[role]).get(`/api/v1/${path}${path.includes('?') ? '&' : '?'}after=${position}&wait=10000`);
  const listed = async (role: string, register: string, query = ''): Promise<Listed> => {
    const answer = await get(role, `registers/${register}?${query}`);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body as unknown as Listed;
  };
  const journal = () => installation.beside((_engine, _folder, vault) => Promise.resolve([...vault.journal.rows()]));

  beforeAll(async () => {
    installation = await RunningInstallation.prepare();
    await installation.beside(async (engine) => {
      await furnish(engine, [SCHOOL, ELSEWHERE]);
      for (const role of ['curator', 'deputy-head', 'auditor', 'department', 'mentor']) tokens[role] = (await issueToken(engine, role, [SCHOOL])).token;
      tokens['stranger'] = (await issueToken(engine, 'curator', [ELSEWHERE])).token;
    });
    await installation.start();
    const inDays = (days: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(new Date(Date.now() + days * 86_400_000));
    const consent = {
      kind: 'PERSONAL_DATA', giverRole: 'SUBJECT', givenOn: inDays(0), validUntil: inDays(700), textVersion: 'V2026', dataCategories: ['NAME'], actions: ['STORAGE'], withdrawalWay: 'WRITTEN', operator: 'МАОУ Лицей № 28',
      contains: ['SUBJECT_NAME', 'SUBJECT_ADDRESS', 'SUBJECT_CONTACT', 'IDENTITY_DOCUMENT', 'OPERATOR_ADDRESS', 'CONDITIONS', 'SIGNATURE', 'SEPARATE_DOCUMENT'],
    };
    const card = { kind: 'EMPLOYEE', fullName: 'Проба Тестова', position: 'учитель математики' };
    people.mentor = String((await command('curator', `schools/${SCHOOL}/register-mentor-candidate`, { category: 'TEACHER', card })).body['id']);
    const mentee = { kind: 'EMPLOYEE', fullName: 'Пример Образцов' };
    people.mentee = String((await command('curator', `schools/${SCHOOL}/identify-mentee`, { category: 'EARLY_CAREER_TEACHER', card: mentee })).body['id']);
    await command('mentor', `people/${people.mentor}/submit-mentor-questionnaire`, { profile });
    for (const personId of Object.values(people)) await command('deputy-head', `people/${personId}/record-paper-consent`, { consent });
    await command('curator', `people/${people.mentor}/add-mentor-to-bank`);
    await command('curator', `people/${people.mentee}/add-mentee-to-bank`);
    const proposal = { form: 'TEACHER_TEACHER', kind: 'TRADITIONAL_ONE_TO_ONE', virtual: false, mentorId: people.mentor, menteeIds: [people.mentee] };
    pair = String((await command('curator', `schools/${SCHOOL}/propose-pair`, proposal)).body['id']);
  }, 120_000);
  afterAll(() => installation.end(), 60_000);

  it('show names to who may see them, with one row of the access journal for one answer', async () => {
    const before = (await journal()).length;
    const { total, rows } = await listed('curator', 'mentor_candidates');
    expect([total, rows]).toMatchObject([1, [{ personId: people.mentor, fullName: 'Проба Тестова', position: 'учитель математики', category: 'TEACHER', status: 'InBank' }]]);
    expect(rows[0]?.closed).toBeUndefined();
    const written = (await journal()).slice(before).map(({ entry }) => entry);
    expect(written).toMatchObject([{ occasion: 'register mentor_candidates', role: 'curator', scope: `school:${SCHOOL}`, seen: [{ purpose: 'mentoring', subjects: [people.mentor] }] }]);
    expect(JSON.stringify(written)).not.toContain('Тестова');
  });

  it('show an auditor the rows with names closed, write down nothing of it, and the department no row', async () => {
    const before = (await journal()).length;
    const { rows } = await listed('auditor', 'mentor_candidates');
    expect(rows).toMatchObject([{ personId: people.mentor, fullName: null, closed: { fullName: HIDDEN, position: HIDDEN } }]);
    expect((await journal()).length).toBe(before);
    expect(await get('department', 'registers/mentor_candidates')).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect((await get('mentor', `people/${people.mentor}`)).status).toBe(403);
  });

  it('put names beside ids, opened in the same row of the journal', async () => {
    const before = (await journal()).length;
    const { rows, persons } = await listed('curator', 'matches');
    expect(rows).toMatchObject([{ programmeId: pair, mentorId: people.mentor, menteeIds: [people.mentee], status: 'Proposed' }]);
    expect(persons).toEqual({ [people.mentor]: { name: 'Проба Тестова' }, [people.mentee]: { name: 'Пример Образцов' } });
    expect((await journal()).length).toBe(before + 1);
    expect((await listed('auditor', 'matches')).persons).toEqual({ [people.mentor]: { name: null, closed: HIDDEN }, [people.mentee]: { name: null, closed: HIDDEN } });
  });

  it('find by name, for who may see names and within their own school', async () => {
    expect((await listed('curator', 'matches', `search=${encodeURIComponent('образц')}`)).total).toBe(1);
    expect((await listed('curator', 'persons', `search=${encodeURIComponent('тестова')}`)).rows).toMatchObject([{ personId: people.mentor }]);
    expect((await listed('curator', 'matches', `search=${encodeURIComponent('никого')}`)).total).toBe(0);
    expect((await listed('auditor', 'matches', `search=${encodeURIComponent('образц')}`)).total).toBe(0);
    expect((await listed('stranger', 'persons', `search=${encodeURIComponent('тестова')}`)).total).toBe(0);
  });

  it('answer single things with the ETag that a command about them takes', async () => {
    const person = await get('curator', `people/${people.mentor}`);
    expect(person.body).toMatchObject({ fullName: 'Проба Тестова', mentorState: 'InBank', mentor: { status: 'InBank', capacity: 1, consentPersonalData: 'Given' }, mentee: null, consents: [{ kind: 'PERSONAL_DATA', status: 'Given' }], requests: [] });
    const corrected = await installation.client(tokens['curator']).command(`/api/v1/people/${people.mentor}/correct-person-card`, { fullName: 'Проба Исправлена' }, { ifMatch: person.headers.get('etag') ?? '' });
    expect(corrected.status).toBe(200);
    position = corrected.headers.get('x-position') ?? '';
    const mentor = await get('curator', `people/${people.mentor}/mentor`);
    const widened = await installation.client(tokens['curator']).command(`/api/v1/people/${people.mentor}/correct-mentor-profile`, { profile: { ...profile, capacity: 3 } }, { ifMatch: mentor.headers.get('etag') ?? '' });
    expect(widened.status).toBe(200);
    position = widened.headers.get('x-position') ?? '';
    const programme = await get('curator', `programmes/${pair}`);
    expect(programme.body).toMatchObject({ pair: { status: 'Proposed' }, programme: null, persons: { [people.mentor]: { name: 'Проба Исправлена' } } });
    const agreed = await installation.client(tokens['curator']).command(`/api/v1/programmes/${pair}/agree-to-pair`, { personId: people.mentor, form: 'PAPER' }, { ifMatch: (await get('curator', `programmes/${pair}/pair`)).headers.get('etag') ?? '' });
    expect(agreed.status).toBe(200);
    position = agreed.headers.get('x-position') ?? '';
    expect((await get('stranger', `people/${people.mentor}`)).status).toBe(404);
  });

  it('tell the history and the difference of a card with names in the clear, and the past as it was', async () => {
    const history = await get('curator', `registers/persons/history?key=${people.mentor}`);
    const versions = history.body['versions'] as readonly { readonly changes: readonly { readonly column: string; readonly beforeText: string; readonly afterText: string }[] }[];
    const names = versions.flatMap(({ changes }) => changes.filter(({ column }) => column === 'fullName'));
    expect(names).toMatchObject([{ beforeText: 'Проба Тестова', afterText: 'Проба Исправлена' }, { beforeText: '—', afterText: 'Проба Тестова' }]);
    const { rows } = await listed('curator', 'persons');
    const { from } = (versions as unknown as readonly { readonly from: { readonly position: string } }[]).at(-1) ?? { from: { position: '' } };
    expect(rows.find(({ personId }) => personId === people.mentor)?.['fullName']).toBe('Проба Исправлена');
    expect((await listed('curator', 'persons', `asOf=${from.position}`)).rows).toMatchObject([{ fullName: 'Проба Тестова' }]);
    const difference = await get('curator', `registers/persons/diff?from=${from.position}`);
    expect(difference.body).toMatchObject({ counts: { added: 1, changed: 1 } });
    expect(difference.text).toContain('Проба Исправлена');
    expect((await get('auditor', `registers/persons/diff?from=${from.position}`)).text).not.toMatch(/Проба|\$pd/);
  });

  it('count the school’s indicators from the same facts', async () => {
    const indicators = (role: string, query: string) => installation.client(tokens[role]).get(`/api/v1/school-indicators?after=${position}&${query}`);
    const { body } = await indicators('department', 'formula=IND-10');
    expect(body['rows']).toMatchObject([{ formula: 'IND-10', part: 'TEACHERS', value: 1, status: 'COUNTED' }, { part: 'PUPILS', value: 0 }]);
    expect((await indicators('mentor', '')).status).toBe(403);
    expect((await indicators('curator', 'year=2026')).body).toMatchObject({ code: 'QUERY_WRONG' });
  });
});
