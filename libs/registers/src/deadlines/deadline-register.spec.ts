import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { DeadlineClarified, DeadlineParsed, MeasureSuspended } from '@vekha/roadmap/deadline-events';
import { RoadmapActivated, type RoadmapEvent } from '@vekha/roadmap/events';
import { MeasureResultReported } from '@vekha/roadmap/measure-events';
import { MeasureReminderSent } from '@vekha/roadmap/notice-events';
import { OccurrenceMissed, OccurrenceOpened, OccurrenceScheduled } from '@vekha/roadmap/occurrence-events';
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

  it('a term clarified while the roadmap runs is enforced at once, also when it is the first one; in a draft it waits', () => {
    const clarified = (inForce: boolean) => projected(deadlineRegister)
      .given('roadmap-r', [DeadlineClarified({ ...of, deadline, ...(inForce && { inForce }) }), OccurrenceScheduled({ ...of, period, kind: 'PERIOD', deadline })], { scope: 'school:s' }).rows();
    expect(Object.values(clarified(true)).map(({ active }) => active)).toEqual([true, true]);
    expect(Object.values(clarified(false)).map(({ active }) => active)).toEqual([false, false]);
  });
});
