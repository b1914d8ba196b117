import { code, date, defineEvent, list, number, optional, reference, type EventOf } from '@vekha/event-sourcing/event-definition';
import { ofMeasure, rung } from './event-fields';

export const MeasureReminderSent = defineEvent('MeasureReminderSent', 1, 'отправлено напоминание о сроке', {
  ...ofMeasure,
  deadlineVersion: number(),
  rung: code('reminder', 'due'),
  effectiveDue: date(),
  supersedes: list(rung),
  /** Of one occurrence; of the measure itself when absent. */
  period: optional(reference('period')),
});

/** Notices change nothing in the roadmap, so they have a stream of their own. */
export const noticeEvents = [MeasureReminderSent] as const;
export type NoticeEvent = EventOf<(typeof noticeEvents)[number]>;
