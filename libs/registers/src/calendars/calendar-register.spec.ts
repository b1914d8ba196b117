import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { MunicipalDaysSet, RegionalDaysSet } from '@vekha/municipality/events';
import { AcademicCalendarAdopted, AcademicCalendarAmended, SchoolDaysSet } from '@vekha/school/events';
import { calendarRegister } from './calendar-register';

const calendar = { schoolId: 's', academicYear: 2021, edition: 1, terms: [{ name: '1 четверть', start: '2021-09-01', end: '2021-10-29' }], holidays: [], order: { number: '118', date: '2021-08-30' } };
const days = { edition: 1, source: 'указ', nonWorking: ['2022-05-03'], working: [] };

describe('The register of calendars', () => {
  it('shows each academic year of a school in its present edition, with the order it rests on', () => {
    const amended = AcademicCalendarAmended({ ...calendar, edition: 2, holidays: [{ name: 'Каникулы', start: '2021-10-30', end: '2021-11-07' }] });
    const rows = projected(calendarRegister).given('school-s', [AcademicCalendarAdopted(calendar), AcademicCalendarAdopted({ ...calendar, academicYear: 2022 }), amended], { scope: 'school:s' }).rows();
    expect(Object.keys(rows).sort()).toEqual(['s/2021', 's/2022']);
    expect(rows['s/2021']).toMatchObject({ kind: 'ACADEMIC_YEAR', edition: 2, holidays: amended.data.holidays, source: 'приказ № 118 от 30.08.2021', version: 2 });
    expect(rows['s/2022']).toMatchObject({ edition: 1, version: 1 });
  });

  it('shows the days of the region, of the municipality and of each school apart', () => {
    const rows = projected(calendarRegister)
      .given('municipality-settings', [RegionalDaysSet(days), MunicipalDaysSet({ ...days, edition: 4 })], { scope: 'municipality' })
      .given('school-s', [SchoolDaysSet({ schoolId: 's', ...days, edition: 2 })], { scope: 'school:s' })
      .rows();
    expect(Object.entries(rows).map(([key, { level, edition }]) => [key, level, edition]).sort()).toEqual([['MUNICIPALITY', 'MUNICIPALITY', 4], ['REGION', 'REGION', 1], ['s/days', 'SCHOOL', 2]]);
  });
});
