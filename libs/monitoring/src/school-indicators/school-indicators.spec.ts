import { ClassHourAttendanceRecorded, RepresentativeParticipationRecorded, SiteSectionCreated } from '@vekha/activity/events';
import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { ConsentSigned, ConsentWithdrawn } from '@vekha/people/consent-events';
import { MenteeAddedToBank, MenteeCompleted, MenteeIdentified, MenteeListReviewed, MenteeWithdrawn, MentorSearchStarted } from '@vekha/people/mentee-events';
import { MentorAddedToBank, MentorCandidateRegistered } from '@vekha/people/mentor-events';
import { IndividualConsultationHeld, TrainingGroupFormed, TrainingSessionHeld } from '@vekha/people/training-events';
import { PracticePublished, PracticeRetracted } from '@vekha/practice/events';
import { PairAssigned } from '@vekha/programme/match-events';
import { ProgrammeCompleted } from '@vekha/programme/outcome-events';
import { ProgrammeCorrected, ProgrammeDrafted, ProgrammeExtended, ProgrammeMeasureAdded, ProgrammeMeasureCompleted, ProgrammeMeasureDeclaredNotApplicable, ProgrammeStarted } from '@vekha/programme/plan-events';
import { TargetGroupHeadcountRecorded } from '@vekha/school/events';
import { CampaignAnalysed, CampaignClosed, CampaignPlanned } from '@vekha/survey/events';
import fc from 'fast-check';
import { indicatorFactRegister } from './fact-register';
import type { Fact } from './fact-row';
import { type IndicatorLine, indicatorsOf, type Period, SchoolFacts } from './formulas';

const schoolId = 's';
const year: Period = { academicYear: 2026, start: '2026-09-01', end: '2027-08-31' };
type Told = readonly [stream: string, occurredOn: string, ...events: DomainEvent[]];

function lines(told: readonly Told[], period: Period = year): readonly IndicatorLine[] {
  const register = projected(indicatorFactRegister);
  for (const [stream, occurredOn, ...events] of told) register.given(stream, events, { scope: 'school:s', occurredOn });
  return indicatorsOf(new SchoolFacts(Object.values(register.rows()).map((row) => row as Fact), period));
}

const line = (told: readonly Told[], formula: string, part: string | null = null, period: Period = year) => lines(told, period).find((each) => each.formula === formula && each.part === part);

const mentor = (personId: string, on = '2026-09-10'): Told => [`person-${personId}`, on, MentorCandidateRegistered({ personId, schoolId, kind: 'EMPLOYEE', category: 'TEACHER' }), MentorAddedToBank({ personId })];
const pupil = (personId: string, on = '2026-09-10'): Told => [`person-${personId}`, on, MenteeIdentified({ personId, schoolId, kind: 'PUPIL', category: 'PUPIL' }), MenteeAddedToBank({ personId })];
const headcount = (targetGroup: 'PUPILS' | 'TEACHERS', count: number, on = '2026-09-01'): Told => ['school-s', on, TargetGroupHeadcountRecorded({ schoolId, targetGroup, count, on })];
const signed = (personId: string, more: Partial<Parameters<typeof ConsentSigned>[0]> = {}): Told =>
  [`person-${personId}`, '2026-09-10', ConsentSigned({ personId, consentId: `c-${personId}`, kind: 'PERSONAL_DATA', giverRole: 'SUBJECT', form: 'PAPER', givenOn: '2026-09-10', textVersion: '1', policy: 'p', purposes: [], dataCategories: [], actions: [], contains: [], ...more })];

describe('IND-01, coverage', () => {
  it('001:L234: is counted for each group apart, over the last head count, and never without one', () => {
    const told = [mentor('a'), pupil('b'), pupil('c'), headcount('PUPILS', 100), headcount('PUPILS', 19, '2026-10-01')];
    expect(line(told, 'IND-01', 'PUPILS')).toMatchObject({ numerator: 2, denominator: 19, value: 1_052, reached: 'YES', why: 'Участвовали в учебном году: 2 из 19; на последний день участвуют: 2.' });
    expect(line(told, 'IND-01', 'TEACHERS')).toMatchObject({ status: 'NO_DATA', value: null, why: 'Нет данных: не записана численность группы.' });
  });

  it('counts who took part at any time in the year, and nobody of another year', () => {
    const left: Told = ['person-b', '2026-12-01', MenteeWithdrawn({ personId: 'b', by: 'MENTEE' })];
    const told = [pupil('b'), left, headcount('PUPILS', 10)];
    expect(line(told, 'IND-01', 'PUPILS')).toMatchObject({ numerator: 1, why: expect.stringContaining('на последний день участвуют: 0') });
    expect(line(told, 'IND-01', 'PUPILS', { academicYear: 2027, start: '2027-09-01', end: '2028-08-31' })?.numerator).toBe(0);
    expect(line(told, 'IND-01', 'PUPILS', { academicYear: 2025, start: '2025-09-01', end: '2026-08-31' })?.status).toBe('NO_DATA');
  });

  it('MT-6: a completed programme is no leaving', () => {
    const told = [pupil('b'), ['person-b', '2026-12-01', MenteeCompleted({ personId: 'b', programmeId: 'p' })] satisfies Told, headcount('PUPILS', 10)];
    expect(line(told, 'IND-01', 'PUPILS')?.why).toContain('участвуют: 1');
  });
});

