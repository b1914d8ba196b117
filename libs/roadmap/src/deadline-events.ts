import { code, date, defineEvent, impersonalText, number, optional } from '@vekha/event-sourcing/event-definition';
import { askedTerm, deadline, givenTerm, recountedTerm } from '@vekha/term/term-fields';
import { evidenceItem, inForce, ofMeasure, order } from './event-fields';

export const DeadlineParsed = defineEvent('DeadlineParsed', 1, 'определён срок мероприятия', {
  ...ofMeasure,
  ...givenTerm,
  inForce,
});

/** RM-5: not scheduled, and no hindrance to activation; a person says what is meant (004:L35, L36, L24; 001:L272). */
export const DeadlineAmbiguityDetected = defineEvent('DeadlineAmbiguityDetected', 1, 'срок мероприятия требует уточнения', {
  ...ofMeasure,
  ...askedTerm,
});

export const DeadlineClarified = defineEvent('DeadlineClarified', 1, 'срок мероприятия уточнён', {
  ...ofMeasure,
  /** Which of the offered readings was chosen, from 1; absent when the dates were named. */
  reading: optional(number()),
  deadline,
  inForce,
});

export const ExternalScheduleAttached = defineEvent('ExternalScheduleAttached', 1, 'приложен отдельный график', {
  ...ofMeasure,
  document: evidenceItem,
  deadline,
  inForce,
});

/** RM-3: a row without dates stays planned and keeps the roadmap from being activated. */
export const DeadlineMissing = defineEvent('DeadlineMissing', 1, 'у мероприятия нет срока', { ...ofMeasure, verbatim: impersonalText() });

/** RM-4: due before the order was issued; not overdue until a person decides. */
export const MeasureMarkedRetroactive = defineEvent('MeasureMarkedRetroactive', 1, 'срок мероприятия раньше приказа', { ...ofMeasure });

/** The clock stands still from this civil date. */
export const MeasureSuspended = defineEvent('MeasureSuspended', 1, 'мероприятие приостановлено приказом', {
  ...ofMeasure,
  ground: code('RESPONSIBLE_ABSENT', 'QUARANTINE', 'SCHOOL_CLOSED', 'REORGANISATION', 'FUNDING_LACKING'),
  order,
  since: date(),
});

export const MeasureResumed = defineEvent('MeasureResumed', 1, 'мероприятие возобновлено приказом', {
  ...ofMeasure,
  order,
  /** Civil date on which the clock runs again. */
  until: optional(date()),
  /** Calendar days of the suspension, by which what had not come due moves. */
  daysGivenBack: number(),
  /** Of a term that had run out before only the escalations wait longer. Absent when nothing changes. */
  deadline: optional(deadline),
});

export const MeasureRescheduled = defineEvent('MeasureRescheduled', 1, 'срок мероприятия перенесён приказом', { ...ofMeasure, order, deadline });

/** An open term follows a changed calendar, ladder or rule; what is over keeps its dates. */
export const DeadlineReprojected = defineEvent('DeadlineReprojected', 1, 'срок мероприятия пересчитан', { ...ofMeasure, ...recountedTerm });

export const deadlineEvents = [
  DeadlineParsed, DeadlineAmbiguityDetected, DeadlineClarified, ExternalScheduleAttached, DeadlineMissing, MeasureMarkedRetroactive,
  MeasureSuspended, MeasureResumed, MeasureRescheduled, DeadlineReprojected,
] as const;
