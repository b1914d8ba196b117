import { defineProjection, indexed, integerColumn, jsonColumn, nullable, type RowOf, type Rows, textColumn, when } from '@vekha/event-sourcing/projection';
import { MunicipalDaysSet, RegionalDaysSet } from '@vekha/municipality/events';
import { AcademicCalendarAdopted, AcademicCalendarAmended, SchoolDaysSet } from '@vekha/school/events';

interface NamedPeriod {
  readonly name: string;
  readonly start: string;
  readonly end: string;
}

const columns = {
  /** ACADEMIC_YEAR: terms and holidays of one year. WORKING_DAYS: a layer over the federal calendar. */
  kind: indexed(textColumn('Вид')),
  /** REGION, MUNICIPALITY or SCHOOL. */
  level: textColumn('Уровень'),
  schoolId: indexed(nullable(textColumn('Школа'))),
  /** Year in which the academic year begins. */
  academicYear: nullable(integerColumn('Учебный год')),
  edition: integerColumn('Редакция'),
  terms: jsonColumn<readonly NamedPeriod[]>('Учебные периоды'),
  holidays: jsonColumn<readonly NamedPeriod[]>('Каникулы'),
  nonWorking: jsonColumn<readonly string[]>('Нерабочие дни'),
  working: jsonColumn<readonly string[]>('Рабочие дни'),
  /** The order or act it rests on. */
  source: nullable(textColumn('Основание')),
  /** Version an ETag of the calendar carries. */
  version: integerColumn('Версия'),
};

type Row = RowOf<typeof columns>;
type Calendar = Parameters<typeof AcademicCalendarAdopted>[0];
type Days = Parameters<typeof RegionalDaysSet>[0];

function putYear(rows: Rows<Row>, { schoolId, academicYear, edition, terms, holidays, order }: Calendar, version: number): void {
  const source = order ? `приказ № ${order.number} от ${order.date.split('-').reverse().join('.')}` : null;
  rows.put(`${schoolId}/${academicYear}`, { kind: 'ACADEMIC_YEAR', level: 'SCHOOL', schoolId, academicYear, edition, terms, holidays, nonWorking: [], working: [], source, version });
}

function putDays(rows: Rows<Row>, level: 'REGION' | 'MUNICIPALITY' | 'SCHOOL', { edition, source, nonWorking, working }: Days, version: number, schoolId: string | null = null): void {
  const key = schoolId === null ? level : `${schoolId}/days`;
  rows.put(key, { kind: 'WORKING_DAYS', level, schoolId, academicYear: null, edition, terms: [], holidays: [], nonWorking, working, source, version });
}

/** «Календари»: what is in force beside the federal calendar, each in its present edition. */
export const calendarRegister = defineProjection({
  name: 'calendars',
  version: 1,
  title: 'Календари',
  columns,
  reactions: [
    when(AcademicCalendarAdopted, (rows: Rows<Row>, { data, revision }) => putYear(rows, data, revision)),
    when(AcademicCalendarAmended, (rows: Rows<Row>, { data, revision }) => putYear(rows, data, revision)),
    when(SchoolDaysSet, (rows: Rows<Row>, { data, revision }) => putDays(rows, 'SCHOOL', data, revision, data.schoolId)),
    when(RegionalDaysSet, (rows: Rows<Row>, { data, revision }) => putDays(rows, 'REGION', data, revision)),
    when(MunicipalDaysSet, (rows: Rows<Row>, { data, revision }) => putDays(rows, 'MUNICIPALITY', data, revision)),
  ],
});
