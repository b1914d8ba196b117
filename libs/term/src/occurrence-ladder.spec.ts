import { rungKey } from '@vekha/event-sourcing/deadline-ladder';
import { amongOccurrences, otherTerms } from './occurrence-ladder';
import { row } from './testing/row';

const reminders = (words: string) => Object.values(row(words).occurrences).map(({ deadline }) => deadline.rungs.filter(({ rung }) => rung === 'reminder').map(rungKey).join(' '));

describe('The ladder of an occurrence among the others', () => {
  it('nothing is announced before the due day of the one before it; the first has nothing before it', () => {
    const [first, ...rest] = reminders('Еженедельно по вторникам');
    expect(first).toBe('reminder-14 reminder-7 reminder-1');
    expect(new Set(rest)).toEqual(new Set(['reminder-1']));
  });

  it('a meeting on demand and a progress check stand beside the recurrence, as does the period asked about', () => {
    const { occurrences } = row('Каждый первый четверг месяца');
    const [first, second, ...rest] = Object.values(occurrences);
    if (!first || !second) throw new Error('There are several');
    const beside = { ...occurrences, [second.period]: { ...second, kind: 'ON_DEMAND' as const } };
    expect(otherTerms(beside, first.period)).toEqual(rest.map(({ deadline }) => deadline));
    expect(amongOccurrences(first.deadline, otherTerms(occurrences, first.period))).toEqual(first.deadline);
  });
});
