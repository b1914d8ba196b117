import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { schoolCommands } from '../commands';
import { AcademicCalendarAdopted, AcademicCalendarAmended } from '../events';
import { adopted, calendar, registered } from '../testing/registered-school';
import { AmendAcademicCalendar } from './amend-academic-calendar.command';

const terms = calendar.terms.map((term) => (term.name === '2 четверть' ? { ...term, end: '2021-12-24' } : term));
const amending = (input: AmendAcademicCalendar) => scenario(schoolCommands).given(registered, adopted).when(AmendAcademicCalendar, input);

describe('Amend an academic calendar', () => {
  it('takes the place of the present edition under the next number', () => {
    const amended = AcademicCalendarAmended({ ...calendar, terms, edition: 2 });
    amending({ ...calendar, terms }).then(amended);
    scenario(schoolCommands).given(registered, adopted, amended).when(AmendAcademicCalendar, calendar).then(AcademicCalendarAmended({ ...calendar, edition: 3 }));
  });

  it('changes nothing when the dates are so already, in whatever order the log gives the fields back', () => {
    amending(calendar).thenNothing();
    const stored = calendar.terms.map(({ name, start, end }) => ({ end, name, start }));
    scenario(schoolCommands).given(registered, AcademicCalendarAdopted({ ...calendar, terms: stored, edition: 1 })).when(AmendAcademicCalendar, calendar).thenNothing();
  });

  it('refuses what adoption refuses, and a year that has no calendar', () => {
    amending({ ...calendar, terms: terms.slice(0, 1) }).rejects('TERMS_COUNT_WRONG');
    amending({ ...calendar, terms, order: { number: '2', date: '2030-01-01' } }).rejects('ORDER_IN_FUTURE');
    expect(amending({ ...calendar, academicYear: 2022 }).rejects('CALENDAR_NOT_ADOPTED').message).toContain('2022/23');
  });
});
