import fc from 'fast-check';
import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { MeasureRescheduled } from '@vekha/roadmap/deadline-events';
import type { RoadmapEvent } from '@vekha/roadmap/events';
import {
  MeasureBecameOverdue, MeasureCancelled, MeasureCompleted, MeasureDeclaredNotApplicable, MeasureProgressReported, MeasureReopened,
  MeasureResultRejected, MeasureResultReported,
} from '@vekha/roadmap/measure-events';
import { OccurrenceHeld, OccurrenceMissed, OccurrenceSkipped } from '@vekha/roadmap/occurrence-events';
import { active, approved, completed, deadlines, overdue, reported, ROADMAP_ID, SCHOOL_ID } from '@vekha/roadmap/testing/lyceum-history';
import { measuredBy, roadmapId as schoolRoadmap, running } from '@vekha/roadmap/testing/school-history';
import { indicatorRegister } from './indicator-register';

const scope = `school:${SCHOOL_ID}`;
const order = { number: '2-П', date: '2023-12-01' };
const about = (measureId: string) => ({ roadmapId: ROADMAP_ID, measureId });
const rows = (...events: readonly RoadmapEvent[]) => projected(indicatorRegister).given('roadmap', events, { scope }).rows();
const ofLyceum = (formula: string, ...events: readonly RoadmapEvent[]) => rows(...active(), ...events)[`${ROADMAP_ID}/${formula}`];
const late = (measureId: string) => MeasureResultReported({ ...about(measureId), occurredOn: '2024-06-15', evidence: [], doneLate: true, reportedLate: true });
const measures = ['000-1.1', '000-4.1', '000-6.2'];

describe('IND-06, completion of a roadmap', () => {
  it('001:L256: accepted of all but control rows, inapplicable and cancelled ones', () => {
    expect(ofLyceum('IND-06')).toMatchObject({ status: 'COUNTED', numerator: 0, denominator: 3, value: 0, reached: 'NO' });
    expect(ofLyceum('IND-06', reported('000-1.1'), completed('000-1.1'), reported('control-1'), completed('control-1'))).toMatchObject({ numerator: 1, denominator: 3, value: 3_333 });
    const gone = [MeasureDeclaredNotApplicable({ ...about('000-4.1'), reason: 'NO_PARTICIPANTS', order }), MeasureCancelled({ ...about('000-6.2'), ground: 'MISTAKE', order })];
    expect(ofLyceum('IND-06', reported('000-1.1'), completed('000-1.1'), ...gone)).toMatchObject({ numerator: 1, denominator: 1, value: 10_000, reached: 'YES', why: expect.stringContaining('1 из 1') });
    expect(ofLyceum('IND-06', ...measures.map((measureId) => MeasureCancelled({ ...about(measureId), ground: 'MISTAKE', order })))).toMatchObject({ status: 'NO_DATA', value: null, reached: 'UNKNOWN' });
  });

  it('a late result counts here, a report nobody accepted does not, and a reopened row no more', () => {
    expect(ofLyceum('IND-06', late('000-6.2'), completed('000-6.2'))).toMatchObject({ numerator: 1 });
    expect(ofLyceum('IND-06', reported('000-6.2'))).toMatchObject({ numerator: 0 });
    expect(ofLyceum('IND-06', reported('000-6.2'), completed('000-6.2'), MeasureReopened({ ...about('000-6.2'), order }))).toMatchObject({ numerator: 0 });
  });

  it('names the event it was counted by', () => {
    expect(ofLyceum('IND-06', reported('000-1.1'), completed('000-1.1'))).toMatchObject({ source: 'MeasureCompleted', sourcePosition: expect.stringMatching(/^\d{16}$/), schoolId: SCHOOL_ID, level: 'ROADMAP', inForce: true });
  });
});

describe('IND-07, completion in time', () => {
  it('001:L257: knows nothing while nothing is done and no term has passed', () => {
    expect(ofLyceum('IND-07')).toMatchObject({ status: 'NO_DATA', numerator: 0, denominator: 0, value: null, reached: 'UNKNOWN' });
  });

  it('ME-10: late is what was done after its term, and not what was reported after it', () => {
    expect(ofLyceum('IND-07', reported('000-1.1'), completed('000-1.1'), late('000-4.1'), completed('000-4.1'))).toMatchObject({ numerator: 1, denominator: 2, value: 5_000, reached: 'NO' });
    expect(ofLyceum('IND-07', overdue('000-1.1'), reported('000-1.1'), completed('000-1.1'))).toMatchObject({ numerator: 1, denominator: 1, reached: 'YES' });
  });

  it('counts against a school what is overdue and not done, until its term is moved by order', () => {
    expect(ofLyceum('IND-07', overdue('000-4.1'))).toMatchObject({ numerator: 0, denominator: 1, value: 0 });
    const moved = MeasureRescheduled({ ...about('000-4.1'), order, deadline: { ...deadlines.may, version: 2 } });
    expect(ofLyceum('IND-07', overdue('000-4.1'), moved)).toMatchObject({ status: 'NO_DATA' });
  });

  it('ME-3: of a recurring measure counts each time and not the row; a skipped time is in neither number', () => {
    const of = (period: string) => ({ roadmapId: schoolRoadmap, measureId: 'yearly', period });
    const held = OccurrenceHeld({ ...of('2021-22'), occurredOn: '2021-10-20', evidence: [], doneLate: false, reportedLate: false });
    const missed = OccurrenceMissed({ ...of('2022-23'), deadlineVersion: 1, effectiveDue: '2022-11-01', supersedes: [] });
    const row = (...events: readonly RoadmapEvent[]) => rows(...running, ...events)[`${schoolRoadmap}/IND-07`];
    expect(row(held, missed)).toMatchObject({ numerator: 1, denominator: 2 });
    expect(row(held, OccurrenceSkipped({ ...of('2022-23'), reason: 'NOTHING_TO_DO' }), MeasureCompleted({ roadmapId: schoolRoadmap, measureId: 'yearly', acceptedLate: false }))).toMatchObject({ numerator: 1, denominator: 1 });
  });
});

