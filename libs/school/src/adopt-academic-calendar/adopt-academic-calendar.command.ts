import { Part, Parts, Reference, WholeNumber } from '@vekha/event-sourcing/command-fields';
import { CalendarOrder, NamedPeriod } from '../calendar-parts.command';

/** Enters the academic calendar of one year as the school adopted it: what waits for its terms gets dates. */
export class AdoptAcademicCalendar {
  @Reference('Школа') schoolId: string;
  @WholeNumber('Год начала учебного года', 2019, 2100) academicYear: number;
  @Parts('Учебные периоды', () => NamedPeriod, 4) terms: NamedPeriod[];
  @Parts('Каникулы', () => NamedPeriod, 12) holidays: NamedPeriod[];
  @Part('Приказ', () => CalendarOrder, { optional: true }) order?: CalendarOrder;
}
