import fc from 'fast-check';
import { changesState, dueRungs, isNotice, nextRungAt, type Rung, type RungName } from './deadline-ladder';

const HEIGHTS: readonly RungName[] = ['opening', 'reminder', 'due', 'overdue'];
const ladder: readonly Rung[] = [
  { rung: 'opening', at: '2023-07-31T21:00:00.000Z' },
  { rung: 'reminder', at: '2023-09-29T06:00:00.000Z' },
  { rung: 'due', at: '2023-10-02T06:00:00.000Z' },
  { rung: 'overdue', at: '2023-10-02T21:00:00.000Z' },
];
const instants = fc.integer({ min: 0, max: 40 }).map((hour) => new Date(Date.UTC(2023, 9, 1, hour)).toISOString());
const rungs = fc.array(fc.record({ rung: fc.constantFrom(...HEIGHTS), at: instants }), { maxLength: 8 });

describe('Deadline ladder', () => {
  it('tells what changes the thing from what is only a notice', () => {
    expect(ladder.filter(changesState).map(({ rung }) => rung)).toEqual(['opening', 'overdue']);
    expect(ladder.filter(isNotice).map(({ rung }) => rung)).toEqual(['reminder', 'due']);
  });

  it('does nothing before the first instant and takes a rung at its very instant', () => {
    expect(dueRungs(ladder, '2023-07-31T20:59:59.999Z')).toEqual({ effective: undefined, superseded: [] });
    expect(dueRungs(ladder, '2023-07-31T21:00:00.000Z').effective?.rung).toBe('opening');
  });

  it('after an outage takes the highest rung only, and says which it supersedes', () => {
    const { effective, superseded } = dueRungs(ladder, '2024-01-01T00:00:00.000Z');
    expect(effective?.rung).toBe('overdue');
    expect(superseded.map(({ rung }) => rung)).toEqual(['opening', 'reminder', 'due']);
  });

  it('goes by height, not by the clock, when a term was closed before it opened', () => {
    const reversed: Rung[] = [{ rung: 'opening', at: '2023-10-05T00:00:00.000Z' }, { rung: 'overdue', at: '2023-10-01T00:00:00.000Z' }];
    expect(dueRungs(reversed, '2023-10-06T00:00:00.000Z').effective?.rung).toBe('overdue');
  });

  it('names the earliest pending instant, and none when the ladder is climbed', () => {
    expect(nextRungAt([...ladder].reverse())).toBe('2023-07-31T21:00:00.000Z');
    expect(nextRungAt([])).toBeUndefined();
  });

  it('for any ladder: every due rung is either effective or superseded, none is higher than the effective one, none is early', () => {
    fc.assert(fc.property(rungs, instants, (pending, now) => {
      const before = structuredClone(pending);
      const { effective, superseded } = dueRungs(pending, now);
      const taken = [...superseded, ...(effective ? [effective] : [])];
      expect(new Set(taken)).toEqual(new Set(pending.filter(({ at }) => at <= now)));
      expect(taken).toHaveLength(pending.filter(({ at }) => at <= now).length);
      const height = effective ? HEIGHTS.indexOf(effective.rung) : 0;
      expect(superseded.every(({ rung }) => HEIGHTS.indexOf(rung) <= height)).toBe(true);
      expect(pending).toEqual(before);
    }));
  });
});
