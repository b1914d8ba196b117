import type { DomainEvent } from '@vekha/event-sourcing/event-definition';
import { rungKey } from '@vekha/event-sourcing/deadline-ladder';
import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { roadmapCommands } from '../commands';
import { EnforceDeadlines } from '../enforce-deadlines/enforce-deadlines.command';
import { MeasureRescheduled } from '../deadline-events';
import { MeasureOpened } from '../measure-events';
import { active, approved, completed, DIRECTOR, overdue, reported, ROADMAP_ID } from '../testing/lyceum-history';
import { RescheduleMeasure } from './reschedule-measure.command';

const roadmapId = ROADMAP_ID;
const order = { number: '02-01', date: '2023-10-09' };
const asked = { roadmapId, measureId: '000-1.1', order, due: '2023-12-02' };
const moving = (input: RescheduleMeasure = asked, history: readonly DomainEvent[] = active()) =>
  scenario(roadmapCommands).given(...history).by(DIRECTOR, 'director').at('2023-10-10T08:00:00.000Z').when(RescheduleMeasure, input);
const moved = (input: RescheduleMeasure = asked, history?: readonly DomainEvent[]) => moving(input, history).acceptedEvents()[0] as ReturnType<typeof MeasureRescheduled>;

describe('Reschedule a measure', () => {
  it('RM-7: needs an amending order with number and date', () => {
    moving().thenAmong('MeasureRescheduled', moved().data);
    expect(moved().data.order).toEqual(order);
    const { order: _order, ...withoutOrder } = asked;
    expect(() => moving(withoutOrder as RescheduleMeasure)).toThrow('«Приказ»');
  });

  it('RM-7: counts the new term as the first was counted, as the next version, and says by which order', () => {
    const { deadline } = moved().data;
    expect(deadline).toMatchObject({ version: 2, start: '2023-08-01', nominalDue: '2023-12-02', effectiveDue: '2023-12-04', zone: 'Europe/Moscow', tzdata: '2026a' });
    expect(deadline.why[0]).toBe('Срок перенесён приказом № 02-01 от 2023-10-09.');
    expect(deadline.rungs.map(rungKey)).toEqual(['opening', 'reminder-14', 'reminder-7', 'reminder-1', 'due', 'overdue', 'escalation-curator', 'escalation-director', 'escalation-department']);
    expect(moved({ ...asked, start: '2023-11-01' }).data.deadline.start).toBe('2023-11-01');
    expect(moved({ ...asked, due: '2023-12-08' }, [...active(), moved()]).data.deadline.version).toBe(3);
  });

  it('ME-10: an overdue measure gets a fresh ladder; the overdue event itself stays in the history', () => {
    const history = [...active(), overdue('000-1.1')];
    scenario(roadmapCommands).given(...history, moved(asked, history)).at('2023-10-10T08:00:00.000Z').when(EnforceDeadlines, { roadmapId })
      .thenAmong('MeasureOpened', MeasureOpened({ roadmapId, measureId: '000-1.1', stageId: '000-1', deadlineVersion: 2 }).data, MeasureOpened({ roadmapId, measureId: '000-4.1', stageId: '000-4', deadlineVersion: 1 }).data);
  });

  it('RM-4: a person decides by giving a retroactive measure a new term; from then on it can be overdue', () => {
    const history = active('2023-10-09');
    scenario(roadmapCommands).given(...history, moved(asked, history)).at('2023-12-05T08:00:00.000Z').when(EnforceDeadlines, { roadmapId })
      .thenAmong('MeasureBecameOverdue', { roadmapId, measureId: '000-1.1', stageId: '000-1', deadlineVersion: 2, effectiveDue: '2023-12-04', supersedes: ['opening', 'reminder-14', 'reminder-7', 'reminder-1', 'due'] });
  });

  it('refuses an order of the future, a term that ends before it begins, and the term it already has', () => {
    moving({ ...asked, order: { ...order, date: '2023-10-11' } }).rejects('ORDER_IN_FUTURE');
    expect(moving({ ...asked, start: '2023-12-03' }).rejects('NEW_TERM_REVERSED').message).toContain('(2023-12-03) позже его конца (2023-12-02)');
    moving({ ...asked, due: '2023-07-31' }).rejects('NEW_TERM_REVERSED');
    moving({ ...asked, due: '2023-09-30' }).rejects('NEW_TERM_UNCHANGED');
    moving({ ...asked, start: '2023-08-02', due: '2023-09-30' }).thenAmong('MeasureRescheduled', moved({ ...asked, start: '2023-08-02', due: '2023-09-30' }).data);
  });

  it.each([['reported', [...active(), reported('000-1.1')]], ['completed', [...active(), reported('000-1.1'), completed('000-1.1')]]])('refuses when the result is %s', (_state, history) => {
    moving(asked, history).rejects('MEASURE_NOT_RESCHEDULABLE');
  });

  it('refuses while the roadmap is not active, and rows it does not have', () => {
    moving(asked, approved()).rejects('ROADMAP_NOT_ACTIVE');
    for (const measureId of ['000-9.9', 'constructor']) moving({ ...asked, measureId }).rejects('MEASURE_UNKNOWN');
  });
});
