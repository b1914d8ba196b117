import { Part, Parts, Reference, WholeNumber } from '@vekha/event-sourcing/command-fields';
import { CalendarOrder, NamedPeriod } from '../calendar-parts.command';

/** Replaces the terms and holidays of an adopted academic calendar: open terms follow, closed ones stay. */
export class AmendAcademicCalendar {
  @Reference('Школа') schoolId: string;
  @WholeNumber('Год начала учебного года', 2019, 2100) academicYear: number;
  @Parts('Учебные периоды', () => NamedPeriod, 4) terms: NamedPeriod[];
  @Parts('Каникулы', () => NamedPeriod, 12) holidays: NamedPeriod[];
  @Part('Приказ', () => CalendarOrder, { optional: true }) order?: CalendarOrder;
}
