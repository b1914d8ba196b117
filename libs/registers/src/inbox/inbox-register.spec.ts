import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import {
  DeadlineAmbiguityDetected, DeadlineClarified, DeadlineMissing, DeadlineReprojected, MeasureRescheduled, MeasureResumed, MeasureSuspended,
} from '@vekha/roadmap/deadline-events';
import { RoadmapCancelled, RoadmapCompleted } from '@vekha/roadmap/events';
import {
  MeasureAmended, MeasureCancelled, MeasureClaimed, MeasureDelegated, MeasureReopened, MeasureResultRejected, MeasureReturned, ResponsibleAssigned,
} from '@vekha/roadmap/measure-events';
import { MeasureReminderSent, OverdueEscalated } from '@vekha/roadmap/notice-events';
import { OccurrenceHeld, OccurrenceMissed, OccurrenceMoved, OccurrenceScheduled, OccurrenceSkipped } from '@vekha/roadmap/occurrence-events';
import { active, approved, completed, deadlines, overdue, reported, ROADMAP_ID, SCHOOL_ID, underReview } from '@vekha/roadmap/testing/lyceum-history';
import { inboxRegister } from './inbox-register';
import { workingDaysInWords } from './working-days-in-words';

const roadmapId = ROADMAP_ID;
const measureId = '000-4.1';
const about = { roadmapId, measureId };
const scope = `school:${SCHOOL_ID}`;
const order = { number: '2-П', date: '2023-12-01' };
type Events = Parameters<ReturnType<typeof projected>['given']>[1];

const inbox = (...events: Events) => projected(inboxRegister).given(`roadmap-${ROADMAP_ID}`, events, { scope });
const lines = (register: ReturnType<typeof inbox>, of = measureId) => Object.values(register.rows()).filter((row) => row.role !== '' && row.measureId === of);
/** What stands in the inbox about the row, for example `curator term RESPONSIBLE`. */
const things = (...events: Events): string[] => lines(inbox(...events)).map(({ role, kind, period, reason }) => [role, kind, ...(period === null ? [] : [period]), reason].join(' ')).sort();
const line = (...events: Events) => lines(inbox(...events))[0];

const responsible = (...codes: readonly string[]) => ResponsibleAssigned({ ...about, responsible: codes });
const scheduled = OccurrenceScheduled({ ...about, period: '2023-10', kind: 'PERIOD', deadline: deadlines.autumn });
const ofPeriod = { ...about, period: '2023-10' };

