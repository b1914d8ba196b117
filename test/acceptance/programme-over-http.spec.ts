import { furnish, issueToken } from '../support/engine-beside';
import { isBuilt, notBuilt, RunningInstallation } from '../support/running-installation';
import { ranAgainst, skippedBecause } from '../support/test-facts';

const what = 'путь программы наставничества через API: от кандидата до опубликованных результатов';
if (isBuilt()) ranAgainst(what);
else skippedBecause(what, notBuilt);

const SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0011';
const ZONE = 'Europe/Moscow';
const inDays = (days: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date(Date.now() + days * 86_400_000));
const today = inDays(0);

type Role = 'curator' | 'director' | 'deputy-head' | 'mentor';
type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

const paper = ['SUBJECT_NAME', 'SUBJECT_ADDRESS', 'SUBJECT_CONTACT', 'IDENTITY_DOCUMENT', 'OPERATOR_ADDRESS', 'CONDITIONS', 'SIGNATURE', 'SEPARATE_DOCUMENT'];
const consentTo = (kind: string) => ({
  consent: {
    kind, giverRole: 'SUBJECT', givenOn: today, validUntil: inDays(700), textVersion: 'V2026', dataCategories: ['NAME'], actions: ['STORAGE'], withdrawalWay: 'WRITTEN', operator: 'МАОУ «СОШ № 11»',
    contains: kind === 'ASSIGNMENT' ? ['SUBJECT_NAME', 'SIGNATURE'] : paper, ...(kind === 'DISSEMINATION' && { site: 'school-11.example' }),
  },
});

