import { fold } from '@vekha/event-sourcing/command-catalogue';
import type { Happened } from '@vekha/event-sourcing/decider';
import { AcademicCalendarAmended, type SchoolEvent, SchoolDaysSet } from './events';
import { school, schoolFacts } from './school';
import { adopted, calendar, registered, SCHOOL_ID } from './testing/registered-school';

const factsAfter = (...events: readonly SchoolEvent[]) =>
  schoolFacts(fold(school, events.map((event): Happened<SchoolEvent> => ({ ...event, actor: { id: 'a', role: 'curator' }, occurredOn: '2021-09-01', recordedAt: '2021-09-01T00:00:00.000Z' }))));

describe('What others may know of a school', () => {
  it('nothing of its calendar before one is adopted', () => {
    expect(factsAfter()).toBeUndefined();
    expect(factsAfter(registered)).toEqual(registered.data);
  });

  it('the terms of all adopted years together, each in its present edition', () => {
    const next = { ...calendar, academicYear: 2020, terms: [{ name: '1 полугодие', start: '2020-09-01', end: '2020-12-28' }, { name: '2 полугодие', start: '2021-01-11', end: '2021-05-31' }], holidays: [], edition: 2 };
    const facts = factsAfter(registered, adopted, AcademicCalendarAmended({ ...next, edition: 1 }), AcademicCalendarAmended(next));
    expect(facts?.terms?.map(({ start }) => start)).toEqual(['2020-09-01', '2021-01-11', '2021-09-01', '2021-11-08', '2022-01-10', '2022-04-04']);
    expect(facts?.holidays).toEqual(calendar.holidays);
  });

  it('its own days as the narrowest layer, whose version names the edition', () => {
    const days = { schoolId: SCHOOL_ID, edition: 3, source: 'приказ № 7', nonWorking: ['2022-02-02'], working: [] };
    expect(factsAfter(registered, SchoolDaysSet(days))?.calendar).toEqual({ level: 'SCHOOL', version: '3', source: 'приказ № 7', nonWorking: ['2022-02-02'], working: [] });
  });
});
