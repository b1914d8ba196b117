import { accept, type Decide, nothing, reject } from '@vekha/event-sourcing/decider';
import { askedCalendar, faultOf, sameCalendar, yearLabel } from '../asked-calendar';
import { AcademicCalendarAmended, type SchoolEvent } from '../events';
import { refuse } from '../rejections';
import type { School } from '../school';
import type { AmendAcademicCalendar } from './amend-academic-calendar.command';

/** The former edition stays readable in the log; each edition has its number. */
export const amendAcademicCalendar: Decide<School, AmendAcademicCalendar, SchoolEvent> = (command, { registered, calendars }, { today }) => {
  const present = calendars[command.academicYear];
  if (!registered) return refuse('SCHOOL_MISSING');
  if (!present) return refuse('CALENDAR_NOT_ADOPTED', { year: yearLabel(command.academicYear) });
  const asked = askedCalendar(command, present.edition + 1);
  if (sameCalendar(present, asked)) return nothing;
  const fault = faultOf(asked);
  if (fault) return reject(fault);
  if (asked.order && asked.order.date > today(registered.zone)) return refuse('ORDER_IN_FUTURE', { date: asked.order.date });
  return accept(AcademicCalendarAmended(asked));
};
