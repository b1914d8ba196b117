import { scanFolder } from '../support/canary-scan';
import { isBuilt, notBuilt } from '../support/running-installation';
import { ranAgainst, skippedBecause } from '../support/test-facts';
import { CANARIES, inDays, order, paperConsent, type Row, SAID, SCHOOL, TeacherWayScene, today } from './teacher-way-scene';
import { expectProblem } from './whole-way-scene';

const what = 'Путь учителя от кандидата до публикации через API: новый куратор, новый директор, каждый неверный шаг';
if (isBuilt()) ranAgainst(what);
else skippedBecause(what, notBuilt);

const PROFILE = {
  subjects: ['MATHEMATICS'], competences: ['LESSON_PLANNING'], forms: ['TEACHER_TEACHER'], kinds: ['TRADITIONAL_ONE_TO_ONE'], capacity: 1,
  availability: [{ weekday: 1, from: '14:00', to: '16:00' }], experienceYears: 15, mentoringYears: 3,
};
const AGREEMENT = { number: '3-дс', date: today, content: 'Помощь молодому учителю', term: inDays(200), form: 'Очно', payment: SAID.payment };
const PAIR = { form: 'TEACHER_TEACHER', model: 'EXPERIENCED_TO_EARLY_CAREER', kind: 'TRADITIONAL_ONE_TO_ONE', virtual: false };

jest.setTimeout(120_000);

(isBuilt() ? describe : describe.skip)('a teacher on the whole way, from the list of mentees to the published result', () => {
  const scene = new TeacherWayScene();
  beforeAll(() => scene.open(), 180_000);
  afterAll(() => scene.house.end(), 60_000);

  entering(scene);
  banks(scene);
  appointment(scene);
  pairing(scene);
  programme(scene);
  extension(scene);
  completion(scene);
  publication(scene);
  whatRegistersShow(scene);
  withdrawal(scene);
  afterwards(scene);
});

/** A mentor and a mentee get a card. */
function entering(scene: TeacherWayScene): void {
  it('enters a candidate and a mentee; not for strangers, not twice, and with nothing the law does not need', async () => {
    const candidate = { category: 'TEACHER', card: { kind: 'EMPLOYEE', ...SAID.mentor } };
    expectProblem(await scene.give('mentor', `schools/${SCHOOL}/register-mentor-candidate`, candidate), 403, 'FORBIDDEN');
    expectProblem(await scene.give('stranger', `schools/${SCHOOL}/register-mentor-candidate`, candidate), 404, 'NOT_FOUND');
    await scene.refused('BIRTH_DATE_NOT_NEEDED', 'curator', `schools/${SCHOOL}/register-mentor-candidate`, { ...candidate, card: { ...candidate.card, birthDate: '1980-05-05' } });
    scene.mentor = await scene.done('curator', `schools/${SCHOOL}/register-mentor-candidate`, candidate);
    await scene.refused('MENTOR_REGISTERED', 'curator', `schools/${SCHOOL}/register-mentor-candidate`, { category: 'TEACHER', personId: scene.mentor });
    scene.mentee = await scene.done('curator', `schools/${SCHOOL}/identify-mentee`, { category: 'EARLY_CAREER_TEACHER', card: { kind: 'EMPLOYEE', ...SAID.mentee } });
  });

  it('shows whom it has entered, by name to those who may see names, with the version a command asks for', async () => {
    const card = await scene.read('curator', `people/${scene.mentor}`);
    expect(card.body).toMatchObject({ fullName: SAID.mentor.fullName, phone: SAID.mentor.phone, mentorState: 'Candidate', mentee: null, consents: [] });
    const asked = await scene.as('curator').command(`/api/v1/${scene.ofMentor('add-mentor-to-bank')}`, {});
    expectProblem(asked, 428, 'VERSION_NOT_SAID');
    expect((await scene.read('curator', `people/${scene.mentor}/mentor`)).headers.get('etag')).toBe(`"${String(asked.body['version'])}"`);
    expect((await scene.rows('curator', 'persons', `&search=${encodeURIComponent('глобус')}`)).map(({ personId }) => personId)).toEqual([scene.mentee]);
    expectProblem(await scene.read('department', 'registers/persons'), 403, 'FORBIDDEN');
    expect((await scene.read('stranger', `people/${scene.mentor}`)).status).toBe(404);
    const masked = await scene.read('auditor', `people/${scene.mentor}`);
    expect(masked.body).toMatchObject({ fullName: null, closed: { fullName: { state: 'hidden' } } });
  });
}

