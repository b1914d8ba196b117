import { civilDateAt, daysBetween } from '@vekha/calendar/civil-date';
import type { AnyRow } from './register-filters.http';

/**
 * By how many calendar days a measure is late at an instant (UTC), in the zone of its term: until it was done when it is
 * done, until that instant while it is overdue; 0 when it is not late, null without a term. Counted when read, because
 * it grows by itself. Calendar days, because working days are counted by the school's own calendar, which lives in the
 * deadlines: an escalation says them.
 */
export function overdueDays(row: AnyRow, now: string): number | null {
  const { effectiveDue, occurredOn, zone, status, overdue, doneLate } = row;
  if (typeof effectiveDue !== 'string' || typeof zone !== 'string') return null;
  if (status === 'Reported' || status === 'Completed') return doneLate === true && typeof occurredOn === 'string' ? Math.max(0, daysBetween(effectiveDue, occurredOn)) : 0;
  const awaited = status === 'Scheduled' || status === 'Open';
  return overdue === true && awaited ? Math.max(0, daysBetween(effectiveDue, civilDateAt(now, zone))) : 0;
}
