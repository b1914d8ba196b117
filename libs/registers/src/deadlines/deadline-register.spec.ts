import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { DeadlineClarified, DeadlineParsed, MeasureMarkedRetroactive, MeasureRescheduled, MeasureResumed, MeasureSuspended } from '@vekha/roadmap/deadline-events';
import { RoadmapActivated, type RoadmapEvent } from '@vekha/roadmap/events';
import { MeasureBecameOverdue, MeasureDelegated, MeasureOpened, MeasureResultRejected, MeasureResultReported, MeasureReturned } from '@vekha/roadmap/measure-events';
import { MeasureReminderSent, type NoticeEvent, OverdueEscalated } from '@vekha/roadmap/notice-events';
import { OccurrenceMissed, OccurrenceMoved, OccurrenceOpened, OccurrenceScheduled } from '@vekha/roadmap/occurrence-events';
import { deadlineRegister } from './deadline-register';

const of = { roadmapId: 'r', measureId: 'm' };
const period = '2021-22';
const deadline = { version: 1, start: '2021-09-01', nominalDue: '2021-11-01', effectiveDue: '2021-11-08', zone: 'Europe/Moscow', calendarVersion: 'ru', tzdata: '2026a', rule: 'WINDOW_END', why: ['Срок.'], rungs: [
  { rung: 'opening' as const, at: '2021-08-31T21:00:00.000Z' }, { rung: 'reminder' as const, at: '2021-11-05T06:00:00.000Z' },
  { rung: 'due' as const, at: '2021-11-08T06:00:00.000Z' }, { rung: 'overdue' as const, at: '2021-11-08T21:00:00.000Z' },
] };
const history: readonly RoadmapEvent[] = [
  DeadlineParsed({ ...of, verbatim: 'До 01.11 каждого учебного года', status: 'RESOLVED', kind: 'YearlyBy', deadline: { ...deadline, rungs: deadline.rungs.slice(0, 1) } }),
  OccurrenceScheduled({ ...of, period, kind: 'PERIOD', deadline }), RoadmapActivated({ roadmapId: 'r' }),
];
const rows = (...events: readonly RoadmapEvent[]) => projected(deadlineRegister).given('roadmap-r', [...history, ...events], { scope: 'school:s' }).rows();

