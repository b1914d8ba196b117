import { officialCalendar, type ProductionCalendar, withLayer, type WorkingWeek } from '@vekha/calendar/working-days';
import type { DayFacts } from './needed-facts';

export interface SchoolDays {
  readonly week: WorkingWeek;
  readonly calendar: ProductionCalendar;
}

/** The federal calendar under the layers of the region, the municipality and the school. */
export function schoolDays({ school, municipality }: DayFacts): SchoolDays {
  const layers = [...(municipality?.calendar ?? []), ...(school?.calendar ? [school.calendar] : [])];
  return { week: school?.week === 6 ? 6 : 5, calendar: layers.reduce(withLayer, officialCalendar) };
}
