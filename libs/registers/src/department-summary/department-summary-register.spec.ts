import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { DeadlineReprojected, MeasureRescheduled, MeasureResumed, MeasureSuspended } from '@vekha/roadmap/deadline-events';
import { type RoadmapEvent } from '@vekha/roadmap/events';
import { MeasureCancelled, MeasureReopened } from '@vekha/roadmap/measure-events';
import { OverdueEscalated } from '@vekha/roadmap/notice-events';
import { OccurrenceHeld, OccurrenceMissed, OccurrenceScheduled } from '@vekha/roadmap/occurrence-events';
import { active, completed, deadlines, opened, overdue, reported, ROADMAP_ID, SCHOOL_ID } from '@vekha/roadmap/testing/lyceum-history';
import fc from 'fast-check';
import { departmentSummaryRegister } from './department-summary-register';
import { added, NOTHING, type Standing, sumsOf } from './measure-standings';

const roadmapId = ROADMAP_ID;
const order = { number: '2-П', date: '2023-12-01' };
const lines = (...events: readonly RoadmapEvent[]) =>
  projected(departmentSummaryRegister).given(`roadmap-${ROADMAP_ID}`, [...active('2023-07-03'), ...events], { scope: `school:${SCHOOL_ID}` }).rows();
const whole = (...events: readonly RoadmapEvent[]) => lines(...events)[ROADMAP_ID];
const stage = (stageId: string, ...events: readonly RoadmapEvent[]) => lines(...events)[`${ROADMAP_ID}/${stageId}`];

