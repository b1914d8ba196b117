import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { schoolCommands } from '../commands';
import { AcademicCalendarAdopted } from '../events';
import { adopted, calendar, registered } from '../testing/registered-school';
import { AdoptAcademicCalendar } from './adopt-academic-calendar.command';

const [first, second, third, fourth] = calendar.terms as [Term, Term, Term, Term];
type Term = (typeof calendar.terms)[number];
const adopting = (input: AdoptAcademicCalendar) => scenario(schoolCommands).given(registered).at('2021-08-31T02:00:00.000Z').when(AdoptAcademicCalendar, input);

describe('Adopt an academic calendar', () => {
  it('keeps the terms and holidays of the year in the order of the year, as its first edition', () => {
    adopting({ ...calendar, terms: calendar.terms.toReversed() }).then(adopted);
  });

  it('takes quarters, trimesters and half-years, and no other division', () => {
    for (const terms of [[first, second, third], [first, third]]) adopting({ ...calendar, terms }).then(AcademicCalendarAdopted({ ...calendar, terms, edition: 1 }));
    expect(adopting({ ...calendar, terms: [first] }).rejects('TERMS_COUNT_WRONG').message).toContain('четыре четверти, три триместра или два полугодия');
  });

  it('refuses periods that overlap, run backwards or leave the academic year, and names them', () => {
    const overlapping = [first, { ...second, start: first.end }, third, fourth];
    expect(adopting({ ...calendar, terms: overlapping }).rejects('TERMS_OVERLAP').message).toContain('«1 четверть» и «2 четверть»');
    expect(adopting({ ...calendar, terms: [{ ...first, end: '2021-08-01' }, second, third, fourth] }).rejects('TERM_REVERSED').message).toContain('«1 четверть»');
    expect(adopting({ ...calendar, holidays: [{ name: 'Летние каникулы', start: '2022-06-01', end: '2022-09-01' }] }).rejects('TERM_OUTSIDE_ACADEMIC_YEAR').message).toContain('2021/22');
  });

  it('one per academic year: the same again changes nothing, another is refused with the mend, another year is its own', () => {
    const again = (input: AdoptAcademicCalendar) => scenario(schoolCommands).given(registered, adopted).at('2023-01-10T02:00:00.000Z').when(AdoptAcademicCalendar, input);
    again(calendar).thenNothing();
    expect(again({ ...calendar, holidays: [] }).rejects('CALENDAR_ADOPTED').message).toContain('внесите в него изменения');
    const next = { ...calendar, academicYear: 2022, terms: [{ name: '1 полугодие', start: '2022-09-01', end: '2022-12-28' }, { name: '2 полугодие', start: '2023-01-09', end: '2023-05-31' }], holidays: [] };
    again(next).then(AcademicCalendarAdopted({ ...next, edition: 1 }));
  });

  it('refuses an order of the future, and a school nobody has entered', () => {
    adopting({ ...calendar, order: { number: '118', date: '2021-09-01' } }).rejects('ORDER_IN_FUTURE');
    scenario(schoolCommands).when(AdoptAcademicCalendar, calendar).rejects('SCHOOL_MISSING');
  });
});
