import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { type RoadmapEvent } from '@vekha/roadmap/events';
import {
  OccurrenceHeld, OccurrenceMarkedRetroactive, OccurrenceMissed, OccurrenceMoved, OccurrenceOpened, OccurrenceScheduled, OccurrenceSkipped,
} from '@vekha/roadmap/occurrence-events';
import { occurrenceRegister } from './occurrence-register';

const of = { roadmapId: 'r', measureId: 'm', period: '2021-22' };
const deadline = { version: 1, start: '2021-09-01', nominalDue: '2021-11-01', effectiveDue: '2021-11-08', zone: 'Europe/Moscow', calendarVersion: 'ru', tzdata: '2026a', rule: 'WINDOW_END', why: ['Срок.'], rungs: [
  { rung: 'opening' as const, at: '2021-08-31T21:00:00.000Z' }, { rung: 'reminder' as const, at: '2021-11-05T06:00:00.000Z' },
  { rung: 'due' as const, at: '2021-11-08T06:00:00.000Z' }, { rung: 'overdue' as const, at: '2021-11-08T21:00:00.000Z' },
] };
const row = (...events: readonly RoadmapEvent[]) => projected(occurrenceRegister).given('roadmap-r', [OccurrenceScheduled({ ...of, kind: 'PERIOD', deadline }), ...events]).rows()['r/m/2021-22'];

describe('The register of occurrences', () => {
  it('ME-3: each occurrence keeps its own outcome and its own version', () => {
    expect(row()).toMatchObject({ kind: 'PERIOD', status: 'Scheduled', start: '2021-09-01', nominalDue: '2021-11-01', effectiveDue: '2021-11-08', version: 0 });
    expect(row(OccurrenceOpened({ ...of, deadlineVersion: 1 }))).toMatchObject({ status: 'Open', version: 1 });
    expect(row(OccurrenceMissed({ ...of, deadlineVersion: 1, effectiveDue: '2021-11-08', supersedes: [] }))).toMatchObject({ status: 'Missed' });
    expect(row(OccurrenceSkipped({ ...of, reason: 'SCHOOL_HOLIDAY' }))).toMatchObject({ status: 'Skipped', reason: 'SCHOOL_HOLIDAY' });
    expect(row(OccurrenceMarkedRetroactive(of))).toMatchObject({ retroactive: true });
  });

  it('ME-10: held late and reported late are two facts', () => {
    expect(row(OccurrenceHeld({ ...of, occurredOn: '2021-11-08', evidence: [], doneLate: false, reportedLate: true }))).toMatchObject({ status: 'Held', occurredOn: '2021-11-08', doneLate: false, reportedLate: true });
  });

  it('a moved one has its new dates, why, and how often', () => {
    const moved = OccurrenceMoved({ ...of, reason: 'NON_WORKING_DAY', deadline: { ...deadline, version: 2, nominalDue: '2021-11-12', effectiveDue: '2021-11-12' } });
    expect(row(moved, moved)).toMatchObject({ status: 'Rescheduled', nominalDue: '2021-11-12', reason: 'NON_WORKING_DAY', timesMoved: 2 });
  });
});
