import { code, date, defineEvent, type EventOf, flag, impersonalText, list, number, optional, reference } from '@vekha/event-sourcing/event-definition';
import { participants } from './event-fields';

const ofSpeedMeeting = { speedMeetingId: reference('speed meeting') };

/** PR-6: speed mentoring is one meeting and needs no standing pair, no programme and no order (001:L61). */
export const SpeedMeetingPlanned = defineEvent('SpeedMeetingPlanned', 1, 'назначена скоростная встреча', { ...ofSpeedMeeting, schoolId: reference('school'), zone: impersonalText(), ...participants, on: date() });

export const SpeedMeetingHeld = defineEvent('SpeedMeetingHeld', 1, 'проведена скоростная встреча', {
  ...ofSpeedMeeting, heldOn: date(), attended: list(reference('person')), minutes: optional(number()), channel: code<string>(), foreignChannel: optional(flag()),
});

export const SpeedMeetingCancelled = defineEvent('SpeedMeetingCancelled', 1, 'скоростная встреча отменена', { ...ofSpeedMeeting, cause: code('ILLNESS', 'WORK', 'TECHNICAL', 'NO_REASON_GIVEN') });

export const speedMeetingEvents = [SpeedMeetingPlanned, SpeedMeetingHeld, SpeedMeetingCancelled] as const;
export type SpeedMeetingEvent = EventOf<(typeof speedMeetingEvents)[number]>;
