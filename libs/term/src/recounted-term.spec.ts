import fc from 'fast-check';
import type { WordedTerm } from './calendar-reading';
import { scheduledOccurrence } from './occurrence';
import { firstDates, type RecountedTerm, recountedTerm } from './recounted-term';
import { ORDINARY_LADDER, type TermRules } from './term-rules';
import { termRecounted } from './term-course';
import { quarters, row, rowOf, rulesUnder, SCHOOL_YEAR, TZDATA, withQuarters } from './testing/row';

const recountUnder = (rules: TermRules, today = '2022-09-05') => ({ rules, tzdata: TZDATA, now: `${today}T02:00:00.000Z`, today });

/** The row after a recount, as an aggregate would keep it. */
function after(before: WordedTerm, { own, reprojected, withdrawn, scheduled }: RecountedTerm): WordedTerm {
  const occurrences = { ...before.occurrences };
  const change = (period: string, changes: object) => {
    const known = occurrences[period];
    if (known) occurrences[period] = { ...known, ...changes };
  };
  for (const { period, deadline } of reprojected) change(period, { deadline });
  for (const period of withdrawn) change(period, { status: 'Withdrawn' });
  for (const each of scheduled) occurrences[each.period] = scheduledOccurrence(each);
  return { ...before, ...(own && termRecounted(own.deadline, before)), occurrences };
}

const nothing = { own: undefined, reprojected: [], withdrawn: [], scheduled: [] };
const otherLadder = rulesUnder({ municipality: { ladder: { ...ORDINARY_LADDER, reminders: [10, 3] } } });
const longerThird = withQuarters(quarters.map((each) => (each.start === '2023-01-09' ? { ...each, end: '2023-03-22' } : each)));
const beyondThePlan = withQuarters(quarters.map((each) => (each.start === '2023-04-03' ? { ...each, end: '2023-06-09' } : each)));

describe('A term after a calendar or a rule has changed', () => {
  it('under the same rules nothing changes', () => {
    for (const words of ['Октябрь 2022 г.', 'Каждый первый четверг месяца', 'Один раз в четверть', 'Весь период', 'До 01.11 каждого учебного года']) {
      expect([words, recountedTerm(row(words, withQuarters()), SCHOOL_YEAR, recountUnder(withQuarters()))]).toEqual([words, nothing]);
    }
  });

  it('done twice, it changes nothing the second time', () => {
    const rules = fc.constantFrom(rulesUnder(), otherLadder, withQuarters(), longerThird, beyondThePlan, rulesUnder({ municipality: { boundary: 'EXCLUSIVE', whenNonWorking: 'PREVIOUS' } }));
    const words = fc.constantFrom('Октябрь 2022 г.', 'Каждый первый четверг месяца', 'Один раз в четверть', 'До 01.11 каждого учебного года');
    fc.assert(fc.property(words, rules, rules, (said, before, changed) => {
      const once = row(said, before);
      if (!once.deadline) return;
      const twice = after(once, recountedTerm(once, SCHOOL_YEAR, recountUnder(changed)));
      expect(recountedTerm(twice, SCHOOL_YEAR, recountUnder(changed))).toEqual(nothing);
    }), { numRuns: 40 });
  });

  it('occurrences of the quarters follow them by period: what moved moves, what is gone is withdrawn and comes back as another edition', () => {
    const { reprojected } = recountedTerm(row('Один раз в четверть', withQuarters()), SCHOOL_YEAR, recountUnder(longerThird));
    expect(reprojected.map(({ period, cause, deadline }) => [period, cause, deadline.effectiveDue])).toEqual([['2022-23-Q3', 'TERMS', '2023-03-22']]);
    const row4 = row('Один раз в четверть', withQuarters());
    const without = recountedTerm(row4, SCHOOL_YEAR, recountUnder(beyondThePlan));
    expect([without.withdrawn, without.scheduled]).toEqual([['2022-23-Q4'], []]);
    const { scheduled } = recountedTerm(after(row4, without), SCHOOL_YEAR, recountUnder(withQuarters()));
    expect(scheduled.map(({ period, deadline }) => [period, deadline.version])).toEqual([['2022-23-Q4', 2]]);
  });

  it('what is over keeps its dates, and nothing that was in time becomes late', () => {
    const october = row('Октябрь 2022 г.');
    expect(recountedTerm(october, SCHOOL_YEAR, recountUnder(otherLadder, '2022-11-02'))).toEqual(nothing);
    const byDay = row('До 01.11.2022 г.', rulesUnder({ municipality: { boundary: 'EXCLUSIVE' } }));
    expect(recountedTerm(byDay, SCHOOL_YEAR, recountUnder(rulesUnder(), '2022-10-31')).own).toMatchObject({ cause: 'RULES', former: { effectiveDue: '2022-10-31' }, deadline: { effectiveDue: '2022-11-01' } });
    expect(recountedTerm(byDay, SCHOOL_YEAR, recountUnder(rulesUnder(), '2022-11-01'))).toEqual(nothing);
  });

  it('the occurrences of a week are not announced all at once after another ladder either', () => {
    const { reprojected } = recountedTerm(row('Еженедельно по вторникам'), SCHOOL_YEAR, recountUnder(otherLadder));
    const reminders = reprojected.slice(1).map(({ deadline }) => deadline.rungs.filter(({ rung }) => rung === 'reminder').map(({ workingDays }) => workingDays));
    expect(reminders.length).toBeGreaterThan(20);
    expect(new Set(reminders.flat())).toEqual(new Set([3]));
  });

  it('dates a person has named follow no calendar any more', () => {
    const named = { ...row('Один раз в четверть', withQuarters()), datesNamed: true };
    expect(recountedTerm(named, SCHOOL_YEAR, recountUnder(longerThird))).toEqual(nothing);
  });

  it('what waited for the school’s quarters is dated when they are there, and a question of another kind stays one', () => {
    const waiting = row('Один раз в четверть');
    const found = firstDates(waiting, SCHOOL_YEAR, recountUnder(withQuarters()));
    expect(found && Object.keys(rowOf(found).occurrences)).toEqual(['2022-23-Q1', '2022-23-Q2', '2022-23-Q3', '2022-23-Q4']);
    expect(firstDates(waiting, SCHOOL_YEAR, recountUnder(rulesUnder()))).toBeUndefined();
    expect(firstDates(row('По согласованию'), SCHOOL_YEAR, recountUnder(withQuarters()))).toBeUndefined();
  });
});