describe('The inbox', () => {
  it('holds nothing to be done by a term before the roadmap is in force, and the term from then on', () => {
    expect(things(...approved())).toEqual([]);
    expect(things(...active())).toEqual(['curator term RESPONSIBLE']);
    expect(line(...active())).toMatchObject({ schoolId: SCHOOL_ID, title: 'Анализ банка наставников', effectiveDue: '2024-05-02', zone: 'Europe/Moscow', waits: true, rung: null });
  });

  it('says in the line which rung was reached, and makes no second line of it', () => {
    const reminded = MeasureReminderSent({ ...about, deadlineVersion: 1, rung: 'reminder', workingDays: 7, effectiveDue: '2024-05-02', supersedes: [] });
    expect(things(...active(), reminded)).toHaveLength(1);
    expect(line(...active(), reminded)?.rung).toBe('reminder-7');
    expect(line(...active(), reminded, overdue(measureId))).toMatchObject({ rung: 'overdue', since: '2023-11-10T08:00:00.000Z' });
  });

  it('tells whom an overdue thing was escalated to, in one line per role, until it is done', () => {
    const escalated = (to: 'curator' | 'director' | 'department', workingDays: number, deadlineVersion = 1) =>
      OverdueEscalated({ ...about, deadlineVersion, to, workingDays, effectiveDue: '2024-05-02', supersedes: [] });
    const history = [...active(), overdue(measureId), escalated('curator', 1), escalated('director', 5)];
    expect(things(...history)).toEqual(['curator term RESPONSIBLE', 'director escalation ESCALATED']);
    const told = lines(inbox(...history)).find(({ role }) => role === 'director');
    expect(told).toMatchObject({ rung: 'escalation-director', escalatedAfter: 5, escalatedAt: '2023-11-10T08:00:00.000Z' });
    expect(told?.why).toBe('Вы получили это как директор: строка не выполнена, хотя срок прошёл; о просрочке в 5 рабочих дней сообщается директору.');
    expect(lines(inbox(...history)).find(({ role }) => role === 'curator')).toMatchObject({ escalatedAfter: 1 });
    expect(things(...history, reported(measureId), completed(measureId))).toEqual([]);
    expect(things(...history, MeasureRescheduled({ ...about, order, deadline: { ...deadlines.may, version: 2 } }), escalated('director', 5))).toEqual(['curator term RESPONSIBLE']);
  });

  it('gives it to every role the roadmap names, each told of the others (ME-9)', () => {
    expect(things(...active(), responsible('curator', 'deputy-head'))).toEqual(['curator term RESPONSIBLE', 'deputy-head term RESPONSIBLE']);
    expect(line(...active(), responsible('curator', 'deputy-head'))?.sharedWith).toEqual(['deputy-head']);
    expect(things(...active(), MeasureAmended({ ...about, responsible: ['mentor'] }))).toEqual(['mentor term RESPONSIBLE']);
  });

  it('gives what nobody with an account answers for to the curator, and says why', () => {
    expect(things(...active(), responsible('class-teacher'))).toEqual(['curator term PARTY_WITHOUT_ACCOUNT']);
    expect(line(...active(), responsible('class-teacher'))?.why).toBe(
      'Вы получили это как куратор: ответственным в карте назван «классный руководитель», своей учётной записи у него нет.',
    );
    expect(things(...active(), responsible('deputy-head', 'administration'))).toEqual(['curator term PARTY_WITHOUT_ACCOUNT', 'deputy-head term RESPONSIBLE']);
    expect(lines(inbox(...active()), '000-1.1').map(({ role, kind, reason }) => `${role} ${kind} ${reason}`)).toEqual([
      'curator responsible RESPONSIBLE_MISSING', 'curator term NOBODY_RESPONSIBLE',
    ]);
  });

  it('follows the delegate until the return, and whoever claimed it', () => {
    const delegated = MeasureDelegated({ ...about, to: 'mentor', returnBy: '2024-02-01' });
    expect(things(...active(), delegated)).toEqual(['mentor term DELEGATED']);
    expect(line(...active(), delegated)?.why).toContain('поручено вам до 01.02.2024');
    expect(things(...active(), delegated, MeasureReturned(about))).toEqual(['curator term RESPONSIBLE']);
    const claimed = projected(inboxRegister).given('roadmap-1', active(), { scope }).given('roadmap-1', [MeasureClaimed(about)], { scope, actor: { id: 'm', role: 'mentor' } });
    expect(lines(claimed).map(({ role, reason }) => `${role} ${reason}`)).toEqual(['mentor CLAIMED']);
  });

  it('asks the curator what an unclear term means, before activation too, until it is clarified', () => {
    const unclear = (status: 'AMBIGUOUS' | 'DATES_AWAITED') => DeadlineAmbiguityDetected({ ...about, verbatim: 'постоянно', status, kind: 'Ambiguous', readings: [], why: [] });
    const before = [...underReview(measureId), unclear('AMBIGUOUS')];
    expect(things(...before)).toEqual(['curator clarify DEADLINE_UNCLEAR']);
    expect(things(...underReview(measureId), unclear('DATES_AWAITED'))).toEqual(['curator clarify DATES_AWAITED']);
    expect(things(...before, DeadlineClarified({ ...about, deadline: deadlines.may }))).toEqual([]);
    expect(things(...underReview(measureId), DeadlineMissing({ ...about, verbatim: '' }))).toEqual([]);
  });

  it('passes a reported result to whoever accepts it: the curator, or the director when the curator reported', () => {
    const by = (role: string, ...more: Events) =>
      lines(projected(inboxRegister).given('r', [...active(), responsible('deputy-head', 'mentor')], { scope }).given('r', [reported(measureId), ...more], { scope, actor: { id: 'x', role } }))
        .map((row) => `${row.role} ${row.kind}`).sort();
    expect(by('deputy-head')).toEqual(['curator accept', 'mentor reported']);
    expect(by('curator')).toEqual(['deputy-head reported', 'director accept', 'mentor reported']);
    expect(by('deputy-head', completed(measureId))).toEqual([]);
    expect(by('deputy-head', MeasureResultRejected({ ...about, reason: 'RESULT_INCOMPLETE' }))).toEqual(['deputy-head term', 'mentor term']);
    expect(by('deputy-head', completed(measureId), MeasureReopened({ ...about, order }))).toEqual(['deputy-head term', 'mentor term']);
  });

  it('is silent while the clock of a measure stands still', () => {
    const suspended = MeasureSuspended({ ...about, ground: 'QUARANTINE', order, since: '2023-12-01' });
    expect(things(...active(), scheduled, suspended)).toEqual([]);
    const resumed = MeasureResumed({ ...about, order, daysGivenBack: 5, deadline: { ...deadlines.may, version: 2 } });
    expect(things(...active(), suspended, resumed)).toEqual(['curator term RESPONSIBLE']);
    expect(line(...active(), suspended, resumed)).toMatchObject({ effectiveDue: '2024-05-31', deadlineVersion: 2 });
  });

  it('begins anew with each edition of a term', () => {
    const moved = MeasureRescheduled({ ...about, order, deadline: { ...deadlines.may, version: 2 } });
    const counted = (deadline: (typeof deadlines)['may' | 'wholeYear']) => DeadlineReprojected({ ...about, cause: 'CALENDAR', deadline: { ...deadline, version: 2 } });
    expect(line(...active(), overdue(measureId), counted(deadlines.may))).toMatchObject({ rung: null, effectiveDue: '2024-05-31' });
    expect(line(...active(), overdue(measureId), counted(deadlines.wholeYear))).toMatchObject({ rung: 'overdue', deadlineVersion: 2 });
    expect(line(...active(), overdue(measureId), moved)).toMatchObject({ rung: null, effectiveDue: '2024-05-31', deadlineVersion: 2 });
  });

  it('keeps each occurrence apart: to record, missed but still recordable, gone once held', () => {
    const occurrence = (...events: Events) => things(...active(), scheduled, ...events).filter((each) => each.includes('2023-10'));
    expect(occurrence()).toEqual(['curator occurrence 2023-10 RESPONSIBLE']);
    expect(occurrence(OccurrenceMoved({ ...ofPeriod, reason: 'NON_WORKING_DAY', deadline: { ...deadlines.may, version: 2 } }))).toHaveLength(1);
    const missed = OccurrenceMissed({ ...ofPeriod, deadlineVersion: 1, effectiveDue: '2023-10-02', supersedes: [] });
    expect(occurrence(missed)).toEqual(['curator missed 2023-10 RESPONSIBLE']);
    const held = OccurrenceHeld({ ...ofPeriod, occurredOn: '2023-10-02', evidence: [], doneLate: false, reportedLate: true });
    expect(occurrence(missed, held)).toEqual([]);
    expect(occurrence(OccurrenceSkipped({ ...ofPeriod, reason: 'SCHOOL_HOLIDAY' }))).toEqual(['curator cancelled 2023-10 CANCELLED']);
    expect(occurrence(reported(measureId))).toEqual([]);
  });

  it('tells calendars of what was cancelled, and has nothing left of a roadmap that is over', () => {
    expect(things(...active(), MeasureCancelled({ ...about, ground: 'REPLACED', order }))).toEqual(['curator cancelled CANCELLED']);
    expect(things(...active(), RoadmapCancelled({ roadmapId, ground: 'REPLACED', order }))).toEqual(['curator cancelled CANCELLED']);
    expect(things(...approved(), RoadmapCancelled({ roadmapId, ground: 'REPLACED', order }))).toEqual([]);
    expect(things(...active(), RoadmapCompleted({ roadmapId, measuresDone: 3, measuresTotal: 3 }))).toEqual([]);
  });

  it('marks what fell due before its order, which is never overdue (RM-4)', () => {
    const row = lines(inbox(...active('2023-11-10')), '000-1.1').find(({ kind }) => kind === 'term');
    expect(row).toMatchObject({ retroactive: true });
  });
});

describe('Working days in words', () => {
  it.each([[1, '1 рабочий день'], [2, '2 рабочих дня'], [5, '5 рабочих дней'], [11, '11 рабочих дней'], [21, '21 рабочий день'], [112, '112 рабочих дней']])(
    '%i is «%s»', (count, words) => expect(workingDaysInWords(count)).toBe(words),
  );
});
