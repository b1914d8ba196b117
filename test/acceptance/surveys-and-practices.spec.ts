import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import { sealed } from '@vekha/event-sourcing/sealed';
import { readConfiguration } from '@vekha/installation/configuration';
import { openKeyStore } from '@vekha/installation/key-store-choice';
import { PersonEntered } from '@vekha/people/card-events';
import { ConsentSigned } from '@vekha/people/consent-events';
import { SqliteAccessJournal } from '@vekha/personal-data/sqlite/sqlite-access-journal';
import { VaultSealer } from '@vekha/personal-data/vault-sealer';
import type { ApiAnswer } from '../support/api-client';
import { furnish, issueToken, wholeLog } from '../support/engine-beside';
import { isBuilt, notBuilt, RunningInstallation } from '../support/running-installation';
import { ranAgainst, skippedBecause } from '../support/test-facts';

const what = 'опросы и практики через API: ответы под печатью, подсчёт, анализ, публикация';
const SCHOOL = '0f2b5f0e-6a0b-5a51-9b8e-2f6f7c9a0028';
const CAMPAIGN = '3a9d7a52-3f0e-4b1a-8c44-5a1d0e6b7f11';
const PRACTICE = '3a9d7a52-3f0e-4b1a-8c44-5a1d0e6b7f12';
const people = Array.from({ length: 6 }, () => randomUUID());
const WORDS = 'Пробные слова участника';

if (isBuilt()) ranAgainst(what);
else skippedBecause(what, notBuilt);

/** A person with a consent, as the log would hold them: their commands are not what is tried here. */
function entered(personId: string, kind: 'PERSONAL_DATA' | 'DISSEMINATION' = 'PERSONAL_DATA'): readonly DomainEvent[] {
  const consent = { giverRole: 'SUBJECT' as const, form: 'PAPER' as const, givenOn: '2026-09-01', textVersion: 'spec', policy: 'spec', purposes: [], dataCategories: [], actions: [], contains: [] };
  return [
    PersonEntered({ personId, schoolId: SCHOOL, zone: 'Europe/Moscow', kind: 'EMPLOYEE', fullName: sealed('fullName', 'Проба Тестова') }),
    ConsentSigned({ personId, consentId: randomUUID(), kind, ...consent }),
  ];
}