/** Nobody stands in a bank without a consent of their own, on paper that holds what the law asks for. */
function banks(scene: TeacherWayScene): void {
  it('takes the mentor into the bank after the questionnaire and the consent, and says which of them is missing', async () => {
    expect(await scene.refused('PROFILE_INCOMPLETE', 'curator', scene.ofMentor('add-mentor-to-bank'))).toMatch(/анкет/);
    await scene.done('mentor', scene.ofMentor('submit-mentor-questionnaire'), { profile: PROFILE });
    expect(await scene.refused('CONSENT_NEEDED', 'curator', scene.ofMentor('add-mentor-to-bank'))).toMatch(/Запросите/);
    const lacking = paperConsent('PERSONAL_DATA', ['SIGNATURE', 'SEPARATE_DOCUMENT']);
    expect(await scene.refused('CONSENT_INCOMPLETE', 'deputy-head', scene.ofMentor('record-paper-consent'), lacking)).toMatch(/подпись; отдельный документ.*152-ФЗ/);
    await scene.done('deputy-head', scene.ofMentor('record-paper-consent'), paperConsent('PERSONAL_DATA'));
    await scene.done('curator', scene.ofMentor('add-mentor-to-bank'));
  });

  it('takes the mentee into the base likewise, with the needs sealed, and begins to look for a mentor', async () => {
    expect(await scene.refused('MENTEE_TOO_EARLY', 'curator', scene.ofMentee('start-mentor-search'))).toMatch(/баз|банк/);
    await scene.refused('CONSENT_NEEDED', 'curator', scene.ofMentee('add-mentee-to-bank'));
    await scene.done('deputy-head', scene.ofMentee('record-paper-consent'), paperConsent('PERSONAL_DATA'));
    await scene.done('curator', scene.ofMentee('collect-development-needs'), { subjects: ['MATHEMATICS'], competences: ['LESSON_PLANNING'], availability: [], words: SAID.needs });
    await scene.refused('MENTEE_NOT_IN_BANK', 'curator', `schools/${SCHOOL}/propose-pair`, { ...PAIR, mentorId: scene.mentor, menteeIds: [scene.mentee] });
    await scene.done('curator', scene.ofMentee('add-mentee-to-bank'));
    await scene.done('curator', scene.ofMentee('start-mentor-search'));
    expect(await scene.rows('curator', 'mentees')).toMatchObject([{ personId: scene.mentee, status: 'Searching', fullName: SAID.mentee.fullName }]);
  });
}

/** Only the director appoints, by an order, with a written consent and a supplementary agreement. */
function appointment(scene: TeacherWayScene): void {
  it('appoints the mentor by the director\'s order alone, with the consent and the agreement the Labour Code asks for', async () => {
    const appoint = scene.ofMentor('appoint-mentor');
    await scene.done('curator', scene.ofMentor('select-mentor'));
    expectProblem(await scene.give('curator', appoint, { order: order('12-н') }), 403, 'FORBIDDEN');
    expectProblem(await scene.give('director', appoint, {}), 400, 'VALIDATION_FAILED');
    expect(await scene.refused('ASSIGNMENT_CONSENT_NEEDED', 'director', appoint, { order: order('12-н'), supplementaryAgreement: AGREEMENT })).toMatch(/Получите согласие/);
    await scene.done('deputy-head', scene.ofMentor('record-paper-consent'), paperConsent('ASSIGNMENT'));
    await scene.refused('ORDER_IN_FUTURE', 'director', appoint, { order: order('12-н', inDays(2)), supplementaryAgreement: AGREEMENT });
    expect(await scene.refused('AGREEMENT_NEEDED', 'director', appoint, { order: order('12-н') })).toMatch(/ст\. 351\.8.*Дополнительное соглашение/);
    const unpaid = { number: '3-дс', date: today, content: AGREEMENT.content, term: AGREEMENT.term, form: AGREEMENT.form };
    expect(await scene.refused('AGREEMENT_INCOMPLETE', 'director', appoint, { order: order('12-н'), supplementaryAgreement: unpaid })).toMatch(/оплат/);
    await scene.done('director', appoint, { order: order('12-н'), supplementaryAgreement: AGREEMENT });
    expect(await scene.rows('director', 'mentors')).toMatchObject([{ personId: scene.mentor, status: 'Appointed', fullName: SAID.mentor.fullName }]);
  });
}

