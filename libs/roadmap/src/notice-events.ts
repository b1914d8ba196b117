import { defineEvent, type EventOf } from '@vekha/event-sourcing/event-definition';
import { sentEscalation, sentReminder } from '@vekha/term/term-fields';
import { ofMeasure } from './event-fields';

export const MeasureReminderSent = defineEvent('MeasureReminderSent', 1, 'отправлено напоминание о сроке', { ...ofMeasure, ...sentReminder });

/** The row alone is named, never a person; the department is told how many there are (domain §10.4). */
export const OverdueEscalated = defineEvent('OverdueEscalated', 1, 'сообщено о просрочке', { ...ofMeasure, ...sentEscalation });

/** ME-2: the measure is under way and has no responsible party (004:L17). */
export const ResponsibleMissingNoticed = defineEvent('ResponsibleMissingNoticed', 1, 'сообщено, что ответственный не назначен', { ...ofMeasure });

/** Notices change nothing in the roadmap, so they have a stream of their own. */
export const noticeEvents = [MeasureReminderSent, OverdueEscalated, ResponsibleMissingNoticed] as const;
export type NoticeEvent = EventOf<(typeof noticeEvents)[number]>;
