import { dueRungs, isEscalation } from '@vekha/event-sourcing/deadline-ladder';
import fc from 'fast-check';
import { dueStep, dueStepOf } from './due-step';
import { termOpened, termRanOut } from './term-course';
import { row } from './testing/row';

const october = row('Октябрь 2022 г.');
const days = fc.integer({ min: 0, max: 120 }).map((day) => new Date(Date.UTC(2022, 8, 1 + day, 5)).toISOString());

describe('The step of a term that is due', () => {
  it('before its first day nothing, in it the opening, after it the overdue mark with all it supersedes', () => {
    expect(dueStep(october, '2022-09-30T15:59:59.999Z')).toBeUndefined();
    expect(dueStep(october, '2022-09-30T16:00:00.000Z')).toEqual({ opens: { deadlineVersion: 1 } });
    const overdue = { deadlineVersion: 1, effectiveDue: '2022-10-31', supersedes: ['opening', 'reminder-14', 'reminder-7', 'reminder-1', 'due'] };
    expect(dueStep(october, '2022-10-31T16:00:00.000Z')).toEqual({ overdue });
  });

  it('a step that was taken is not taken again, whenever it is asked for', () => {
    fc.assert(fc.property(days, days, (first, second) => {
      const step = dueStep(october, first);
      const after = { ...october, ...(step?.opens && termOpened(october)), ...(step?.overdue && termRanOut(step.overdue, october)) };
      const next = dueStep(after, second);
      expect(dueStep(after, first)).toBeUndefined();
      expect([step?.opens && next?.opens, step?.overdue && next]).toEqual([undefined, undefined]);
    }));
  });

  it('RM-4: what is retroactive opens and is never called overdue', () => {
    fc.assert(fc.property(days, (now) => expect(dueStep({ ...october, retroactive: true }, now)?.overdue).toBeUndefined()));
    expect(dueStep({ ...october, retroactive: true }, '2023-01-01T00:00:00.000Z')).toEqual({ opens: { deadlineVersion: 1 } });
  });

  it('an escalation is no step and supersedes none', () => {
    const now = '2023-01-01T00:00:00.000Z';
    expect(dueRungs(october.deadline?.rungs ?? [], now).effective).toMatchObject({ rung: 'escalation' });
    expect(october.deadline?.rungs.some(isEscalation)).toBe(true);
    expect(dueStep(october, now)?.overdue?.supersedes.join()).not.toContain('escalation');
  });

  it('ME-4: each occurrence has steps of its own, and none once it is over', () => {
    const [first, second] = Object.values(row('Каждый первый четверг месяца').occurrences);
    if (!first || !second) throw new Error('There are several');
    const now = '2022-10-07T00:00:00.000Z';
    expect(dueStepOf(first, now)?.overdue).toMatchObject({ effectiveDue: first.deadline.effectiveDue });
    expect(dueStepOf({ ...first, status: 'Held' }, now)).toBeUndefined();
    expect(dueStepOf({ ...first, retroactive: true }, now)).toEqual({ opens: { deadlineVersion: 1 } });
    expect(dueStepOf({ ...second, status: 'Open' }, `${second.deadline.effectiveDue}T05:00:00.000Z`)).toBeUndefined();
  });
});
