import { addDays } from '@vekha/calendar/civil-date';
import { addWorkingDays, countWorkingDays, nextWorkingDay, previousWorkingDay } from '@vekha/calendar/working-days';
import type { InboxRow } from '@vekha/registers/inbox/inbox-rows';
import { isShown, urgencyOf } from '@vekha/registers/inbox/urgency';
import type { RecipientDays } from './recipient-days';

/** How far ahead a letter looks, in working days; the middle rung of the ordinary ladder (domain §10.4). */
export const WORKING_DAYS_AHEAD = 7;

export type SectionName = 'overdue' | 'today' | 'next' | 'soon' | 'decide';

export interface Line {
  readonly row: InboxRow;
  /** Working days by which the term has run out; 0 when it has not. */
  readonly late: number;
}

/** What one letter tells, section by section. */
export interface DigestContents {
  readonly day: string;
  readonly nextDay: string;
  readonly sections: Readonly<Record<SectionName, readonly Line[]>>;
  readonly things: number;
  /** Something in it is new or presses; otherwise there is nothing to say today. */
  readonly worthSending: boolean;
}

/** @param rows the recipient's things as of the morning  @param mornings of the day and of the working day before it (UTC instants) */
export function digestContents(rows: readonly InboxRow[], day: string, days: RecipientDays, previousMorning: string): DigestContents {
  const { week, calendar } = days;
  const nextDay = nextWorkingDay(day, week, calendar);
  const lastDay = addWorkingDays(day, WORKING_DAYS_AHEAD, week, calendar);
  const sections: Record<SectionName, Line[]> = { overdue: [], today: [], next: [], soon: [], decide: [] };
  for (const row of rows.filter((each) => isShown(each, day)).sort(byTerm)) {
    const section = sectionOf(row, day, nextDay, lastDay);
    const late = section === 'overdue' && row.effectiveDue !== null ? countWorkingDays({ start: addDays(row.effectiveDue, 1), end: day }, week, calendar) : 0;
    if (section) sections[section].push({ row, late });
  }
  return { day, nextDay, sections, things: Object.values(sections).flat().length, worthSending: isWorthSending(sections, lastDay, isNewWeek(day, days), previousMorning) };
}

function sectionOf(row: InboxRow, day: string, nextDay: string, lastDay: string): SectionName | undefined {
  const urgency = urgencyOf(row, day);
  if (urgency === 'waiting') return undefined;
  if (urgency === 'decide' || row.kind === 'missed') return 'decide';
  if (urgency === 'overdue' || urgency === 'today') return urgency;
  const due = row.effectiveDue ?? '';
  if (due <= nextDay) return 'next';
  return due <= lastDay ? 'soon' : undefined;
}

/**
 * A letter every day about the same distant thing is soon read by nobody. What is overdue, due today or on the next working
 * day always makes one; what lies further on its day of the ladder; what waits for a decision when it is new, and once a week.
 */
function isWorthSending({ overdue, today, next, soon, decide }: Record<SectionName, readonly Line[]>, lastDay: string, newWeek: boolean, previousMorning: string): boolean {
  if (overdue.length + today.length + next.length > 0) return true;
  if (soon.some(({ row }) => row.effectiveDue === lastDay)) return true;
  return decide.some(({ row }) => newWeek || row.since > previousMorning);
}

/** The first working day of its week. */
function isNewWeek(day: string, { week, calendar }: RecipientDays): boolean {
  const before = previousWorkingDay(day, week, calendar);
  const weekOf = (date: string): number => Math.floor((Date.parse(date) / 86_400_000 + 3) / 7);
  return weekOf(before) !== weekOf(day);
}

const byTerm = (a: InboxRow, b: InboxRow): number => (placeOf(a) < placeOf(b) ? -1 : 1);
const placeOf = ({ effectiveDue, roadmapId, measureId, period, kind }: InboxRow): string => [effectiveDue ?? '9999', roadmapId, measureId, period ?? '', kind].join(' ');
