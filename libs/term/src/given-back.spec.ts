import { givenBack, occurrencesGivenBack } from './given-back';
import { row, rulesUnder, TZDATA } from './testing/row';

const resumption = (since: string, until: string, days: number) => ({ standstill: { since, until, days }, rules: rulesUnder(), tzdata: TZDATA });
const october = row('Октябрь 2022 г.');
const given = october.deadline;
if (!given) throw new Error('The row has a term');

describe('A term after its clock stood still', () => {
  it('ME-10: a term that ran gets exactly its days back, one that had run out or not begun stays', () => {
    expect(givenBack(given, resumption('2022-10-10', '2022-10-20', 10))).toMatchObject({ version: 2, start: '2022-10-01', nominalDue: '2022-11-10' });
    expect(givenBack(given, resumption('2022-09-01', '2022-09-20', 19))).toBeUndefined();
    expect(givenBack(given, resumption('2022-10-10', '2022-10-10', 0))).toBeUndefined();
  });

  it('ME-10: of what had run out only the escalations still to come wait as long as the clock stood', () => {
    const late = givenBack(given, resumption('2022-11-03', '2022-11-13', 10));
    expect(late).toMatchObject({ nominalDue: given.nominalDue, effectiveDue: given.effectiveDue });
    expect(late?.rungs.filter(({ rung }) => rung === 'escalation').map(({ to }) => to)).toEqual(['director', 'department']);
  });

  it('only the occurrences whose term ran meanwhile move, one by one', () => {
    const { occurrences } = row('Каждый первый четверг месяца');
    const moved = occurrencesGivenBack(occurrences, resumption('2022-10-03', '2022-10-31', 28));
    expect(moved.map(([period, { effectiveDue }]) => [period, effectiveDue])).toEqual([['2022-10', '2022-11-03']]);
  });
});
