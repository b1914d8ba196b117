import { academicYear as yearFrom } from '@vekha/calendar/academic-year';
import { type AdoptionFault, adoptionFaults } from '@vekha/calendar/calendar-faults';
import { sameData } from '@vekha/event-sourcing/event-definition';
import type { AdoptAcademicCalendar } from './adopt-academic-calendar/adopt-academic-calendar.command';
import type { AcademicCalendar } from './school';

/** The calendar a command asks for as plain data, in the order of the year. */
export function askedCalendar({ schoolId, academicYear, terms, holidays, order }: AdoptAcademicCalendar, edition: number): AcademicCalendar {
  const plain = (spans: readonly { name: string; start: string; end: string }[]) =>
    spans.map(({ name, start, end }) => ({ name, start, end })).sort((a, b) => (a.start < b.start ? -1 : 1));
  return { schoolId, academicYear, edition, terms: plain(terms), holidays: plain(holidays), ...(order && { order: { number: order.number, date: order.date } }) };
}

/** The first thing that keeps it from being adopted. */
export function faultOf({ academicYear, edition, terms, holidays }: AcademicCalendar): AdoptionFault | undefined {
  return adoptionFaults({ version: String(edition), startYear: academicYear, terms, holidays })[0];
}

export const sameCalendar = (one: AcademicCalendar, other: AcademicCalendar): boolean =>
  sameData([one.terms, one.holidays], [other.terms, other.holidays]);

export const yearLabel = (startYear: number): string => yearFrom(startYear).label;