describe('An indicator of a measure', () => {
  const measure = { roadmapId: schoolRoadmap, measureId: 'whole' };
  const row = (...events: readonly RoadmapEvent[]) => rows(...running, ...events)[`${schoolRoadmap}/whole`];
  const told = (numerator: number, denominator?: number) => MeasureProgressReported({ ...measure, numerator, asOf: '2021-12-01', ...(denominator !== undefined && { denominator }) });

  it('is without data until somebody tells, and says so', () => {
    expect(row()).toMatchObject({ status: 'NO_DATA', value: null, reached: 'UNKNOWN', target: { value: 3 }, why: expect.stringMatching(/^Нет данных: .*\.$/) });
  });

  it('is what people report, with the day and against the target of the row', () => {
    expect(row(told(2))).toMatchObject({ status: 'REPORTED', numerator: 2, value: 2, reached: 'NO', asOf: '2021-12-01', why: 'Сообщено людьми на 01.12.2021: 2.' });
    expect(row(told(2), told(3))).toMatchObject({ value: 3, reached: 'YES' });
  });

  it('of a share without a whole has no value; with a head count it says where the whole is from', () => {
    const share = (...events: readonly RoadmapEvent[]) => rows(...measuredBy('IND-08'), ...events)[`${schoolRoadmap}/whole`];
    expect(share(told(0, 0))).toMatchObject({ status: 'NO_DATA', value: null, why: 'Нет данных: сообщено 0 из 0, доли от нуля не бывает.' });
    expect(share(MeasureProgressReported({ ...measure, numerator: 380, denominator: 400, denominatorFrom: 'HEADCOUNT', asOf: '2021-12-01' }))).toMatchObject({ value: 9_500, unit: 'PERCENT', why: expect.stringContaining('численность') });
  });

  it('ME-8: is told with the result too, and taken back when the result is not accepted', () => {
    const result = MeasureResultReported({ ...measure, occurredOn: '2023-05-20', evidence: [], achieved: 4, doneLate: false, reportedLate: false });
    expect(row(result)).toMatchObject({ status: 'REPORTED', value: 4, reached: 'YES' });
    expect(row(result, MeasureResultRejected({ ...measure, reason: 'RESULT_INCOMPLETE' }))).toMatchObject({ status: 'NO_DATA', value: null });
  });

  it('that is IND-06 or IND-07 shows the roadmap’s own count', () => {
    const counted = rows(...measuredBy('IND-06'));
    expect(counted[`${schoolRoadmap}/whole`]).toMatchObject({ status: 'COUNTED', numerator: 0, denominator: counted[`${schoolRoadmap}/IND-06`]?.denominator });
  });

  it('is in force with its roadmap only', () => {
    expect(rows(...approved())[`${ROADMAP_ID}/IND-06`]?.inForce).toBe(false);
  });
});

describe('Indicators over any history', () => {
  const step = fc.record({ measureId: fc.constantFrom(...measures, 'control-1'), what: fc.constantFrom('overdue', 'reported', 'late', 'completed', 'rejected', 'reopened', 'cancelled', 'inapplicable') });
  const eventOf = ({ measureId, what }: { measureId: string; what: string }): RoadmapEvent => {
    const of = about(measureId);
    switch (what) {
      case 'overdue': return MeasureBecameOverdue({ ...of, stageId: '000-1', deadlineVersion: 1, effectiveDue: '2023-10-02', supersedes: [] });
      case 'reported': return reported(measureId);
      case 'late': return late(measureId);
      case 'completed': return completed(measureId);
      case 'rejected': return MeasureResultRejected({ ...of, reason: 'RESULT_INCOMPLETE' });
      case 'reopened': return MeasureReopened({ ...of, order });
      case 'cancelled': return MeasureCancelled({ ...of, ground: 'MISTAKE', order });
      default: return MeasureDeclaredNotApplicable({ ...of, reason: 'NO_PARTICIPANTS', order });
    }
  };

  it('have no value without a whole, never a part above its whole, and stand as a plain recount of the history says', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const all = rows(...active(), ...steps.map(eventOf));
      for (const { status, value, numerator, denominator, reached } of Object.values(all)) {
        expect(status === 'NO_DATA').toBe(value === null);
        expect(status === 'NO_DATA').toBe(denominator === 0);
        expect(reached === 'UNKNOWN').toBe(value === null);
        expect(numerator ?? 0).toBeLessThanOrEqual(denominator ?? 0);
      }
      const counting = measures.filter((measureId) => !steps.some((each) => each.measureId === measureId && (each.what === 'cancelled' || each.what === 'inapplicable')));
      const done = counting.filter((measureId) => steps.findLast((each) => each.measureId === measureId && ['completed', 'rejected', 'reopened'].includes(each.what))?.what === 'completed');
      expect(all[`${ROADMAP_ID}/IND-06`]).toMatchObject({ numerator: done.length, denominator: counting.length });
    }));
  });
});
