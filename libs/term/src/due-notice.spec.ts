import fc from 'fast-check';
import { dueEscalation, dueReminder, noticeKeys, remindableTerms } from './due-notice';
import type { SentEscalation, SentReminder } from './term-fields';
import { row } from './testing/row';

const nothingSaid = () => false;
const october = row('Октябрь 2022 г.');
const [term] = remindableTerms(october, true);
if (!term) throw new Error('The row has a term');
const days = fc.uniqueArray(fc.integer({ min: 0, max: 150 }), { maxLength: 40 }).map((some) => some.sort((a, b) => a - b).map((day) => new Date(Date.UTC(2022, 8, 1 + day, 5)).toISOString()));

/** Everything said to people by somebody who looks at these instants and remembers what was said. */
function told(look: (isSaid: (key: string) => boolean, now: string) => SentReminder | SentEscalation | undefined, instants: readonly string[]): readonly string[] {
  const said: string[] = [];
  const sent: string[] = [];
  for (const now of instants) {
    const notice = look((key) => said.includes(key), now);
    if (!notice) continue;
    said.push(...noticeKeys(notice));
    sent.push(noticeKeys(notice).at(-1) ?? '');
  }
  return sent;
}

describe('The notice that is due', () => {
  it('a reminder is sent once, the highest that is due, with those it makes needless', () => {
    expect(dueReminder(term, nothingSaid, '2022-10-28T02:00:00.000Z')).toEqual({ deadlineVersion: 1, rung: 'reminder', workingDays: 1, effectiveDue: '2022-10-31', supersedes: ['reminder-14', 'reminder-7'] });
    expect(told((isSaid, now) => dueReminder(term, isSaid, now), ['2022-10-28T02:00:00.000Z', '2022-10-28T03:00:00.000Z'])).toEqual([' 1 reminder-1']);
    fc.assert(fc.property(days, (instants) => {
      const sent = told((isSaid, now) => dueReminder(term, isSaid, now), instants);
      expect(new Set(sent).size).toBe(sent.length);
    }));
  });

  it('nobody is reminded of what is over, and nobody is told of lateness before there is any', () => {
    expect(dueReminder(term, nothingSaid, '2022-10-31T16:00:00.000Z')).toBeUndefined();
    expect(dueEscalation(term, nothingSaid, '2023-01-01T00:00:00.000Z')).toBeUndefined();
  });

  it('what is late is told upwards, each level once', () => {
    const late = { ...term, waiting: false, late: true };
    expect(told((isSaid, now) => dueEscalation(late, isSaid, now), ['2022-11-02T05:00:00.000Z', '2022-11-02T06:00:00.000Z', '2022-12-01T05:00:00.000Z'])).toEqual([' 1 escalation-curator', ' 1 escalation-department']);
  });

  it('of another edition of a term people are told anew; of an occurrence apart from its row', () => {
    const reminder = { deadlineVersion: 1, rung: 'due', effectiveDue: '2022-10-31', supersedes: [] } as const;
    const keys = [reminder, { ...reminder, deadlineVersion: 2 }, { ...reminder, period: '2022-10' }].flatMap(noticeKeys);
    expect(new Set(keys).size).toBe(3);
  });

  it('a row that is reported, closed or suspended is told of neither way, nor is what is retroactive (RM-4)', () => {
    const monthly = row('Каждый первый четверг месяца');
    for (const each of [...remindableTerms(october, false), ...remindableTerms(monthly, false), ...remindableTerms({ ...october, retroactive: true }, true)]) {
      expect(each).toMatchObject({ waiting: false, late: false });
      expect(dueReminder(each, nothingSaid, '2022-10-28T02:00:00.000Z')).toBeUndefined();
    }
    expect(remindableTerms(monthly, true).map(({ period }) => period)).toEqual([undefined, ...Object.keys(monthly.occurrences)]);
  });
});