describe('The register of deadlines', () => {
  it('has a line for the measure and one for each occurrence, each with its own ladder', () => {
    expect(Object.keys(rows())).toEqual(['r/m', 'r/m/2021-22']);
    expect(rows()['r/m/2021-22']).toMatchObject({ period, nextRungAt: '2021-08-31T21:00:00.000Z' });
    expect(rows(OccurrenceOpened({ ...of, period, deadlineVersion: 1 }))['r/m/2021-22']).toMatchObject({ nextRungAt: '2021-11-05T06:00:00.000Z' });
  });

  it('a reminder of an occurrence climbs the ladder of that occurrence', () => {
    const reminded = projected(deadlineRegister).given('roadmap-r', [...history, OccurrenceOpened({ ...of, period, deadlineVersion: 1 })], { scope: 'school:s' })
      .given('notices-r', [MeasureReminderSent({ ...of, period, deadlineVersion: 1, rung: 'reminder', effectiveDue: '2021-11-08', supersedes: [] })]).rows();
    expect(reminded['r/m/2021-22']).toMatchObject({ nextRungAt: '2021-11-08T06:00:00.000Z' });
  });

  it('nothing is waited for while the measure stands, after its report, or of what was missed', () => {
    const next = (...events: readonly RoadmapEvent[]) => rows(...events)['r/m/2021-22']?.nextRungAt;
    expect(next(MeasureSuspended({ ...of, ground: 'QUARANTINE', order: { number: '1', date: '2021-09-10' }, since: '2021-09-10' }))).toBeNull();
    expect(next(MeasureResultReported({ ...of, occurredOn: '2021-09-10', evidence: [], doneLate: false, reportedLate: false }))).toBeNull();
    expect(next(OccurrenceMissed({ ...of, period, deadlineVersion: 1, effectiveDue: '2021-11-08', supersedes: ['opening', 'reminder', 'due'] }))).toBeNull();
  });

  const steps = [
    { rung: 'escalation' as const, to: 'curator' as const, workingDays: 1, at: '2021-11-09T06:00:00.000Z' },
    { rung: 'escalation' as const, to: 'director' as const, workingDays: 5, at: '2021-11-15T06:00:00.000Z' },
  ];
  const high = { ...deadline, rungs: [...deadline.rungs, ...steps] };
  const parsed = DeadlineParsed({ ...of, verbatim: 'До 01.11.2021', status: 'RESOLVED', kind: 'ByDay', deadline: high });
  const overdue = MeasureBecameOverdue({ ...of, stageId: 's', deadlineVersion: 1, effectiveDue: '2021-11-08', supersedes: ['opening', 'reminder', 'due'] });
  const reported = MeasureResultReported({ ...of, occurredOn: '2021-11-09', evidence: [], doneLate: true, reportedLate: true });
  const told = { ...of, deadlineVersion: 1, effectiveDue: '2021-11-08' };
  /** Events in the order of the log, each in the stream it belongs to. */
  const seen = (...events: readonly (RoadmapEvent | NoticeEvent)[]) =>
    events.reduce((register, event) => register.given(event.type === 'OverdueEscalated' || event.type === 'MeasureReminderSent' ? 'notices-r' : 'roadmap-r', [event], { scope: 'school:s' }), projected(deadlineRegister)).rows();
  const outcomes = (row: { readonly rungs: readonly { readonly outcome: string }[] } | undefined) => row?.rungs.map(({ outcome }) => outcome).join(' ');

  it('escalations wait for the overdue mark, and each is taken once', () => {
    const open = seen(parsed, RoadmapActivated({ roadmapId: 'r' }), overdue)['r/m'];
    expect([open?.nextRungAt, outcomes(open)]).toEqual(['2021-11-09T06:00:00.000Z', 'superseded superseded superseded taken waiting waiting']);
    const climbed = seen(parsed, RoadmapActivated({ roadmapId: 'r' }), overdue, OverdueEscalated({ ...told, to: 'director', workingDays: 5, supersedes: ['escalation-curator'] }))['r/m'];
    expect([climbed?.nextRungAt, outcomes(climbed)]).toEqual([null, 'superseded superseded superseded taken superseded taken']);
  });

  it('a missed occurrence waits for its escalations', () => {
    const missed = OccurrenceMissed({ ...of, period, deadlineVersion: 1, effectiveDue: '2021-11-08', supersedes: ['opening', 'reminder', 'due'] });
    const given = [...history.slice(0, 1), OccurrenceScheduled({ ...of, period, kind: 'PERIOD', deadline: high }), RoadmapActivated({ roadmapId: 'r' }), missed];
    expect(seen(...given)['r/m/2021-22']).toMatchObject({ open: false, nextRungAt: '2021-11-09T06:00:00.000Z' });
    expect(seen(...given, OverdueEscalated({ ...told, period, to: 'curator', workingDays: 1, supersedes: [] }))['r/m/2021-22']).toMatchObject({ nextRungAt: '2021-11-15T06:00:00.000Z' });
    expect(seen(...given, reported)['r/m/2021-22']).toMatchObject({ nextRungAt: null });
  });

  it('a notice seen after the report that made it needless is not waited for when the report is rejected', () => {
    const late = seen(parsed, RoadmapActivated({ roadmapId: 'r' }), overdue, reported, OverdueEscalated({ ...told, to: 'curator', workingDays: 1, supersedes: [] }), MeasureResultRejected({ ...of, reason: 'RESULT_INCOMPLETE' }));
    expect(late['r/m']).toMatchObject({ nextRungAt: '2021-11-15T06:00:00.000Z' });
  });

  it('a notice of an edition gone by climbs nothing of the new one', () => {
    const moved = MeasureRescheduled({ ...of, order: { number: '2', date: '2021-11-09' }, deadline: { ...high, version: 2 } });
    const late = seen(parsed, RoadmapActivated({ roadmapId: 'r' }), overdue, moved, OverdueEscalated({ ...told, to: 'director', workingDays: 5, supersedes: [] }));
    expect(outcomes(late['r/m'])).toBe('waiting waiting waiting waiting waiting waiting');
  });

  it('RM-4: of what fell due before its order only the opening is waited for', () => {
    const late = seen(parsed, MeasureMarkedRetroactive(of), RoadmapActivated({ roadmapId: 'r' }), MeasureOpened({ ...of, stageId: 's', deadlineVersion: 1 }));
    expect(late['r/m']).toMatchObject({ nextRungAt: null });
  });

  it('a delegated measure is waited for until it returns, whatever becomes of its term', () => {
    const delegated = MeasureDelegated({ ...of, to: 'deputy-head', returnBy: '2021-09-05', returnAt: '2021-09-05T21:00:00.000Z' });
    const moved = MeasureRescheduled({ ...of, order: { number: '2', date: '2021-09-03' }, deadline: { ...high, version: 2, rungs: high.rungs.slice(1) } });
    const next = (...events: readonly RoadmapEvent[]) => seen(parsed, RoadmapActivated({ roadmapId: 'r' }), MeasureOpened({ ...of, stageId: 's', deadlineVersion: 1 }), delegated, ...events)['r/m']?.nextRungAt;
    expect(next()).toBe('2021-09-05T21:00:00.000Z');
    expect(next(moved)).toBe('2021-09-05T21:00:00.000Z');
    expect(next(reported)).toBeNull();
    expect(next(MeasureReturned({ ...of, automatically: true }))).toBe('2021-11-05T06:00:00.000Z');
  });

  describe('keeps the ledger of suspensions', () => {
    const order = { number: '5', date: '2021-10-11' };
    const stopped = MeasureSuspended({ ...of, ground: 'QUARANTINE', order, since: '2021-10-11' });
    const ranAgain = (changes: object = {}) => MeasureResumed({ ...of, order, until: '2021-10-21', daysGivenBack: 10, ...changes });
    const line = { since: '2021-10-11', until: '2021-10-21', ground: 'QUARANTINE', order, days: 10 };
    const later = { ...high, version: 2, nominalDue: '2021-11-11', effectiveDue: '2021-11-11' };

    it('with the days given back to a term that moved, and none to one that stayed', () => {
      const given = [parsed, RoadmapActivated({ roadmapId: 'r' }), stopped];
      expect(seen(...given)['r/m']).toMatchObject({ suspended: true, suspensions: [{ since: '2021-10-11', ground: 'QUARANTINE', order }], daysGivenBack: 0 });
      expect(seen(...given, ranAgain({ deadline: later }))['r/m']).toMatchObject({ suspended: false, suspensions: [line], daysGivenBack: 10 });
      expect(seen(...given, ranAgain())['r/m']).toMatchObject({ suspensions: [line], daysGivenBack: 0 });
    });

    it('with none given back to what was overdue, of which only the escalations wait longer', () => {
      const [director] = steps.slice(1);
      const waiting = { ...high, version: 2, rungs: [...high.rungs.filter(({ rung }) => rung === 'opening' || rung === 'overdue'), ...(director ? [{ ...director, at: '2021-11-25T06:00:00.000Z' }] : [])] };
      const row = seen(parsed, RoadmapActivated({ roadmapId: 'r' }), overdue, stopped, ranAgain({ deadline: waiting }))['r/m'];
      expect(row).toMatchObject({ daysGivenBack: 0, nextRungAt: '2021-11-25T06:00:00.000Z' });
      expect(outcomes(row)).toBe('superseded taken waiting');
    });

    it('of each occurrence for itself', () => {
      const given = [...history, OccurrenceScheduled({ ...of, period: '2022-23', kind: 'PERIOD', deadline }), stopped, ranAgain()];
      const register = seen(...given, OccurrenceMoved({ ...of, period, reason: 'SUSPENSION', deadline: later }));
      expect(register['r/m/2021-22']).toMatchObject({ suspensions: [line], daysGivenBack: 10 });
      expect(register['r/m/2022-23']).toMatchObject({ suspensions: [line], daysGivenBack: 0 });
    });

    it('and an occurrence added while the measure stands, stands too', () => {
      expect(seen(...history, stopped, OccurrenceScheduled({ ...of, period: '2022-23', kind: 'PERIOD', deadline }))['r/m/2022-23']).toMatchObject({ suspended: true, nextRungAt: null });
    });
  });

  it('a term clarified while the roadmap runs is enforced at once, also when it is the first one; in a draft it waits', () => {
    const clarified = (inForce: boolean) => projected(deadlineRegister)
      .given('roadmap-r', [DeadlineClarified({ ...of, deadline, ...(inForce && { inForce }) }), OccurrenceScheduled({ ...of, period, kind: 'PERIOD', deadline })], { scope: 'school:s' }).rows();
    expect(Object.values(clarified(true)).map(({ active }) => active)).toEqual([true, true]);
    expect(Object.values(clarified(false)).map(({ active }) => active)).toEqual([false, false]);
  });
});
