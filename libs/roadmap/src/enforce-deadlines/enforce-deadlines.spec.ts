import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { type RoadmapEvent } from '../events';
import { MeasureSuspended } from '../deadline-events';
import { MeasureBecameOverdue, MeasureDelegated, MeasureOpened, MeasureResultReported, MeasureReturned } from '../measure-events';
import { OccurrenceMarkedRetroactive, OccurrenceMissed, OccurrenceOpened } from '../occurrence-events';
import { active, approved, completed, drafted, opened, overdue, reported, ROADMAP_ID, underReview } from '../testing/lyceum-history';
import { roadmapId as school, running } from '../testing/school-history';
import { EnforceDeadlines } from './enforce-deadlines.command';

const roadmapId = ROADMAP_ID;
const opens = (measureId: string, stageId: string) => MeasureOpened({ roadmapId, measureId, stageId, deadlineVersion: 1 });
const isOverdue = (measureId: string, stageId: string, effectiveDue: string, ...supersedes: readonly ('opening' | 'reminder' | 'due')[]) =>
  MeasureBecameOverdue({ roadmapId, measureId, stageId, deadlineVersion: 1, effectiveDue, supersedes });
const enforcing = (at: string, history = active()) => scenario(roadmapCommands).given(...history).at(at).when(EnforceDeadlines, { roadmapId });

