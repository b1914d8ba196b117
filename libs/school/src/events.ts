import { defineEvent, type EventOf, impersonalText, number, reference } from '@vekha/event-sourcing/event-definition';

export const SchoolRegistered = defineEvent('SchoolRegistered', 1, 'школа внесена в систему', {
  schoolId: reference('school'),
  name: impersonalText(),
  /** IANA time zone in which all of the school's dates are meant. */
  zone: impersonalText(),
  /** Working days a week: 5 or 6. */
  week: number(),
});

export const schoolEvents = [SchoolRegistered] as const;
export type SchoolEvent = EventOf<(typeof schoolEvents)[number]>;
