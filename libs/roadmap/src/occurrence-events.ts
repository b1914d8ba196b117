import { code, date, defineEvent, flag, list, number } from '@vekha/event-sourcing/event-definition';
import { deadline, occurrenceKind, overdueTerm, recountedTerm } from '@vekha/term/term-fields';
import { evidenceItem, ofOccurrence } from './event-fields';

export const OccurrenceScheduled = defineEvent('OccurrenceScheduled', 1, 'назначен очередной срок', {
  ...ofOccurrence,
  kind: occurrenceKind,
  deadline,
});

export const OnDemandOccurrenceRequested = defineEvent('OnDemandOccurrenceRequested', 1, 'запрошена встреча', { ...ofOccurrence });
export const OccurrenceMarkedRetroactive = defineEvent('OccurrenceMarkedRetroactive', 1, 'очередной срок раньше приказа', { ...ofOccurrence });

export const OccurrenceOpened = defineEvent('OccurrenceOpened', 1, 'открылся очередной срок', { ...ofOccurrence, deadlineVersion: number() });

export const OccurrenceMissed = defineEvent('OccurrenceMissed', 1, 'очередной срок пропущен', { ...ofOccurrence, ...overdueTerm });

export const OccurrenceHeld = defineEvent('OccurrenceHeld', 1, 'очередное проведение состоялось', {
  ...ofOccurrence,
  occurredOn: date(),
  evidence: list(evidenceItem),
  doneLate: flag(),
  reportedLate: flag(),
});

export const OccurrenceMoved = defineEvent('OccurrenceMoved', 1, 'очередной срок перенесён', {
  ...ofOccurrence,
  reason: code('NON_WORKING_DAY', 'SCHOOL_HOLIDAY', 'PARTICIPANTS_ABSENT', 'SUSPENSION'),
  deadline,
});

export const OccurrenceSkipped = defineEvent('OccurrenceSkipped', 1, 'очередное проведение отменено', {
  ...ofOccurrence,
  /** TERM_WITHDRAWN: the school's calendar no longer has the term; should it come back, so does the occurrence. */
  reason: code('SCHOOL_HOLIDAY', 'PARTICIPANTS_ABSENT', 'NOTHING_TO_DO', 'TERM_WITHDRAWN'),
});

/** As DeadlineReprojected; the period stays what it was. */
export const OccurrenceReprojected = defineEvent('OccurrenceReprojected', 1, 'очередной срок пересчитан', { ...ofOccurrence, ...recountedTerm });

export const occurrenceEvents = [
  OccurrenceScheduled, OnDemandOccurrenceRequested, OccurrenceMarkedRetroactive, OccurrenceOpened, OccurrenceMissed, OccurrenceHeld,
  OccurrenceMoved, OccurrenceSkipped, OccurrenceReprojected,
] as const;