describe('IND-02, consents', () => {
  it('001:L239: every participant, by a consent valid that day', () => {
    expect(line([], 'IND-02')).toMatchObject({ status: 'NO_DATA', value: null });
    expect(line([mentor('a'), pupil('b'), signed('a')], 'IND-02')).toMatchObject({ numerator: 1, denominator: 2, reached: 'NO' });
    expect(line([mentor('a'), signed('a')], 'IND-02')).toMatchObject({ value: 10_000, reached: 'YES' });
    const dated = [mentor('a'), signed('a', { validUntil: '2027-01-01' })];
    expect(line(dated, 'IND-02', null, { ...year, end: '2027-01-01' })?.numerator).toBe(1);
    expect(line(dated, 'IND-02', null, { ...year, end: '2027-01-02' })?.numerator).toBe(0);
  });

  it('CO-2: a pupil below the age cannot give it, the representative can', () => {
    const young = { ageYears: 12, consentAge: 14 };
    expect(line([pupil('b'), signed('b', young)], 'IND-02')?.numerator).toBe(0);
    expect(line([pupil('b'), signed('b', { ...young, giverRole: 'LEGAL_REPRESENTATIVE' })], 'IND-02')?.numerator).toBe(1);
  });

  it('one withdrawn counts up to the day before', () => {
    const withdrawn: Told = ['person-a', '2026-11-01', ConsentWithdrawn({ personId: 'a', consentId: 'c-a', kind: 'PERSONAL_DATA', receivedOn: '2026-11-01', giverRole: 'SUBJECT', form: 'PAPER' })];
    const told = [mentor('a'), signed('a'), withdrawn];
    expect(line(told, 'IND-02')?.numerator).toBe(0);
    expect(line(told, 'IND-02', null, { ...year, end: '2026-10-31' })?.numerator).toBe(1);
  });
});

describe('IND-03 to IND-05', () => {
  const group = (groupId: string, sessions: number): Told => [`training-${groupId}`, '2026-10-01', TrainingGroupFormed({ groupId, schoolId, zone: 'Europe/Moscow', programme: 'Школа наставника', members: [] }),
    ...Array.from({ length: sessions }, (_, index) => TrainingSessionHeld({ groupId, sessionId: `${groupId}-${index}`, heldOn: '2026-10-05', topic: 'т', hours: 2, attended: [] }))];

  it('001:L235: the group with the fewest sessions counts', () => {
    expect(line([group('g', 3), group('h', 1)], 'IND-03', 'SESSIONS')).toMatchObject({ numerator: 1, reached: 'NO' });
    expect(line([group('g', 2)], 'IND-03', 'SESSIONS')?.reached).toBe('YES');
    expect(line([], 'IND-03', 'SESSIONS')?.status).toBe('NO_DATA');
    const consulted: Told = ['training-g', '2026-10-10', IndividualConsultationHeld({ groupId: 'g', personId: 'a', heldOn: '2026-10-10' })];
    expect(line([group('g', 2), consulted], 'IND-03', 'CONSULTATIONS')).toMatchObject({ numerator: 1, reached: 'YES' });
  });

  it('001:L248: each quarter by the denominator frozen at its closing', () => {
    const of = { campaignId: 'd', schoolId };
    const planned = CampaignPlanned({ ...of, zone: 'Europe/Moscow', kind: 'QUARTERLY_DIAGNOSTICS', questionnaire: { code: 'q', edition: 1, title: 'т', questions: [] }, opensOn: '2026-10-01', closesOn: '2026-10-20', quarter: { name: '1 четверть', start: '2026-09-01', end: '2026-10-25' } });
    const closed = CampaignClosed({ ...of, kind: 'QUARTERLY_DIAGNOSTICS', asOf: '2026-10-25', denominator: ['a', 'b'], answered: 2 });
    expect(line([['campaign-d', '2026-10-01', planned]], 'IND-04')?.status).toBe('NO_DATA');
    expect(line([['campaign-d', '2026-10-01', planned, closed]], 'IND-04', '1 четверть')).toMatchObject({ numerator: 2, denominator: 2, reached: 'YES' });
  });

  it('001:L259: distinct people in regional and federal events only', () => {
    const took = (personId: string, level: 'SCHOOL' | 'REGIONAL', eventId = 'e') => RepresentativeParticipationRecorded({ eventId, schoolId, level, personId, participatedOn: '2026-11-01', result: 'PARTICIPANT' });
    const told: Told = ['outside_event-e', '2026-11-01', took('a', 'REGIONAL'), took('a', 'REGIONAL', 'f'), took('b', 'SCHOOL'), took('c', 'REGIONAL')];
    expect(line([told], 'IND-05', 'EVER')).toMatchObject({ numerator: 2, reached: 'NO' });
    expect(line([], 'IND-05', 'EVER')?.status).toBe('NO_DATA');
  });
});

