import ical, { ICalEventStatus } from 'ical-generator';

/** One term in a person's calendar. */
export interface CalendarTerm {
  /** Stays the same for as long as the term lives, whatever its date becomes. */
  readonly uid: string;
  /** Grows with every edition of the term (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
  /** Civil date of the last day, `YYYY-MM-DD`; a date has no zone, so it is the same day on every screen. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  readonly cancelled: boolean;
  /** UTC instant since which it is so. */
  readonly stamp: string;
}

export interface DeadlineCalendar {
  readonly title: string;
  /** How often a calendar program should ask again, in minutes. */
  readonly refreshMinutes: number;
  readonly terms: readonly CalendarTerm[];
}

const DAY_MS = 86_400_000;

/** The terms as an iCalendar file (RFC 5545): all-day entries that do not make anybody busy. The same terms give the same bytes. */
export function deadlineCalendar({ title, refreshMinutes, terms }: DeadlineCalendar): string {
  const calendar = ical({ name: title, prodId: { company: 'Vekha', product: 'deadlines', language: 'RU' }, ttl: refreshMinutes * 60 });
  for (const { uid, sequence, day, summary, description, cancelled, stamp } of terms) {
    const start = new Date(`${day}T00:00:00Z`);
    const event = calendar.createEvent({ id: uid, sequence, stamp: new Date(stamp), allDay: true, start, end: new Date(start.getTime() + DAY_MS), summary, description });
    event.status(cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED);
    event.x('X-MICROSOFT-CDO-BUSYSTATUS', 'FREE');
    event.createCategory({ name: 'Сроки' });
  }
  return calendar.toString();
}
