import { code, date, defineEvent, number, optional, reference, type EventOf } from '@vekha/event-sourcing/event-definition';
import { escalatedTo, ofMeasure, rungKeys } from './event-fields';

export const MeasureReminderSent = defineEvent('MeasureReminderSent', 1, 'отправлено напоминание о сроке', {
  ...ofMeasure,
  deadlineVersion: number(),
  rung: code('reminder', 'due'),
  /** Of a reminder: how many working days before the term. */
  workingDays: optional(number()),
  effectiveDue: date(),
  supersedes: rungKeys,
  /** Of one occurrence; of the measure itself when absent. */
  period: optional(reference('period')),
});

/** The row alone is named, never a person; the department is told how many there are (domain §10.4). */
export const OverdueEscalated = defineEvent('OverdueEscalated', 1, 'сообщено о просрочке', {
  ...ofMeasure,
  deadlineVersion: number(),
  to: escalatedTo,
  /** How many working days after the term. */
  workingDays: number(),
  effectiveDue: date(),
  supersedes: rungKeys,
  /** Of one occurrence that was missed; of the measure itself when absent. */
  period: optional(reference('period')),
});

/** ME-2: the measure is under way and has no responsible party (004:L17). */
export const ResponsibleMissingNoticed = defineEvent('ResponsibleMissingNoticed', 1, 'сообщено, что ответственный не назначен', { ...ofMeasure });

/** Notices change nothing in the roadmap, so they have a stream of their own. */
export const noticeEvents = [MeasureReminderSent, OverdueEscalated, ResponsibleMissingNoticed] as const;
export type NoticeEvent = EventOf<(typeof noticeEvents)[number]>;