/** Proposed, met, agreed by both, assigned by order. */
function pairing(scene: TeacherWayScene): void {
  it('proposes the pair with what the matching counted; both must agree before the order', async () => {
    const { candidates } = (await scene.read('curator', `schools/${SCHOOL}/mentees/${scene.mentee}/candidates`)).body as { candidates: readonly { mentorId: string; score: number }[] };
    expect(candidates.map(({ mentorId }) => mentorId)).toEqual([scene.mentor]);
    const score = candidates[0]?.score ?? 0;
    const matching = { score, aim: 'BEST_SCORE', alternatives: [], reason: SAID.reason };
    const people = { mentorId: scene.mentor, menteeIds: [scene.mentee] };
    await scene.refused('NOT_DIFFERENT_PERSONS', 'curator', `schools/${SCHOOL}/propose-pair`, { ...PAIR, ...people, menteeIds: [scene.mentor] });
    await scene.refused('FORM_AND_PERSONS_DIFFER', 'curator', `schools/${SCHOOL}/propose-pair`, { ...PAIR, ...people, form: 'STUDENT_STUDENT', model: undefined });
    scene.programme = await scene.done('curator', `schools/${SCHOOL}/propose-pair`, { ...PAIR, ...people, matching });
    expect((await scene.read('curator', `programmes/${scene.programme}`)).body['pair']).toMatchObject({ status: 'Proposed', matchingScore: score, matchingReason: SAID.reason });
    await scene.done('curator', scene.ofProgramme('hold-trial-meeting'));
    await scene.done('curator', scene.ofProgramme('agree-to-pair'), { personId: scene.mentor, form: 'PAPER' });
    expect(await scene.refused('PAIR_NOT_AGREED', 'director', scene.ofProgramme('assign-pair'), { order: order('13-н') })).toMatch(/согласие каждого/);
    await scene.done('curator', scene.ofProgramme('agree-to-pair'), { personId: scene.mentee, form: 'PAPER' });
  });

  it('is assigned by the director\'s own order, and only then has a programme', async () => {
    const assign = scene.ofProgramme('assign-pair');
    const term = { startsOn: today, endsOn: inDays(200) };
    expectProblem(await scene.give('curator', assign, { order: order('13-н'), ...term }), 403, 'FORBIDDEN');
    expect(await scene.refused('ASSIGNMENT_CONSENT_MISSING', 'director', assign, { order: order('13-н'), ...term })).toMatch(/Запишите согласие/);
    await scene.done('deputy-head', scene.ofMentee('record-paper-consent'), paperConsent('ASSIGNMENT'));
    expect(await scene.refused('ORDER_NUMBER_TAKEN', 'director', assign, { order: order('12-н'), ...term })).toMatch(/№ 12-н/);
    await scene.refused('PAIR_NOT_YET_APPROVED', 'curator', scene.ofProgramme('draft'), { plannedStart: today, plannedEnd: inDays(120), goals: [{ menteeId: scene.mentee, goal: SAID.goal }] });
    await scene.done('director', assign, { order: order('13-н'), ...term });
    await scene.comesTrue('both cards know of their pair', async () => {
      const [mentor, mentee] = [await scene.read('curator', `people/${scene.mentor}`), await scene.read('curator', `people/${scene.mentee}`)];
      return mentor.body['mentorState'] === 'Active' && mentee.body['menteeState'] === 'Matched';
    });
    const [pair] = await scene.rows('curator', 'matches');
    expect(pair).toMatchObject({ programmeId: scene.programme, orderNumber: '13-н', mentorId: scene.mentor, menteeIds: [scene.mentee] });
  });
}

