import { adoptedTerm, type TermAdoption } from './adopted-term';
import { rulesUnder, TZDATA, withQuarters } from './testing/row';

/** A programme from October to May, drawn from the template of a school of the year before (001:L269–L280). */
const adoption: TermAdoption = {
  called: 'Срок шаблона',
  rules: withQuarters(),
  tzdata: TZDATA,
  year: 2022,
  plan: { start: '2022-10-03', end: '2023-05-26' },
  pattern: { academicYear: 2021, plan: undefined, approved: '2021-09-09' },
};
const adopted = (deadline: string, rules = adoption.rules) => adoptedTerm({ ...adoption, rules }, { text: '', deadline });
const whole = ({ given }: ReturnType<typeof adopted>) => given && [given.deadline.start, given.deadline.effectiveDue];
const periods = (term: ReturnType<typeof adopted>) => (term.given ? term.occurrences.map(({ period }) => period) : undefined);

describe('A term taken from a pattern into a year', () => {
  it('words that repeat or follow the plan are read in the new document’s own period, not in that of the pattern', () => {
    expect(periods(adopted('Каждый первый четверг месяца'))).toEqual(['2022-10', '2022-11', '2022-12', '2023-01', '2023-02', '2023-03', '2023-04', '2023-05']);
    expect(periods(adopted('Каждый первый вторник месяца или по запросу наставляемого'))?.[0]).toBe('2022-10');
    expect(whole(adopted('В течении года'))).toEqual(['2022-10-03', '2023-05-26']);
  });

  it('«в четверть» follows the school’s own quarters as far as the period reaches, and waits where none are adopted', () => {
    expect(periods(adopted('Один раз в четверть'))).toEqual(['2022-23-Q1', '2022-23-Q2', '2022-23-Q3']);
    expect(adopted('Конец каждой четверти', rulesUnder()).asked).toMatchObject({ status: 'DATES_AWAITED', finding: 'ACADEMIC_CALENDAR_MISSING' });
  });

  it('dates kept against the academic year are shifted, and it is said from where', () => {
    const october = { start: { yearOffset: 0, month: 10, day: 1 }, due: { yearOffset: 0, month: 10, day: 31, lastOfMonth: true } };
    const { given } = adoptedTerm(adoption, { text: '', deadline: 'Октябрь 2021 г.', term: october });
    expect(given).toMatchObject({ shiftedFrom: { start: '2021-10-01', due: '2021-10-31' }, deadline: { start: '2022-10-01', nominalDue: '2022-10-31' } });
    expect(given?.deadline.why[1]).toBe('Срок шаблона перенесён с 2021/22 на 2022/23 учебный год.');
  });

  it('an unclear phrase offers its meanings in the new year, and nothing is chosen (001:L272)', () => {
    const { asked } = adopted('Январь 2021 Сентябрь 2022');
    expect(asked?.status).toBe('AMBIGUOUS');
    expect(asked?.readings.map(({ windows }) => windows[0]?.start)).toEqual(['2022-01-01', '2022-01-01', '2023-09-01']);
  });

  it('ST-2: a row without words of its own has those of its stage; without any there is no term', () => {
    const bare = { text: '' };
    expect(whole(adoptedTerm(adoption, bare, { deadline: 'В течении года' }))).toEqual(['2022-10-03', '2023-05-26']);
    expect(adoptedTerm(adoption, bare)).toEqual({ verbatim: '' });
  });
});
