import { code, date, defineEvent, number, optional, reference, type EventOf } from '@vekha/event-sourcing/event-definition';
import { ofMeasure, rungKeys } from './event-fields';

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

/** Notices change nothing in the roadmap, so they have a stream of their own. */
export const noticeEvents = [MeasureReminderSent] as const;
export type NoticeEvent = EventOf<(typeof noticeEvents)[number]>;