/** Drafted from the template, agreed, approved, started, met. */
function programme(scene: TeacherWayScene): void {
  const meeting = () => ({ minutes: 45, channel: 'IN_PERSON', attended: [scene.mentor, scene.mentee] });
  const goals = () => [{ menteeId: scene.mentee, goal: SAID.goal }];

  it('is drafted within the term of the pair, agreed by both and approved; pair and programme begin on their day by themselves', async () => {
    const draft = { templateCode: '001-programme', plannedStart: today, plannedEnd: inDays(120), goals: goals() };
    await scene.refused('OUTSIDE_PAIR_TERM', 'mentor', scene.ofProgramme('draft'), { ...draft, plannedEnd: inDays(300) });
    await scene.refused('TEMPLATE_MISSING', 'mentor', scene.ofProgramme('draft'), { ...draft, templateCode: '009-none' });
    await scene.refused('GOALS_DIFFER', 'mentor', scene.ofProgramme('draft'), { ...draft, goals: [] });
    await scene.done('mentor', scene.ofProgramme('draft'), draft);
    await scene.refused('PROGRAMME_NOT_AGREED', 'curator', scene.ofProgramme('approve'));
    for (const personId of [scene.mentor, scene.mentee]) await scene.done('curator', scene.ofProgramme('agree'), { personId, form: 'PAPER' });
    await scene.refused('PROGRAMME_NOT_APPROVED', 'curator', scene.ofProgramme('start'));
    await scene.refused('PROGRAMME_NOT_ACTIVE', 'mentor', scene.ofProgramme('hold-meeting'), meeting());
    await scene.done('curator', scene.ofProgramme('approve'));
    await scene.comesTrue('the programme runs', async () => {
      const { programme: row } = (await scene.read('curator', `programmes/${scene.programme}`)).body as { programme: Row };
      return row['status'] === 'Active';
    });
  });

  it('lets mentor and mentee meet, and shows what was held and what is to come', async () => {
    expect((await scene.read('curator', `programmes/${scene.programme}`)).body).toMatchObject({ pair: { status: 'Active', startedOn: today }, programme: { status: 'Active', startedOn: today } });
    await scene.refused('MEETING_WITHOUT_SIDES', 'mentor', scene.ofProgramme('hold-meeting'), { ...meeting(), attended: [scene.mentor] });
    await scene.done('mentor', scene.ofProgramme('hold-meeting'), meeting());
    await scene.refused('MEETING_IN_PAST', 'mentor', scene.ofProgramme('schedule-meeting'), { on: inDays(-1) });
    await scene.done('mentor', scene.ofProgramme('schedule-meeting'), { on: inDays(7), at: '15:00', channel: 'VIDEO' });
    expect((await scene.rows('curator', 'meetings')).map(({ status }) => status).sort()).toEqual(['Held', 'Held', 'Scheduled']);
    await scene.comesTrue('the mentee is in the programme', async () => (await scene.read('curator', `people/${scene.mentee}`)).body['menteeState'] === 'InProgramme');
  });
}

/** By mutual agreement, within the term of the order. */
function extension(scene: TeacherWayScene): void {
  it('is extended by everybody\'s agreement, within the term the order gives the pair', async () => {
    const wish = { personId: scene.mentor, form: 'PAPER', reason: SAID.extension };
    await scene.refused('BEYOND_PAIR_TERM', 'mentor', scene.ofProgramme('propose-extension'), { ...wish, until: inDays(250) });
    await scene.refused('EXTENSION_NOT_LATER', 'mentor', scene.ofProgramme('propose-extension'), { ...wish, until: inDays(100) });
    await scene.done('mentor', scene.ofProgramme('propose-extension'), { ...wish, until: inDays(150) });
    await scene.refused('PROPOSAL_OPEN', 'mentor', scene.ofProgramme('propose-extension'), { ...wish, until: inDays(160) });
    const { proposal } = (await scene.read('curator', `programmes/${scene.programme}`)).body['programme'] as { proposal: { proposalId: string; until: string } };
    expect(proposal.until).toBe(inDays(150));
    await scene.done('curator', scene.ofProgramme(`proposals/${proposal.proposalId}/agree-to-change`), { personId: scene.mentee, form: 'PAPER' });
    expect((await scene.read('curator', `programmes/${scene.programme}`)).body['programme']).toMatchObject({ plannedEnd: inDays(150), extensions: 1, proposal: null });
  });
}

