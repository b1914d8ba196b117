import { fold } from '@vekha/event-sourcing/command-catalogue';
import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { noticeCommands } from '../commands';
import { MeasureMarkedRetroactive, MeasureRescheduled, MeasureSuspended } from '../deadline-events';
import { RoadmapCompleted, type RoadmapEvent } from '../events';
import { MeasureBecameOverdue, MeasureCancelled, MeasureResultRejected, MeasureResultReported } from '../measure-events';
import { type NoticeEvent, OverdueEscalated } from '../notice-events';
import { remindable } from '../notices';
import { OccurrenceMissed } from '../occurrence-events';
import { roadmap } from '../roadmap';
import { SCHOOL_ID } from '../testing/lyceum-history';
import { roadmapId, running } from '../testing/school-history';
import { SendReminders } from './send-reminders.command';

/** «Октябрь 2021 г.» and «до 01.11» both end on Monday 8 November 2021: the days before it were days off by decree. */
const effectiveDue = '2021-11-08';
const [CURATOR, DIRECTOR, DEPARTMENT] = ['2021-11-09T06:00:00.000Z', '2021-11-15T06:00:00.000Z', '2021-11-22T06:00:00.000Z'] as const;
const single = { roadmapId, measureId: 'single' };
const yearly = { roadmapId, measureId: 'yearly', period: '2021-22' };
const order = { number: '7', date: '2021-11-09' };

const overdue = MeasureBecameOverdue({ ...single, stageId: 'S', deadlineVersion: 1, effectiveDue, supersedes: ['opening', 'reminder-14', 'reminder-7', 'reminder-1', 'due'] });
const missed = OccurrenceMissed({ ...yearly, deadlineVersion: 1, effectiveDue, supersedes: [] });
const reported = MeasureResultReported({ ...single, occurredOn: '2021-11-09', evidence: [], doneLate: true, reportedLate: true });

function escalated(to: 'curator' | 'director' | 'department', ...supersedes: readonly string[]) {
  const workingDays = { curator: 1, director: 5, department: 10 }[to];
  return OverdueEscalated({ ...single, deadlineVersion: 1, to, workingDays, effectiveDue, supersedes });
}

function telling(at: string, history: readonly RoadmapEvent[], said: readonly NoticeEvent[] = []) {
  const when = { actor: { id: 'a-curator', role: 'curator' }, occurredOn: '2021-09-09', recordedAt: '2021-09-09T08:00:00.000Z' };
  const facts = { roadmap: remindable(fold(roadmap, [...running, ...history].map((event) => ({ ...event, ...when })))) };
  return scenario(noticeCommands).given(...said).knowing(facts).at(at).when(SendReminders, { schoolId: SCHOOL_ID, roadmapId })
    .acceptedEvents().filter(({ type }) => type === 'OverdueEscalated');
}

describe('Escalate what is overdue', () => {
  it('tells the curator on the first working day after the term, the director on the fifth, the department on the tenth, not before', () => {
    expect(telling('2021-11-09T05:59:59.999Z', [overdue])).toEqual([]);
    expect(telling(CURATOR, [overdue])).toEqual([escalated('curator')]);
    expect(telling(DIRECTOR, [overdue], [escalated('curator')])).toEqual([escalated('director')]);
    expect(telling(DEPARTMENT, [overdue], [escalated('curator'), escalated('director')])).toEqual([escalated('department')]);
  });

  it('says each step once', () => {
    expect(telling('2021-11-14T06:00:00.000Z', [overdue], [escalated('curator')])).toEqual([]);
    expect(telling('2030-01-01T06:00:00.000Z', [overdue], [escalated('curator'), escalated('director'), escalated('department')])).toEqual([]);
  });

  it('after an outage tells only the highest, and records those it supersedes', () => {
    const late = escalated('department', 'escalation-curator', 'escalation-director');
    expect(telling('2022-01-10T06:00:00.000Z', [overdue])).toEqual([late]);
    expect(telling('2022-01-10T06:00:00.000Z', [overdue], [late])).toEqual([]);
  });

  it('never goes before the overdue mark, whichever stream is seen first', () => {
    expect(telling(DEPARTMENT, [])).toEqual([]);
  });

  it('stops by itself when the result is reported, and goes on when it is rejected', () => {
    expect(telling(DIRECTOR, [overdue, reported])).toEqual([]);
    const rejected = MeasureResultRejected({ ...single, reason: 'RESULT_INCOMPLETE' });
    expect(telling(DIRECTOR, [overdue, reported, rejected], [escalated('curator')])).toEqual([escalated('director')]);
  });

  it.each([
    ['cancelled', [MeasureCancelled({ ...single, ground: 'REPLACED', order })]],
    ['suspended', [MeasureSuspended({ ...single, ground: 'QUARANTINE', order, since: order.date })]],
    ['of a roadmap that is completed', [RoadmapCompleted({ roadmapId, measuresDone: 1, measuresTotal: 1 })]],
  ])('says nothing of what is %s', (_how, events) => {
    expect(telling(DEPARTMENT, [overdue, ...events])).toEqual([]);
  });

  it('RM-4: says nothing of what fell due before its order', () => {
    expect(telling(DEPARTMENT, [MeasureMarkedRetroactive(single)])).toEqual([]);
  });

  it('a new term by order ends the escalation of the old one', () => {
    const [parsed] = running.flatMap((event) => (event.type === 'DeadlineParsed' && event.data.measureId === 'single' ? [event.data.deadline] : []));
    const moved = parsed ? [MeasureRescheduled({ ...single, order, deadline: { ...parsed, version: 2, nominalDue: '2021-12-01', effectiveDue: '2021-12-01' } })] : [];
    expect(moved).toHaveLength(1);
    expect(telling(DEPARTMENT, [overdue, ...moved])).toEqual([]);
  });

  it('ME-4: a missed occurrence is escalated for itself, until its measure closes', () => {
    const ofYearly = OverdueEscalated({ ...yearly, deadlineVersion: 1, to: 'curator', workingDays: 1, effectiveDue, supersedes: [] });
    expect(telling(CURATOR, [missed])).toEqual([ofYearly]);
    expect(telling(CURATOR, [missed], [ofYearly])).toEqual([]);
    expect(telling(CURATOR, [missed, MeasureCancelled({ roadmapId, measureId: 'yearly', ground: 'REPLACED', order })])).toEqual([]);
  });
});