describe("The department's summary", () => {
  it('has a line per stage and one for the whole roadmap, control rows left out (RM-6)', () => {
    expect(Object.keys(lines()).toSorted()).toEqual([ROADMAP_ID, `${ROADMAP_ID}/000-1`, `${ROADMAP_ID}/000-4`, `${ROADMAP_ID}/000-6`]);
    expect(whole()).toMatchObject({ schoolId: SCHOOL_ID, level: 'roadmap', status: 'Active', counted: 3, done: 0, overdue: 0, nextDue: '2023-10-02' });
    expect(stage('000-6')).toMatchObject({ level: 'stage', title: 'Завершение программ', stageNo: 6, counted: 1, nextDue: '2024-05-31' });
  });

  it('counts what is in work, overdue, done, and done late', () => {
    expect(stage('000-1', opened('000-1.1'))).toMatchObject({ inWork: 1, overdue: 0 });
    expect(stage('000-1', opened('000-1.1'), overdue('000-1.1'))).toMatchObject({ inWork: 1, overdue: 1, nextDue: null });
    expect(stage('000-1', overdue('000-1.1'), reported('000-1.1'))).toMatchObject({ inWork: 1, overdue: 1, done: 0 });
    expect(stage('000-1', overdue('000-1.1'), reported('000-1.1'), completed('000-1.1'))).toMatchObject({ inWork: 0, overdue: 0, done: 1 });
    expect(whole(reported('000-1.1'), completed('000-1.1'))).toMatchObject({ counted: 3, done: 1, nextDue: '2024-05-02' });
  });

  it('ME-10: what is returned to work is overdue again, what is rescheduled is not', () => {
    const done = [overdue('000-1.1'), reported('000-1.1'), completed('000-1.1')];
    expect(stage('000-1', ...done, MeasureReopened({ roadmapId, measureId: '000-1.1', order }))).toMatchObject({ done: 0, overdue: 1 });
    const moved = MeasureRescheduled({ roadmapId, measureId: '000-1.1', order, deadline: { ...deadlines.may, version: 2 } });
    expect(stage('000-1', overdue('000-1.1'), moved)).toMatchObject({ overdue: 0, nextDue: '2024-05-31' });
  });

  it('counts what somebody was told of until it is settled', () => {
    const told = OverdueEscalated({ roadmapId, measureId: '000-1.1', deadlineVersion: 1, to: 'director', workingDays: 5, effectiveDue: '2023-10-02', supersedes: [] });
    const after = (...events: readonly RoadmapEvent[]) =>
      projected(departmentSummaryRegister).given(`roadmap-${ROADMAP_ID}`, [...active('2023-07-03'), overdue('000-1.1')]).given(`notices-${ROADMAP_ID}`, [told]).given(`roadmap-${ROADMAP_ID}`, events).rows()[ROADMAP_ID];
    expect(after()).toMatchObject({ overdue: 1, escalated: 1 });
    expect(after(reported('000-1.1'), completed('000-1.1'))).toMatchObject({ overdue: 0, escalated: 0 });
  });

  it('awaits a term as it was counted anew', () => {
    const former = { nominalDue: '2023-09-30', effectiveDue: '2023-10-02' };
    const recounted = DeadlineReprojected({ roadmapId, measureId: '000-1.1', cause: 'CALENDAR', deadline: { ...deadlines.autumn, version: 2, effectiveDue: '2023-10-03' }, former });
    expect(stage('000-1', opened('000-1.1'), recounted)).toMatchObject({ inWork: 1, nextDue: '2023-10-03' });
  });

  it('leaves out what was cancelled by order, so that a stage of nothing has no share', () => {
    expect(stage('000-1', MeasureCancelled({ roadmapId, measureId: '000-1.1', ground: 'REPLACED', order }))).toMatchObject({ counted: 0, done: 0 });
  });

  it('awaits nothing of a suspended measure until it is resumed', () => {
    const suspended = MeasureSuspended({ roadmapId, measureId: '000-1.1', ground: 'QUARANTINE', order, since: '2023-09-01' });
    expect(stage('000-1', suspended)).toMatchObject({ suspended: 1, nextDue: null });
    expect(stage('000-1', suspended, MeasureResumed({ roadmapId, measureId: '000-1.1', order, daysGivenBack: 5 }))).toMatchObject({ suspended: 0, nextDue: '2023-10-02' });
  });

  it('awaits the nearest occurrence of a recurring measure', () => {
    const of = (period: string) => ({ roadmapId, measureId: '000-4.1', period });
    const occurrences = ['2023-10', '2023-11'].map((period) => OccurrenceScheduled({ ...of(period), kind: 'PERIOD', deadline: { ...deadlines.may, effectiveDue: `${period}-30` } }));
    const held = OccurrenceHeld({ ...of('2023-10'), occurredOn: '2023-10-29', evidence: [], doneLate: false, reportedLate: false });
    const missed = OccurrenceMissed({ ...of('2023-10'), deadlineVersion: 1, effectiveDue: '2023-10-30', supersedes: [] });
    expect(stage('000-4', ...occurrences)).toMatchObject({ nextDue: '2023-10-30' });
    expect(stage('000-4', ...occurrences, held)).toMatchObject({ nextDue: '2023-11-30' });
    expect(stage('000-4', ...occurrences, missed)).toMatchObject({ nextDue: '2023-11-30' });
  });

  it('a sum of parts is the sum of the whole, and no number passes what is counted', () => {
    const standing: fc.Arbitrary<Standing> = fc.record({
      status: fc.constantFrom('Planned', 'NeedsClarification', 'Scheduled', 'Open', 'Reported', 'Completed', 'NotApplicable', 'Cancelled'),
      control: fc.boolean(), marked: fc.boolean(), escalated: fc.boolean(), doneLate: fc.boolean(), suspended: fc.boolean(),
      due: fc.constantFrom(null, '2026-10-01', '2027-05-31'), occurrences: fc.dictionary(fc.constantFrom('p', 'q'), fc.constantFrom('2026-09-01', '2027-06-30')),
    });
    fc.assert(
      fc.property(fc.array(standing), fc.array(standing), (a, b) => {
        const of = (standings: readonly Standing[]) => sumsOf(Object.fromEntries(standings.map((each, index) => [`m-${index}`, each])));
        const sums = of([...a, ...b]);
        expect(sums).toEqual(added(of(a), of(b)));
        expect(added(sums, NOTHING)).toEqual(sums);
        expect(sums.done + sums.inWork + sums.toClarify).toBeLessThanOrEqual(sums.counted);
        expect(sums.doneLate).toBeLessThanOrEqual(sums.done);
        expect(sums.done + sums.overdue).toBeLessThanOrEqual(sums.counted);
      }),
    );
  });
});