describe('IND-08 to IND-19', () => {
  it('001:L253: the fullest class hour of each class against all pupils', () => {
    const counted = (classHourId: string, schoolClass: string, present: number): Told => [`class_hour-${classHourId}`, '2026-10-05', ClassHourAttendanceRecorded({ classHourId, schoolId, schoolClass, heldOn: '2026-10-05', present, enrolled: 30 })];
    const told = [counted('1', '7А', 20), counted('2', '7А', 25), counted('3', '7Б', 20), headcount('PUPILS', 50)];
    expect(line(told, 'IND-08')).toMatchObject({ numerator: 45, denominator: 50, value: 9_000, reached: 'YES' });
    expect(line(told.slice(0, 1), 'IND-08')?.why).toBe('Нет данных: не записана численность обучающихся.');
  });

  it('IND-09, 10, 13, 17: what exists is counted, and what nobody wrote down is no nought', () => {
    const told: readonly Told[] = [
      ['site_section-s', '2026-10-01', SiteSectionCreated({ schoolId, zone: 'Europe/Moscow', path: '/n', createdOn: '2026-10-01' })], mentor('a'),
      ['practice-p', '2027-05-01', PracticePublished({ practiceId: 'p', schoolId, channels: [], named: [] })], ['practice-q', '2027-05-01', PracticePublished({ practiceId: 'q', schoolId, channels: [], named: [] })],
      ['practice-q', '2027-06-01', PracticeRetracted({ practiceId: 'q', schoolId, ground: 'MISTAKE', wasPublished: true })],
      ['mentee_list-s', '2027-05-01', MenteeListReviewed({ schoolId, zone: 'Europe/Moscow', academicYear: 2026, reviewedOn: '2027-05-01', stayed: 1, left: 0 })],
    ];
    expect(line(told, 'IND-09')).toMatchObject({ value: 1, reached: 'YES' });
    expect(line(told, 'IND-10', 'TEACHERS')?.value).toBe(1);
    expect(line(told, 'IND-10', 'PUPILS')?.value).toBe(0);
    expect(line(told, 'IND-13')?.value).toBe(1);
    expect(line(told, 'IND-17')?.reached).toBe('YES');
    for (const formula of ['IND-09', 'IND-13', 'IND-17', 'IND-16', 'IND-18', 'IND-19']) expect(line([], formula)).toMatchObject({ status: 'NO_DATA', value: null });
  });

  it('IND-11, 12, 14, 15: pairs, rows done, reasons, extensions', () => {
    const of = { programmeId: 'p' };
    const term = { status: 'EMPTY', kind: 'NONE', times: [] } as const;
    const added = (measureId: string) => ProgrammeMeasureAdded({ ...of, measureId, no: 1, responsible: [], term });
    const participants = { mentorId: 'a', menteeIds: ['b'] };
    const told: readonly Told[] = [
      ['programme-p', '2026-10-01', PairAssigned({ ...of, schoolId, ...participants, order: { number: '1', date: '2026-10-01' }, startsOn: '2026-10-01' }), ProgrammeDrafted({ ...of, plannedStart: '2026-10-01', plannedEnd: '2027-04-30', goals: [] }), added('1'), added('2'), added('3')],
      ['programme-p', '2026-10-02', ProgrammeStarted({ ...of, schoolId, ...participants, startedOn: '2026-10-02', plannedEnd: '2027-04-30' }), ProgrammeMeasureCompleted({ ...of, measureId: '1', doneOn: '2026-10-03' }), ProgrammeMeasureDeclaredNotApplicable({ ...of, measureId: '2', reason: 'NO_NEED' })],
      ['programme-p', '2026-12-01', ProgrammeExtended({ ...of, proposalId: 'x', until: '2027-05-10', former: '2027-04-30' }), ProgrammeCorrected({ ...of, proposalId: 'y', added: ['4'], removed: ['3'] })],
      ['person-z', '2026-09-15', MentorSearchStarted({ personId: 'z', since: '2026-09-15', limitDays: 21, stallsAt: '2026-10-06T21:00:00.000Z' })],
    ];
    expect(line(told, 'IND-11', 'PAIRS')?.value).toBe(1);
    expect(line(told, 'IND-11', 'SEARCHING')?.value).toBe(1);
    expect(line(told, 'IND-12')).toMatchObject({ numerator: 1, denominator: 2 });
    expect(line(told, 'IND-15', 'EXTENSIONS')?.value).toBe(1);
    expect(line(told, 'IND-15', 'MEDIAN_DAYS')).toMatchObject({ value: 10, why: 'Половина продлений — не дольше чем на 10 дней.' });
    const completed: Told = ['programme-p', '2027-04-30', ProgrammeCompleted({ ...of, schoolId, ...participants, reason: 'PLAN_FULFILLED', completedOn: '2027-04-30', early: false, measuresTotal: 2, measuresDone: 2, notApplicable: 0 })];
    expect(line([...told, completed], 'IND-14', 'PLAN_FULFILLED')?.value).toBe(1);
    expect(line([...told, completed], 'IND-14', 'MUTUAL_DECISION')?.value).toBe(0);
  });

  it('IND-19: a mean over answers that may be shown, the suppressed left out', () => {
    const result = { question: 'q', answered: 6, unread: 0, suppressed: false, counts: [], mean: 437 };
    const analysed = CampaignAnalysed({ campaignId: 'd', schoolId, kind: 'FINAL_QUALITY_MONITORING', responses: 6, results: [result, { ...result, question: 'r', answered: 3, suppressed: true }], changes: [] });
    expect(line([['campaign-d', '2027-05-01', analysed]], 'IND-19')).toMatchObject({ unit: 'MEAN', value: 437, why: 'Средняя оценка 4,37 из 5; ответов — 6.' });
  });
});

