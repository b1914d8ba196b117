import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { DeadlineAmbiguityDetected, DeadlineClarified, MeasureResumed, MeasureSuspended } from '@vekha/roadmap/deadline-events';
import { FindingRaised, FindingResolved, type RoadmapEvent } from '@vekha/roadmap/events';
import {
  MeasureAmended, MeasureClaimed, MeasureCompleted, MeasureDelegated, MeasurePlanned, MeasureReopened, MeasureResultRejected,
  MeasureResultReported, MeasureReturned, ResponsibleAssigned,
} from '@vekha/roadmap/measure-events';
import { OccurrenceHeld, OccurrenceMissed, OccurrenceScheduled, OccurrenceSkipped } from '@vekha/roadmap/occurrence-events';
import { measureRegister } from './measure-register';

const of = { roadmapId: 'r', measureId: 'm' };
const order = { number: '7', date: '2021-11-09' };
const deadline = { version: 1, start: '2021-09-01', nominalDue: '2021-11-01', effectiveDue: '2021-11-08', zone: 'Europe/Moscow', calendarVersion: 'ru', tzdata: '2026a', rule: 'WINDOW_END', why: ['Срок.'], rungs: [
  { rung: 'opening' as const, at: '2021-08-31T21:00:00.000Z' }, { rung: 'reminder' as const, at: '2021-11-05T06:00:00.000Z' },
  { rung: 'due' as const, at: '2021-11-08T06:00:00.000Z' }, { rung: 'overdue' as const, at: '2021-11-08T21:00:00.000Z' },
] };
const planned = MeasurePlanned({
  ...of, stageId: 's', text: 'Семинар', parts: [], documents: [], responsible: [], control: false, result: 'Протокол', condition: 'при необходимости',
  indicator: { text: 'не менее 3', formula: 'IND-05', target: { comparison: 'AT_LEAST', value: 3, unit: 'COUNT' } },
});
const row = (...events: readonly RoadmapEvent[]) => projected(measureRegister).given('roadmap-r', [planned, ...events]).rows()['r/m'];
const reported = MeasureResultReported({ ...of, occurredOn: '2021-10-10', evidence: [{ kind: 'LIST', date: '2021-10-10' }], achieved: 2, doneLate: false, reportedLate: false });

describe('The register of measures', () => {
  it('shows a row with its expected result, condition, indicator and target', () => {
    expect(row()).toMatchObject({ result: 'Протокол', condition: 'при необходимости', indicator: { formula: 'IND-05', target: { value: 3 } }, status: 'Planned' });
  });

  it('offers the readings of an unclear deadline until a person has chosen (RM-5)', () => {
    const readings = [{ kind: 'Window', windows: [{ start: '2021-10-01', due: '2021-10-31' }], why: 'учебный год' }];
    const unclear = DeadlineAmbiguityDetected({ ...of, verbatim: 'Октябрь 2021-2022 г.', status: 'AMBIGUOUS', kind: 'Ambiguous', readings, why: ['Можно понять по-разному.'] });
    expect(row(unclear)).toMatchObject({ status: 'NeedsClarification', readings, deadlineVerbatim: 'Октябрь 2021-2022 г.', nominalDue: null });
    expect(row(unclear, DeadlineClarified({ ...of, reading: 1, deadline }))).toMatchObject({ status: 'Scheduled', readings: [], nominalDue: '2021-11-01', effectiveDue: '2021-11-08' });
  });

  it('ME-2: a named party takes the finding about it away', () => {
    const finding = FindingRaised({ roadmapId: 'r', findingId: 'f', code: 'RESPONSIBLE_MISSING', measures: ['m'] });
    expect(row(finding)?.findings).toEqual(['RESPONSIBLE_MISSING']);
    const assigned = [ResponsibleAssigned({ ...of, responsible: ['mentor'] }), FindingResolved({ roadmapId: 'r', findingId: 'f', by: 'RESPONSIBLE_ASSIGNED' })];
    expect(row(finding, ...assigned)).toMatchObject({ findings: [], responsible: ['mentor'] });
  });

  it('RM-7: an amended text leaves the former one readable', () => {
    expect(row(MeasureAmended({ ...of, text: 'Два семинара' }), MeasureAmended({ ...of, responsible: ['director'] }))).toMatchObject({ text: 'Два семинара', formerTexts: ['Семинар'], responsible: ['director'] });
  });

  it('says since when and why a measure stands, and how many days were given back', () => {
    const suspended = MeasureSuspended({ ...of, ground: 'QUARANTINE', order, since: '2021-10-11' });
    expect(row(suspended)).toMatchObject({ suspendedSince: '2021-10-11', suspensionGround: 'QUARANTINE' });
    const resumed = MeasureResumed({ ...of, order, until: '2021-10-21', daysGivenBack: 10, deadline });
    const ended = { since: '2021-10-11', until: '2021-10-21', ground: 'QUARANTINE', order, days: 10 };
    expect(row(suspended, resumed, suspended)?.suspensions).toEqual([ended, { since: '2021-10-11', ground: 'QUARANTINE', order }]);
    expect(row(suspended, resumed, suspended, resumed)).toMatchObject({ suspendedSince: null, suspensionGround: null, daysGivenBack: 20, suspensions: [ended, ended], nominalDue: '2021-11-01' });
  });

  it('shows who works on a row by role only, and what was delegated until it is returned', () => {
    const delegated = [MeasureClaimed(of), MeasureDelegated({ ...of, to: 'mentor', returnBy: '2021-10-31' })];
    expect(row(...delegated)).toMatchObject({ claimed: true, delegatedTo: 'mentor', returnBy: '2021-10-31' });
    expect(row(...delegated, MeasureReturned(of))).toMatchObject({ delegatedTo: null, returnBy: null });
  });

  it('forgets a result that was not accepted, and counts what was sent back to work', () => {
    expect(row(reported, MeasureCompleted({ ...of, acceptedLate: false, belowTarget: 'PARTICIPANTS_LEFT' }))).toMatchObject({ status: 'Completed', achieved: 2, belowTarget: 'PARTICIPANTS_LEFT' });
    expect(row(reported, MeasureResultRejected({ ...of, reason: 'RESULT_INCOMPLETE' }))).toMatchObject({ status: 'Open', achieved: null, evidence: [], timesReopened: 0 });
    expect(row(reported, MeasureReopened({ ...of, order }))).toMatchObject({ status: 'Open', occurredOn: null, timesReopened: 1 });
  });

  it('ME-3: counts its occurrences by outcome, and its own version stays while they change', () => {
    const [first, second, third] = ['2021-22', '2022-23', '2023-24'].map((period) => ({ ...of, period }));
    const scheduled = [first, second, third].map((each) => OccurrenceScheduled({ ...of, period: '', ...each, kind: 'PERIOD', deadline }));
    const outcomes = [
      OccurrenceHeld({ ...of, period: '2021-22', occurredOn: '2021-10-10', evidence: [], doneLate: false, reportedLate: false }),
      OccurrenceMissed({ ...of, period: '2022-23', deadlineVersion: 1, effectiveDue: '2022-11-01', supersedes: [] }),
      OccurrenceSkipped({ ...of, period: '2023-24', reason: 'NOTHING_TO_DO' }),
    ];
    expect(row(...scheduled, ...outcomes)).toMatchObject({ occurrencesTotal: 2, occurrencesHeld: 1, occurrencesMissed: 1, version: 0 });
  });
});