describe('Enforce deadlines', () => {
  it('opens a measure at the first instant of its first day in the school’s zone, not before', () => {
    enforcing('2023-07-31T20:59:59.999Z').thenNothing();
    enforcing('2023-07-31T21:00:00.000Z').then(opens('000-1.1', '000-1'));
  });

  it('marks a measure overdue at the first instant after its effective due day, not before', () => {
    const history = [...active(), opened('000-1.1'), opened('000-4.1')];
    enforcing('2023-10-02T20:59:59.999Z', history).thenNothing();
    enforcing('2023-10-02T21:00:00.000Z', history).then(isOverdue('000-1.1', '000-1', '2023-10-02', 'reminder', 'due'));
  });

  it('takes every due rung of the roadmap in one decision', () => {
    enforcing('2023-10-03T08:00:00.000Z').then(isOverdue('000-1.1', '000-1', '2023-10-02', 'opening', 'reminder', 'due'), opens('000-4.1', '000-4'));
  });

  it('after an outage only the highest rung takes effect; the opening it missed is superseded, not made up for', () => {
    enforcing('2024-06-10T08:00:00.000Z').then(
      isOverdue('000-1.1', '000-1', '2023-10-02', 'opening', 'reminder', 'due'),
      isOverdue('000-4.1', '000-4', '2024-05-02', 'opening', 'reminder', 'due'),
      isOverdue('000-6.2', '000-6', '2024-05-31', 'opening', 'reminder', 'due'),
      isOverdue('control-1', '000-6', '2024-05-31', 'opening', 'reminder', 'due'),
    );
  });

  it('RM-4: a retroactive measure opens but is never called overdue', () => {
    enforcing('2023-11-10T08:00:00.000Z', active('2023-11-10')).then(opens('000-1.1', '000-1'), opens('000-4.1', '000-4'));
    enforcing('2030-01-01T00:00:00.000Z', [...active('2024-05-03'), opened('000-1.1'), opened('000-4.1')]).thenAmong(
      'MeasureBecameOverdue',
      isOverdue('000-6.2', '000-6', '2024-05-31', 'opening', 'reminder', 'due').data,
      isOverdue('control-1', '000-6', '2024-05-31', 'opening', 'reminder', 'due').data,
    );
  });

  it('presses nobody who has reported: a time-out never means consent, and a late acceptance is not the school’s lateness', () => {
    const history = [...active(), opened('000-4.1'), reported('000-1.1')];
    enforcing('2023-10-03T08:00:00.000Z', history).thenNothing();
    enforcing('2023-10-03T08:00:00.000Z', [...history, completed('000-1.1')]).thenNothing();
  });

  it('marks once: what is overdue stays overdue and nothing more happens to it', () => {
    enforcing('2024-04-01T08:00:00.000Z', [...active(), overdue('000-1.1'), opened('000-4.1')]).thenNothing();
  });

  it.each([['missing', []], ['a draft', drafted()], ['under review', underReview()], ['approved but not active', approved()]])('does nothing while the roadmap is %s', (_state, history) => {
    enforcing('2024-06-10T08:00:00.000Z', history).thenNothing();
  });

  const yearly = { roadmapId: school, measureId: 'yearly', period: '2021-22', deadlineVersion: 1 };
  const ofYearly = (at: string, history: readonly RoadmapEvent[] = running) =>
    scenario(roadmapCommands).given(...history).at(at).when(EnforceDeadlines, { roadmapId: school }).acceptedEvents().filter(({ data }) => (data as { measureId: string }).measureId === 'yearly');
  const opening = [MeasureOpened({ roadmapId: school, measureId: 'yearly', stageId: 'S', deadlineVersion: 1 }), OccurrenceOpened(yearly)];

  it('ME-4: one occurrence opens and is missed, and the next one stays what it was', () => {
    expect(ofYearly('2021-09-10T08:00:00.000Z')).toEqual(opening);
    expect(ofYearly('2021-11-08T20:59:59.999Z', [...running, ...opening])).toEqual([]);
    expect(ofYearly('2021-11-08T21:00:00.000Z', [...running, ...opening])).toEqual([OccurrenceMissed({ ...yearly, effectiveDue: '2021-11-08', supersedes: ['reminder-14', 'reminder-7', 'reminder-1', 'due'] })]);
  });

  it('ME-3: of a recurring measure each occurrence is late for itself; the measure never is', () => {
    const events = ofYearly('2030-01-01T00:00:00.000Z');
    expect(events.map(({ type, data }) => `${type} ${(data as { period?: string }).period ?? ''}`)).toEqual(['MeasureOpened ', 'OccurrenceMissed 2021-22', 'OccurrenceMissed 2022-23']);
  });

  it('ME-5: what lasts the whole period is not overdue before its end', () => {
    const whole = (at: string) => enforcing(at, running).acceptedEvents().filter(({ type, data }) => type === 'MeasureBecameOverdue' && (data as { measureId: string }).measureId === 'whole');
    expect(whole('2023-05-31T20:59:59.999Z')).toEqual([]);
    expect(whole('2023-05-31T21:00:00.000Z')).toHaveLength(1);
  });

  it('RM-4: an occurrence due before its order is opened, never missed', () => {
    const late = [...running, OccurrenceMarkedRetroactive({ roadmapId: school, measureId: 'yearly', period: '2021-22' }), ...opening.slice(0, 1)];
    expect(ofYearly('2021-12-01T08:00:00.000Z', late)).toEqual([OccurrenceOpened(yearly)]);
  });

  describe('of a delegated measure', () => {
    const about = { roadmapId: school, measureId: 'single' };
    const delegated = MeasureDelegated({ ...about, to: 'deputy-head', returnBy: '2021-10-20', returnAt: '2021-10-20T21:00:00.000Z' });
    const ofSingle = (at: string, ...history: readonly RoadmapEvent[]) =>
      enforcing(at, [...running, MeasureOpened({ ...about, stageId: 'S', deadlineVersion: 1 }), delegated, ...history]).acceptedEvents().filter(({ data }) => (data as { measureId: string }).measureId === 'single');
    const back = MeasureReturned({ ...about, automatically: true });

    it('it returns by itself after its day, not before, once, and nothing else follows: a time-out never means consent', () => {
      expect(ofSingle('2021-10-20T20:59:59.999Z')).toEqual([]);
      expect(ofSingle('2021-10-20T21:00:00.000Z')).toEqual([back]);
      expect(ofSingle('2021-10-25T08:00:00.000Z', back)).toEqual([]);
    });

    it('it returns beside the overdue mark, and not while the measure stands or once its result is reported', () => {
      expect(ofSingle('2021-12-01T08:00:00.000Z').map(({ type }) => type)).toEqual(['MeasureReturned', 'MeasureBecameOverdue']);
      expect(ofSingle('2021-10-25T08:00:00.000Z', MeasureSuspended({ ...about, ground: 'QUARANTINE', order: { number: '1', date: '2021-10-19' }, since: '2021-10-19' }))).toEqual([]);
      expect(ofSingle('2021-10-25T08:00:00.000Z', MeasureResultReported({ ...about, occurredOn: '2021-10-19', evidence: [], doneLate: false, reportedLate: false }))).toEqual([]);
    });
  });

  it('RM-5: what waits for clarification is not scheduled and never overdue', () => {
    const rows = enforcing('2030-01-01T00:00:00.000Z', running).acceptedEvents().map(({ data }) => (data as { measureId: string }).measureId);
    for (const row of ['unclear', 'schedule', 'quarterly']) expect(rows).not.toContain(row);
  });
});
