import { periodsOf } from './occurrence-period';

const quarters = [
  { name: '1 четверть', start: '2022-09-01', end: '2022-10-28' }, { name: '2 четверть', start: '2022-11-07', end: '2022-12-28' },
  { name: '3 четверть', start: '2023-01-09', end: '2023-03-24' }, { name: '4 четверть', start: '2023-04-03', end: '2023-05-31' },
];

describe('The period of an occurrence', () => {
  it('is the academic year of what comes once a year, the month of what comes once a month, else the day', () => {
    expect(periodsOf(['2021-11-01', '2022-11-01'])).toEqual(['2021-22', '2022-23']);
    expect(periodsOf(['2022-09-06', '2022-10-04'])).toEqual(['2022-09', '2022-10']);
    expect(periodsOf(['2022-09-06', '2022-09-13'])).toEqual(['2022-09-06', '2022-09-13']);
  });

  it('is the term of the school’s own calendar, by its place in the year, also when the plan begins in the middle', () => {
    expect(periodsOf(['2022-10-28', '2022-12-28', '2023-03-24', '2023-05-31'], quarters)).toEqual(['2022-23-Q1', '2022-23-Q2', '2022-23-Q3', '2022-23-Q4']);
    expect(periodsOf(['2023-03-24', '2023-05-31'], quarters)).toEqual(['2022-23-Q3', '2022-23-Q4']);
    expect(periodsOf(['2022-10-28', '2022-12-28'], quarters.slice(0, 3))).toEqual(['2022-23-T1', '2022-23-T2']);
  });
});