/** For exactly one reason, whose condition must hold. */
function completion(scene: TeacherWayScene): void {
  it('is completed when its plan is fulfilled, not before, and publishes nothing until then', async () => {
    expect(await scene.refused('PROGRAMME_NOT_COMPLETED', 'curator', scene.ofProgramme('publish-results'), { place: 'SITE_SECTION' })).toMatch(/после завершения/);
    expect(await scene.refused('MEASURES_NOT_DONE', 'curator', scene.ofProgramme('complete'), { reason: 'PLAN_FULFILLED' })).toMatch(/001-P1.*001-P7/);
    await scene.refused('MUTUAL_DECISION_INCOMPLETE', 'curator', scene.ofProgramme('complete'), { reason: 'MUTUAL_DECISION', agreements: [{ personId: scene.mentor, form: 'PAPER', givenOn: today }] });
    await scene.refused('CURATOR_COMPLETES', 'mentor', scene.ofProgramme('complete'), { reason: 'PLAN_FULFILLED' });
    for (const row of [1, 2, 3, 4, 5, 6]) await scene.done('mentor', scene.ofProgramme(`measures/001-P${row}/complete-measure`));
    await scene.done('curator', scene.ofProgramme('measures/001-P7/declare-not-applicable'), { reason: 'NO_NEED' });
    await scene.comesTrue('completion is proposed', async () => {
      const { programme: row } = (await scene.read('curator', `programmes/${scene.programme}`)).body as { programme: Row };
      return row['completionProposed'] === true;
    });
    await scene.done('curator', scene.ofProgramme('complete'), { reason: 'PLAN_FULFILLED' });
    await scene.refused('PROGRAMME_NOT_UNDER_WAY', 'curator', scene.ofProgramme('complete'), { reason: 'PLAN_FULFILLED' });
  });

  it('frees the mentor, completes the mentee and asks both how it was, by itself', async () => {
    await scene.comesTrue('the cards and the survey follow', async () => {
      const [mentor] = await scene.rows('curator', 'mentors');
      const [mentee] = await scene.rows('curator', 'mentees');
      const campaigns = await scene.rows('curator', 'campaigns');
      return mentor !== undefined && (mentor['activeMatches'] as readonly string[]).length === 0 && mentee?.['status'] === 'Completed' && campaigns.some(({ status, kind }) => status === 'Open' && kind === 'FINAL_QUALITY_MONITORING');
    });
    await scene.done('mentor', scene.ofProgramme('submit-mentor-report'), { personId: scene.mentor, report: SAID.report });
    await scene.done('curator', scene.ofProgramme('record-outcome'), { outcomes: [{ menteeId: scene.mentee, result: 'ACHIEVED', note: SAID.outcome }] });
  });
}

/** Nobody is named without a consent to be shown. */
function publication(scene: TeacherWayScene): void {
  it('is published with the names of those alone who let themselves be named', async () => {
    const publish = (named?: readonly string[]) => ({ place: 'SITE_SECTION', ...(named && { named }) });
    expect(await scene.refused('DISSEMINATION_CONSENT_MISSING', 'curator', scene.ofProgramme('publish-results'), publish([scene.mentor]))).toMatch(/без имени/);
    expectProblem(await scene.give('mentor', scene.ofProgramme('publish-results'), publish()), 403, 'FORBIDDEN');
    const siteless = paperConsent('DISSEMINATION').consent;
    expect(await scene.refused('CONSENT_INCOMPLETE', 'deputy-head', scene.ofMentor('record-paper-consent'), { consent: { ...siteless, site: undefined } })).toMatch(/сайт/);
    await scene.done('deputy-head', scene.ofMentor('record-paper-consent'), paperConsent('DISSEMINATION'));
    await scene.refused('DISSEMINATION_CONSENT_MISSING', 'curator', scene.ofProgramme('publish-results'), publish([scene.mentor, scene.mentee]));
    await scene.done('curator', scene.ofProgramme('publish-results'), publish());
    expect(await scene.rows('curator', 'publications')).toMatchObject([{ thingId: scene.programme, status: 'Published', named: [scene.mentor] }]);
  });
}

