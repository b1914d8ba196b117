import { addDays } from '@vekha/calendar/civil-date';
import type { ApiAnswer } from '../support/api-client';
import { comesTrue } from '../support/condition';
import { furnish, issueToken, wholeLog } from '../support/engine-beside';
import { isBuilt, notBuilt, RunningInstallation } from '../support/running-installation';
import { ranAgainst, skippedBecause } from '../support/test-facts';

const what = 'путь наставника через API: согласия, банк, назначение, отзыв, срок, решение об уничтожении';
const SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0028';
const ROLES = ['curator', 'deputy-head', 'director', 'data-protection-officer', 'mentor'];

if (isBuilt()) ranAgainst(what);
else skippedBecause(what, notBuilt);

(isBuilt() ? describe : describe.skip)('The way of a mentor over HTTP', () => {
  let installation: RunningInstallation;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    installation = await RunningInstallation.prepare();
    await installation.beside(async (engine) => {
      await furnish(engine, [SCHOOL]);
      for (const role of ROLES) tokens[role] = (await issueToken(engine, role, [SCHOOL])).token;
    });
    await installation.start();
  }, 120_000);
  afterAll(() => installation.end(), 60_000);

  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(new Date());
  const ago = (days: number): string => addDays(today, -days);
  const paper = {
    giverRole: 'SUBJECT', givenOn: ago(50), validUntil: addDays(today, 700), textVersion: 'V1', dataCategories: ['FULL_NAME'], actions: ['STORE'], withdrawalWay: 'WRITTEN_STATEMENT',
    operator: 'МАОУ Лицей № 28', contains: ['SUBJECT_NAME', 'SUBJECT_ADDRESS', 'IDENTITY_DOCUMENT', 'OPERATOR_ADDRESS', 'SIGNATURE', 'SEPARATE_DOCUMENT'],
  };
  const profile = { subjects: ['MATHEMATICS'], competences: [], forms: ['TEACHER_TEACHER'], kinds: ['GROUP'], capacity: 2, availability: [], experienceYears: 9 };

  const give = (role: string, path: string, body: object, ifMatch?: string) => installation.client(tokens[role]).command(`/api/v1${path}`, body, ifMatch === undefined ? {} : { ifMatch });
  const sentence = ({ body }: ApiAnswer): unknown => body['detail'] ?? body['title'];

  /** Gives a command on the version the API itself names when none was said. */
  async function done(role: string, path: string, body: object): Promise<ApiAnswer> {
    const asked = await give(role, path, body);
    return asked.status === 428 ? give(role, path, body, asked.headers.get('etag') ?? '') : asked;
  }
  const accepted = async (role: string, path: string, body: object): Promise<void> => {
    const answer = await done(role, path, body);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
  };
  const refused = async (role: string, path: string, body: object, code: string): Promise<unknown> => {
    const answer = await done(role, path, body);
    expect([answer.status, answer.body['code']]).toEqual([409, code]);
    return sentence(answer);
  };
  const events = async (personId: string) =>
    (await installation.beside(({ store }) => wholeLog(store)))
      .filter(({ stream }) => stream === `person-${personId}`)
      .map(({ type, payload }) => ({ type, payload, data: (JSON.parse(payload) as { data: Readonly<Record<string, unknown>> }).data }));
  const happened = (personId: string, type: string) => comesTrue(`${type} in the log`, async () => (await events(personId)).some((event) => event.type === type));
  const consentOf = async (personId: string, kind: string): Promise<string> =>
    (await events(personId)).flatMap(({ type, data }) => (type === 'ConsentSigned' && data['kind'] === kind ? [String(data['consentId'])] : [])).join();

  it('candidate → consents → bank → appointment → withdrawal → the term breached → destruction decided by two', async () => {
    const entered = await give('curator', `/schools/${SCHOOL}/register-mentor-candidate`, { category: 'TEACHER', card: { kind: 'EMPLOYEE', fullName: 'Проба Тестова', phone: '+7 900 000-00-01' } });
    expect(entered.status).toBe(200);
    const personId = String(entered.body['id']);
    const person = `/people/${personId}`;

    expect(await refused('curator', `${person}/add-mentor-to-bank`, {}, 'PROFILE_INCOMPLETE')).toContain('предметы и направления, полных лет в профессии');
    await accepted('mentor', `${person}/submit-mentor-questionnaire`, { profile });
    expect(await refused('curator', `${person}/add-mentor-to-bank`, {}, 'CONSENT_NEEDED')).toContain('Нет действующего согласия на обработку персональных данных');
    const { withdrawalWay: _way, ...lacking } = paper;
    expect(await refused('deputy-head', `${person}/record-paper-consent`, { consent: { kind: 'PERSONAL_DATA', ...lacking } }, 'CONSENT_INCOMPLETE')).toContain('не хватает: способ отзыва.');
    await accepted('deputy-head', `${person}/record-paper-consent`, { consent: { kind: 'PERSONAL_DATA', ...paper } });
    await accepted('curator', `${person}/add-mentor-to-bank`, {});

    const order = { number: '15-к', date: ago(45) };
    const agreement = { date: ago(45), term: addDays(today, 300), content: 'помощь молодому учителю', form: 'очно', payment: 'доплата' };
    expect((await done('curator', `${person}/appoint-mentor`, { order })).status).toBe(403);
    expect(await refused('director', `${person}/appoint-mentor`, { order }, 'ASSIGNMENT_CONSENT_NEEDED')).toContain('Получите согласие, затем издайте приказ');
    await accepted('mentor', `${person}/sign-consent`, { consent: { kind: 'ASSIGNMENT', ...paper } });
    expect(await refused('director', `${person}/appoint-mentor`, { order }, 'AGREEMENT_NEEDED')).toContain('ТК РФ, ст. 351.8');
    await accepted('director', `${person}/appoint-mentor`, { order, supplementaryAgreement: agreement });
    await happened(personId, 'MentorActivated');

    const consent = `${person}/consents/${await consentOf(personId, 'PERSONAL_DATA')}`;
    await accepted('deputy-head', `${consent}/withdraw-consent`, { receivedOn: ago(40), giverRole: 'SUBJECT', form: 'PAPER' });
    await happened(personId, 'DataDestructionTermBreached');
    expect(await refused('curator', `${person}/correct-person-card`, { position: 'учитель' }, 'PROCESSING_STOPPED')).toContain('Согласие на обработку данных отозвано');

    const act = { actNumber: '1-ПД', actDate: today };
    await accepted('data-protection-officer', `${consent}/decide-data-destruction`, act);
    expect(await refused('data-protection-officer', `${consent}/decide-data-destruction`, act, 'SECOND_PERSON_NEEDED')).toContain('нужен второй человек');
    await accepted('director', `${consent}/decide-data-destruction`, act);
    expect(await refused('director', `${consent}/sign-destruction-act`, {}, 'NOT_DESTROYED_YET')).toContain('акт подписывают после уничтожения');

    const types = (await events(personId)).map(({ type }) => type);
    expect(types).toEqual([
      'PersonEntered', 'MentorCandidateRegistered', 'MentorQuestionnaireSubmitted', 'ConsentSigned', 'MentorAddedToBank', 'ConsentSigned', 'MentorAppointed', 'MentorActivated',
      'ConsentWithdrawn', 'DataDestructionScheduled', 'DataDestructionTermBreached', 'DataDestructionApproved', 'DataDestructionDecided',
    ]);
    expect(JSON.stringify(await events(personId))).not.toMatch(/Тестова|900 000|молодому/);
  }, 240_000);

  it('the register of persons’ deadlines shows what waits, to those who answer for it', async () => {
    const list = await installation.client(tokens['data-protection-officer']).get('/api/v1/registers/person_deadlines?limit=50');
    expect(list.status).toBe(200);
    const rows = list.body['rows'] as readonly { readonly matter: string }[];
    expect(rows.map(({ matter }) => matter).sort()).toEqual(['APPOINTMENT', 'CONSENT', 'CONSENT', 'DESTRUCTION']);
    expect((await installation.client(tokens['mentor']).get('/api/v1/registers/person_deadlines')).status).toBe(403);
  });
});
