import { AcademicCalendarAdopted, SchoolRegistered } from '../events';

export const SCHOOL_ID = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0011';

export const registered = SchoolRegistered({ schoolId: SCHOOL_ID, name: 'МАОУ «СОШ № 11»', zone: 'Asia/Irkutsk', week: 6 });

/** The quarters of the dossier's fixture (domain §7.1): not official dates. */
export const calendar = {
  schoolId: SCHOOL_ID,
  academicYear: 2021,
  terms: [
    { name: '1 четверть', start: '2021-09-01', end: '2021-10-29' }, { name: '2 четверть', start: '2021-11-08', end: '2021-12-28' },
    { name: '3 четверть', start: '2022-01-10', end: '2022-03-25' }, { name: '4 четверть', start: '2022-04-04', end: '2022-05-31' },
  ],
  holidays: [{ name: 'Осенние каникулы', start: '2021-10-30', end: '2021-11-07' }],
  order: { number: '118', date: '2021-08-30' },
};

export const adopted = AcademicCalendarAdopted({ ...calendar, edition: 1 });
