import type { DeadlineSource } from '@vekha/event-sourcing/deadline-enforcer';
import { DeadlineSources } from './deadline-sources';

const source = (category: string, aggregate: string, at: string): DeadlineSource => ({
  due: () => [aggregate],
  dueOf: (asked) => (asked === aggregate ? { aggregate, category, scope: 'school:s', rungs: ['opening'], seenUpTo: '5' } : undefined),
  coming: () => [{ aggregate, at }],
  hadSeen: ({ seenUpTo = '' }, position) => category === 'person' && seenUpTo >= position,
});
const both = new DeadlineSources({ roadmap: source('roadmap', 'r', '2026-03-02T00:00:00.000Z'), person: source('person', 'p', '2026-03-01T00:00:00.000Z') });

describe('Deadlines of several categories of streams', () => {
  it('come due together, and each aggregate is answered for by its own source', () => {
    expect(both.due('now')).toEqual(['r', 'p']);
    expect(['r', 'p', 'x'].map((id) => both.dueOf(id, 'now')?.category)).toEqual(['roadmap', 'person', undefined]);
  });

  it('come in the order of their instants, as many as were asked for', () => {
    expect(both.coming('now', 'later', 9).map(({ aggregate }) => aggregate)).toEqual(['p', 'r']);
    expect(both.coming('now', 'later', 1).map(({ aggregate }) => aggregate)).toEqual(['p']);
  });

  it('are compared with the place in the log by the source that named them', () => {
    const due = { aggregate: 'p', scope: 'school:s', rungs: [], seenUpTo: '5' };
    expect([both.hadSeen({ ...due, category: 'person' }, '5'), both.hadSeen({ ...due, category: 'roadmap' }, '5')]).toEqual([true, false]);
  });
});
