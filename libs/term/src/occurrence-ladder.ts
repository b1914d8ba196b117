import { startOfDay } from '@vekha/calendar/civil-date';
import { isOfRecurrence, type Occurrences } from './occurrence';
import type { Deadline } from './term-fields';

/**
 * The ladder of an occurrence among the others of its row: reminders that would come before the due day of the one
 * before it are left out, so that a weekly meeting is not announced three times at once.
 */
export function amongOccurrences(deadline: Deadline, others: readonly Deadline[]): Deadline {
  const previous = others.map(({ effectiveDue }) => effectiveDue).filter((day) => day < deadline.effectiveDue).sort().at(-1);
  if (previous === undefined) return deadline;
  const from = startOfDay(previous, deadline.zone);
  return { ...deadline, rungs: deadline.rungs.filter(({ rung, at }) => rung !== 'reminder' || at >= from) };
}

/** The terms of a recurrence, but for one period. A meeting on demand and a progress check stand beside it (ME-7, ME-5). */
export function otherTerms(occurrences: Occurrences, period?: string): readonly Deadline[] {
  return Object.values(occurrences).flatMap((each) => (each.period !== period && isOfRecurrence(each) ? [each.deadline] : []));
}