/** Each register has its row; names stand beside ids for those who may see them. */
function whatRegistersShow(scene: TeacherWayScene): void {
  it('shows the way in every register it touched', async () => {
    expect(await scene.rows('director', 'matches')).toMatchObject([{ status: 'Completed', endReason: 'PLAN_FULFILLED', endedOn: today, orderNumber: '13-н' }]);
    expect(await scene.rows('director', 'programmes')).toMatchObject([{ status: 'ResultsPublished', completionReason: 'PLAN_FULFILLED', measuresTotal: 6, measuresDone: 6, notApplicable: 1, meetingsHeld: 1, extensions: 1, reportedOn: today, publishedOn: today }]);
    const consents = await scene.rows('director', 'consents');
    expect(consents.map(({ personId, kind, status }) => `${personId === scene.mentor ? 'mentor' : 'mentee'} ${String(kind)} ${String(status)}`).sort()).toEqual([
      'mentee ASSIGNMENT Given', 'mentee PERSONAL_DATA Given', 'mentor ASSIGNMENT Given', 'mentor DISSEMINATION Given', 'mentor PERSONAL_DATA Given',
    ]);
    expect((await scene.rows('director', 'orders')).map(({ number }) => number).sort()).toEqual(['12-н', '13-н']);
    expect(await scene.rows('director', 'participants')).toHaveLength(2);
  });

  it('names people beside their ids to the director, to an auditor it says why it does not', async () => {
    const seen = (await scene.read('director', 'registers/matches')).body;
    expect(seen['persons']).toEqual({ [scene.mentor]: { name: SAID.mentor.fullName }, [scene.mentee]: { name: SAID.mentee.fullName } });
    const masked = (await scene.read('auditor', 'registers/matches')).body;
    expect(masked['persons']).toMatchObject({ [scene.mentor]: { name: null, closed: { state: 'hidden', text: expect.stringMatching(/вашей роли/) } } });
    expect((await scene.read('stranger', 'registers/matches')).body).toMatchObject({ total: 0, rows: [] });
  });
}

/** The consent to be shown is withdrawn. */
function withdrawal(scene: TeacherWayScene): void {
  it('is shown no more when the consent to be shown is withdrawn, and the clock of destruction runs', async () => {
    const consent = (await scene.rows('curator', 'consents', '&kind=DISSEMINATION'))[0]?.['consentId'];
    const path = `people/${scene.mentor}/consents/${String(consent)}/withdraw-consent`;
    await scene.done('data-protection-officer', path, { receivedOn: today, giverRole: 'SUBJECT', form: 'PAPER' });
    await scene.comesTrue('the publication is taken back', async () => (await scene.rows('curator', 'publications'))[0]?.['status'] === 'Removed');
    expect((await scene.rows('curator', 'consents', '&kind=DISSEMINATION'))[0]).toMatchObject({ status: 'DestructionDue', withdrawnOn: today, destructionDueOn: inDays(30) });
    await scene.refused('DISSEMINATION_CONSENT_MISSING', 'curator', scene.ofProgramme('publish-results'), { place: 'SITE_SECTION', named: [scene.mentor] });
  });
}

/** The proof and the silence of the files. */
function afterwards(scene: TeacherWayScene): void {
  it('is told by replay without a name, and verified with its values sealed', async () => {
    const story = await scene.house.vekha('replay', `programme-${scene.programme}`, '--json');
    expect(story).toMatchObject({ code: 0, stderr: '' });
    for (const canary of CANARIES) expect(story.stdout).not.toContain(canary);
    const verified = await scene.house.vekha('verify', '--json');
    expect({ code: verified.code, ...(JSON.parse(verified.stdout) as object) }).toMatchObject({ code: 0, sound: true, findings: [] });
    expect(JSON.parse((await scene.house.vekha('keys', 'status', '--json')).stdout)).toMatchObject({ accessJournal: { sound: true } });
  }, 120_000);

  it('has left no word about anybody in any file or in what the servers said', () => {
    expect(scanFolder(scene.house.folder, CANARIES)).toEqual([]);
    const said = scene.house.api.output + scene.house.worker.output;
    for (const canary of CANARIES) expect(said).not.toContain(canary);
  });
}