describe('Indicators of a school over any history', () => {
  const ids = ['a', 'b', 'c'];
  const step = fc.record({ personId: fc.constantFrom(...ids), what: fc.constantFrom('bank', 'consent', 'withdrawn', 'left'), on: fc.integer({ min: 0, max: 200 }) });
  const toldOf = ({ personId, what }: { personId: string; what: string }, on: string): Told => {
    switch (what) {
      case 'bank': return pupil(personId, on);
      case 'consent': return signed(personId, { givenOn: on });
      case 'withdrawn': return [`person-${personId}`, on, ConsentWithdrawn({ personId, consentId: `c-${personId}`, kind: 'PERSONAL_DATA', receivedOn: on, giverRole: 'SUBJECT', form: 'PAPER' })];
      default: return [`person-${personId}`, on, MenteeWithdrawn({ personId, by: 'MENTEE' })];
    }
  };

  it('have a value exactly when they have a whole, never a part above it, and agree with a plain recount', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 20 }), fc.integer({ min: 1, max: 9 }), (steps, size) => {
      const dated = steps.toSorted((x, y) => x.on - y.on).map((each) => ({ ...each, day: new Date(Date.UTC(2026, 8, 2 + each.on)).toISOString().slice(0, 10) }));
      const all = lines([headcount('PUPILS', size), ...dated.map((each) => toldOf(each, each.day))]);
      for (const { status, value, unit, numerator, denominator, formula } of all) {
        expect(status === 'NO_DATA').toBe(value === null);
        if (unit === 'PERCENT' && formula !== 'IND-01' && numerator !== null && denominator !== null) expect(numerator).toBeLessThanOrEqual(denominator);
      }
      const present = ids.filter((id) => dated.findLast((each) => each.personId === id && (each.what === 'bank' || each.what === 'left'))?.what === 'bank');
      expect(all.find(({ formula }) => formula === 'IND-02')?.denominator ?? 0).toBe(present.length);
    }));
  });
});
