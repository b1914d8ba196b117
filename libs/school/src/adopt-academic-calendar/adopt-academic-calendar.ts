import { accept, type Decide, nothing, reject } from '@vekha/event-sourcing/decider';
import { askedCalendar, faultOf, sameCalendar, yearLabel } from '../asked-calendar';
import { AcademicCalendarAdopted, type SchoolEvent } from '../events';
import { refuse } from '../rejections';
import type { School } from '../school';
import type { AdoptAcademicCalendar } from './adopt-academic-calendar.command';

/** One calendar per school and academic year (domain §4.12); what is adopted changes by amendment only. */
export const adoptAcademicCalendar: Decide<School, AdoptAcademicCalendar, SchoolEvent> = (command, { registered, calendars }, { today }) => {
  if (!registered) return refuse('SCHOOL_MISSING');
  const asked = askedCalendar(command, 1);
  const present = calendars[asked.academicYear];
  if (present) {
    return sameCalendar(present, asked) ? nothing : refuse('CALENDAR_ADOPTED', { year: yearLabel(asked.academicYear), edition: present.edition });
  }
  const fault = faultOf(asked);
  if (fault) return reject(fault);
  if (asked.order && asked.order.date > today(registered.zone)) return refuse('ORDER_IN_FUTURE', { date: asked.order.date });
  return accept(AcademicCalendarAdopted(asked));
};