(isBuilt() ? describe : describe.skip)('surveys and practices over HTTP', () => {
  let installation: RunningInstallation;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    installation = await RunningInstallation.prepare();
    await installation.beside(async (engine, folder) => {
      await furnish(engine, [SCHOOL]);
      for (const role of ['curator', 'psychologist', 'mentor-council', 'auditor', 'deputy-head']) tokens[role] = (await issueToken(engine, role, [SCHOOL])).token;
      const keys = openKeyStore(readConfiguration(installation.environment), folder);
      const sealer = new VaultSealer({ keys, origin: folder.origin });
      for (const [index, personId] of people.entries()) {
        const stream = `person-${personId}`;
        const scope = `school:${SCHOOL}`;
        const events = await Promise.all(entered(personId, index === 5 ? 'DISSEMINATION' : 'PERSONAL_DATA').map(async (event) => {
          const eventId = randomUUID();
          const data = await engine.registry.seal(sealer, event, { scope, stream, eventId });
          return { ...engine.registry.encode({ type: event.type, data }, { occurredOn: '2026-09-01', correlationId: eventId }), eventId, scope, commandId: eventId, actor: { id: 'scene', role: 'curator' }, recordedAt: engine.clock.now() };
        }));
        await engine.store.append(stream, 'none', events);
      }
      keys.close();
    });
    await installation.start();
  }, 120_000);
  afterAll(() => installation.end(), 60_000);

  const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(new Date());
  let versions: Record<string, string> = {};

  /** Gives a command on the thing whose latest version was seen under this name. */
  async function give(thing: string, path: string, body: object, role = 'curator'): Promise<ApiAnswer> {
    const answer = await installation.client(tokens[role]).command(`/api/v1${path}`, body, versions[thing] === undefined ? {} : { ifMatch: versions[thing] });
    const etag = answer.headers.get('etag');
    if (etag !== null) versions = { ...versions, [thing]: etag };
    return answer;
  }

  const said = ({ status, body }: ApiAnswer) => [status, body['code'] ?? 'done'];
  const read = async (path: string, role = 'curator') => installation.client(tokens[role]).get(`/api/v1${path}`);
  const answersOf = (degree: number) => [
    { question: 'areas', options: ['lesson'] }, { question: 'urgency', scale: degree }, { question: 'way', option: degree > 3 ? 'single' : 'group' }, { question: 'frequency', option: 'weekly' },
    { question: 'goal', text: WORDS },
  ];

  it('a survey of needs from its plan to its analysis: answers stay sealed, counts are made by who may open them', async () => {
    const [first = '', second = ''] = people;
    const campaign = `/campaigns/${CAMPAIGN}`;
    const plan = { campaignId: CAMPAIGN, kind: 'NEEDS_SURVEY', questionnaire: 'needs-of-teachers', opensOn: today(), closesOn: today() };
    expect(said(await give('campaign', `/schools/${SCHOOL}/plan-campaign`, plan))).toEqual([200, 'done']);
    expect(said(await give('campaign', `${campaign}/open`, { participants: people }))).toEqual([200, 'done']);
    const invited = versions['campaign'] ?? '';

    for (const [index, personId] of people.slice(0, 5).entries()) {
      versions[personId] = invited;
      expect(said(await give(personId, `${campaign}/submit-response`, { personId, form: 'PAPER', answers: answersOf(index + 1) }))).toEqual([200, 'done']);
    }
    versions['without consent'] = invited;
    expect(said(await give('without consent', `${campaign}/submit-response`, { personId: people[5], form: 'PAPER', answers: answersOf(1) }))).toEqual([409, 'CONSENT_MISSING']);
    expect(said(await give(first, `${campaign}/submit-response`, { personId: first, form: 'PAPER', answers: answersOf(5) }))).toEqual([200, 'done']);

    const reminders = { participants: people };
    expect(said(await give('campaign', `${campaign}/remind-respondents`, reminders))).toEqual([200, 'done']);
    expect(said(await read(`${campaign}/tally`))).toEqual([409, 'CAMPAIGN_NOT_CLOSED']);
    expect(said(await give('campaign', `${campaign}/close`, {}, 'deputy-head'))).toEqual([200, 'done']);
    expect(said(await read(`${campaign}/tally`, 'deputy-head'))).toEqual([403, 'FORBIDDEN']);
    expect(said(await read(`${campaign}/tally`, 'auditor'))).toEqual([403, 'FORBIDDEN']);
    const { body } = await read(`${campaign}/tally`, 'psychologist');
    const { tally, responses } = body as { tally: { question: string; options: { option: string; count: number }[]; unread: number }[]; responses: number };
    expect(responses).toBe(5);
    expect(tally.find(({ question }) => question === 'urgency')).toEqual({ question: 'urgency', unread: 0, options: [0, 1, 1, 1, 2].map((count, index) => ({ option: String(index + 1), count })) });

    const report = { date: today(), number: '7' };
    expect(said(await give('campaign', `${campaign}/publish-analysis`, { tally, report }, 'deputy-head'))).toEqual([403, 'FORBIDDEN']);
    expect(said(await give('campaign', `${campaign}/publish-analysis`, { tally: tally.slice(1), report }))).toEqual([409, 'TALLY_MISSING']);
    expect(said(await give('campaign', `${campaign}/publish-analysis`, { tally, report }))).toEqual([200, 'done']);
    expect(said(await give(second, `${campaign}/withdraw-response`, { personId: second, cause: 'OWN_WISH' }))).toEqual([409, 'RESPONSES_FIXED']);

    const { log, seen } = await installation.beside(async ({ store }, { accessJournal }) => ({ log: await wholeLog(store), seen: [...new SqliteAccessJournal(accessJournal).rows()] }));
    expect(seen.map(({ entry }) => [entry.role, entry.occasion, entry.seen.map(({ purpose, subjects }) => [purpose, subjects])])).toEqual([
      ['psychologist', 'campaign tally', [['diagnostics', people.slice(0, 5).toSorted()]]],
    ]);
    expect(log.filter(({ type }) => type === 'RespondentReminded')).toEqual([]);
    const stored = log.map(({ payload }) => payload).join('\n');
    expect(stored).not.toContain(WORDS);
    expect(log.filter(({ type }) => type === 'QuestionnaireResponseSubmitted').flatMap(({ payload }) => (JSON.parse(payload) as { data: { answers: { answer: { $pd: number } }[] } }).data.answers.map(({ answer }) => answer.$pd))).toEqual(Array.from({ length: 30 }, () => 1));
    expect(stored).toContain('"mean":380');
  }, 60_000);

  it('a practice is shown with those who consented, and without those who did not', async () => {
    const [silent = '', , , , , willing = ''] = people;
    const practice = `/practices/${PRACTICE}`;
    const nomination = { practiceId: PRACTICE, title: 'Урок вдвоём', authors: [willing], origin: 'FINAL_EVENT' };
    expect(said(await give('practice', `/schools/${SCHOOL}/nominate-practice`, nomination))).toEqual([200, 'done']);
    expect(said(await give('practice', `${practice}/describe`, { annotation: WORDS, shown: [silent] }))).toEqual([200, 'done']);
    expect(said(await give('practice', `${practice}/publish`, { channels: [{ channel: 'SITE', path: '/praktiki' }], named: [] }))).toEqual([409, 'PRACTICE_NOT_IN_BANK']);
    expect(said(await give('practice', `${practice}/review`, { text: 'NAMES_NOBODY' }, 'mentor-council'))).toEqual([200, 'done']);
    expect(said(await give('practice', `${practice}/add-to-bank`, {}))).toEqual([200, 'done']);
    const channels = [{ channel: 'SITE', path: '/nastavnichestvo/praktiki' }];
    expect(said(await give('practice', `${practice}/publish`, { channels, named: [willing, silent] }))).toEqual([409, 'DISSEMINATION_MISSING']);
    expect(said(await give('practice', `${practice}/publish`, { channels, named: [willing] }))).toEqual([200, 'done']);
    expect(said(await give('practice', `${practice}/stop-showing-person`, { personId: willing }))).toEqual([200, 'done']);
  }, 60_000);
});
