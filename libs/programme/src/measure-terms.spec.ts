import { measureTerm, templateTerm } from './measure-terms';
import { school } from './testing/school-people';

const year = { kind: 'TRADITIONAL_ONE_TO_ONE' as const, start: '2023-09-11', end: '2024-05-24', school };
const row = (deadline: string) => ({ measureId: 'P', text: 'Мероприятие', responsible: ['mentor'], deadline });

describe('Terms of programme measures', () => {
  it('reads what repeats within the programme’s own dates and the school’s quarters; the last quarter ends after it (001:L273–L278)', () => {
    const thursdays = measureTerm('Каждый первый четверг месяца', year);
    expect(thursdays.status).toMatch(/^RESOLVED/);
    expect(thursdays.rrule).toContain('MONTHLY');
    expect(thursdays.times.at(0)?.due).toBe('2023-10-05');
    expect(thursdays.times.at(-1)?.due).toBe('2024-05-02');
    expect(measureTerm('Конец каждой четверти', year).times.map(({ due }) => due)).toEqual(['2023-10-27', '2023-12-29', '2024-03-22']);
  });

  it('leaves to a person what has no single meaning, and names no day of its own', () => {
    const unclear = measureTerm('Январь 2021 Сентябрь 2022', year);
    expect(unclear.status).toBe('AMBIGUOUS');
    expect(unclear.due).toBeUndefined();
    expect(measureTerm('', year)).toMatchObject({ status: 'EMPTY', times: [] });
    expect(measureTerm('Один раз в четверть', { ...year, school: { schoolId: school.schoolId, zone: school.zone, week: 6 } })).toMatchObject({ times: [], finding: 'ACADEMIC_CALENDAR_MISSING' });
  });

  it('moves a template’s own dates to the programme’s academic year and keeps them within its dates', () => {
    const term = { start: { yearOffset: 0, month: 9, day: 1 }, due: { yearOffset: 0, month: 5, day: 31, lastOfMonth: true as const } };
    expect(templateTerm({ ...row('Когда-нибудь'), term }, year)).toMatchObject({ status: 'RESOLVED_WITH_ASSUMPTION', start: '2023-09-11', due: '2024-05-24' });
    expect(templateTerm({ ...row('Когда-нибудь'), term }, { ...year, start: '2024-02-01', end: '2024-08-31' })).toMatchObject({ start: '2024-02-01', due: '2024-05-31' });
  });

  it('SITUATIONAL mentoring is on demand: nothing falls due (001:L59; TX-09)', () => {
    expect(measureTerm('Каждый первый четверг месяца', { ...year, kind: 'SITUATIONAL' })).toEqual({ status: 'RESOLVED', kind: 'OnDemand', times: [] });
  });
});