(isBuilt() ? describe : describe.skip)('A programme through the API alone', () => {
  let installation: RunningInstallation;
  const tokens: Partial<Record<Role, string>> = {};

  beforeAll(async () => {
    installation = await RunningInstallation.prepare();
    await installation.beside(async (engine) => {
      await furnish(engine, [SCHOOL], ZONE, '001-programme');
      for (const role of ['curator', 'director', 'deputy-head', 'mentor'] as const) tokens[role] = (await issueToken(engine, role, [SCHOOL])).token;
    });
    await installation.start();
  }, 120_000);
  afterAll(() => installation.end(), 60_000);

  /** As a person would: who is asked which version they saw looks it up and says it. */
  async function send(role: Role, path: string, body: object): Promise<Answer> {
    const client = installation.client(tokens[role]);
    let answer = await client.command(`/api/v1/${path}`, body);
    // The worker may change the thing in between: then one looks again.
    for (let tries = 0; [428, 412].includes(answer.status) && tries < 5; tries += 1) answer = await client.command(`/api/v1/${path}`, body, { ifMatch: `"${String(answer.body['version'])}"` });
    return answer;
  }
  async function give(role: Role, path: string, body: object = {}): Promise<string> {
    const answer = await send(role, path, body);
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return String(answer.body['id'] ?? answer.body['stream'] ?? '').replace(/^[a-z_]+-/, '');
  }
  async function refused(role: Role, path: string, body: object = {}): Promise<string> {
    const { status, body: problem } = await send(role, path, body);
    expect(status).toBe(409);
    expect(problem['title']).toMatch(/[А-Яа-яЁё].*[.!?]$/);
    return String(problem['code']);
  }

  const people = { mentor: '', mentee: '' };
  let programme = '';
  const order = (number: string) => ({ number, date: today });

  it('takes people from candidate to the banks', async () => {
    people.mentor = await give('curator', `schools/${SCHOOL}/register-mentor-candidate`, { category: 'TEACHER', card: { kind: 'EMPLOYEE', fullName: 'Проба Тестова' } });
    people.mentee = await give('curator', `schools/${SCHOOL}/identify-mentee`, { category: 'EARLY_CAREER_TEACHER', card: { kind: 'EMPLOYEE', fullName: 'Пример Образцов' } });
    await give('mentor', `people/${people.mentor}/submit-mentor-questionnaire`, {
      profile: { subjects: ['MATHEMATICS'], competences: ['LESSON_ANALYSIS'], forms: ['TEACHER_TEACHER'], kinds: ['TRADITIONAL_ONE_TO_ONE'], capacity: 1, availability: [], experienceYears: 12 },
    });
    for (const personId of [people.mentor, people.mentee]) await give('deputy-head', `people/${personId}/record-paper-consent`, consentTo('PERSONAL_DATA'));
    await give('curator', `people/${people.mentor}/add-mentor-to-bank`);
    await give('curator', `people/${people.mentee}/add-mentee-to-bank`);
  }, 60_000);

  it('forms a pair: agreement of both, written consents, an appointed mentor, the order', async () => {
    programme = `programmes/${await give('curator', `schools/${SCHOOL}/propose-pair`, {
      form: 'TEACHER_TEACHER', kind: 'TRADITIONAL_ONE_TO_ONE', virtual: false, mentorId: people.mentor, menteeIds: [people.mentee],
      matching: { score: 80, aim: 'BEST_SCORE', alternatives: [], reason: 'Один предмет' },
    })}`;
    expect(await refused('director', `${programme}/assign-pair`, { order: order('15-о') })).toBe('PAIR_NOT_AGREED');
    for (const personId of [people.mentor, people.mentee]) await give('curator', `${programme}/agree-to-pair`, { personId, form: 'PAPER' });
    expect(await refused('director', `${programme}/assign-pair`, { order: order('15-о') })).toBe('MENTOR_NOT_APPOINTED');
    for (const personId of [people.mentor, people.mentee]) await give('deputy-head', `people/${personId}/record-paper-consent`, consentTo('ASSIGNMENT'));
    await give('director', `people/${people.mentor}/appoint-mentor`, { order: order('14-о'), permanentFunction: true });
    expect(await refused('director', `${programme}/assign-pair`, { order: order('14-о') })).toBe('ORDER_NUMBER_TAKEN');
    await give('director', `${programme}/assign-pair`, { order: order('15-о'), endsOn: inDays(200) });
    await give('curator', `${programme}/activate-pair`);
  }, 60_000);

  it('drafts the seven measures of the template, agrees, approves and starts', async () => {
    await give('mentor', `${programme}/draft`, { templateCode: '001-programme', plannedStart: today, plannedEnd: inDays(150), goals: [{ menteeId: people.mentee, goal: 'Освоить анализ урока' }] });
    expect(await refused('curator', `${programme}/approve`)).toBe('PROGRAMME_NOT_AGREED');
    for (const personId of [people.mentor, people.mentee]) await give('curator', `${programme}/agree`, { personId, form: 'PAPER' });
    await give('curator', `${programme}/approve`);
    await give('curator', `${programme}/start`);
  }, 60_000);

  it('meets, is extended by mutual agreement, and is not published before its end', async () => {
    await give('mentor', `${programme}/hold-meeting`, { channel: 'IN_PERSON', attended: [people.mentor, people.mentee], minutes: 45, goal: 'План урока' });
    expect(await refused('mentor', `${programme}/propose-extension`, { personId: people.mentor, form: 'PAPER', until: inDays(201) })).toBe('BEYOND_PAIR_TERM');
    await give('mentor', `${programme}/propose-extension`, { personId: people.mentor, form: 'PAPER', until: inDays(200) });
    const proposal = await installation.beside(async ({ store, registry }) => {
      for await (const page of store.readStream(programme.replace('programmes/', 'programme-'), {})) {
        const found = page.find(({ type }) => type === 'ProgrammeExtensionProposed');
        if (found) return (registry.decode(found).data as { proposalId: string }).proposalId;
      }
      return '';
    });
    await give('curator', `${programme}/proposals/${proposal}/agree-to-change`, { personId: people.mentee, form: 'PAPER' });
    expect(await refused('curator', `${programme}/publish-results`, { place: 'SITE_SECTION' })).toBe('PROGRAMME_NOT_COMPLETED');
  }, 60_000);

  it('is completed when its plan is fulfilled, and published with the names that consents allow', async () => {
    expect(await refused('curator', `${programme}/complete`, { reason: 'PLAN_FULFILLED' })).toBe('MEASURES_NOT_DONE');
    for (const row of [1, 2, 3, 4, 5, 6]) await give('mentor', `${programme}/measures/001-P${row}/complete-measure`);
    await give('curator', `${programme}/measures/001-P7/declare-not-applicable`, { reason: 'NO_NEED' });
    await give('curator', `${programme}/complete`, { reason: 'PLAN_FULFILLED' });
    await give('mentor', `${programme}/submit-mentor-report`, { personId: people.mentor, report: 'Цель достигнута' });
    await give('curator', `${programme}/record-outcome`, { outcomes: [{ menteeId: people.mentee, result: 'ACHIEVED' }] });
    expect(await refused('curator', `${programme}/publish-results`, { place: 'SITE_SECTION', named: [people.mentor] })).toBe('DISSEMINATION_CONSENT_MISSING');
    await give('deputy-head', `people/${people.mentor}/record-paper-consent`, consentTo('DISSEMINATION'));
    await give('curator', `${programme}/publish-results`, { place: 'SITE_SECTION' });
  }, 60_000);
});
