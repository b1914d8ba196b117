import { code, date, defineEvent, type EventOf, impersonalText, number, reference } from '@vekha/event-sourcing/event-definition';

export const SchoolRegistered = defineEvent('SchoolRegistered', 1, 'школа внесена в систему', {
  schoolId: reference('school'),
  name: impersonalText(),
  /** IANA time zone in which all of the school's dates are meant. */
  zone: impersonalText(),
  /** Working days a week: 5 or 6. */
  week: number(),
});

/** How many people a target group has on a day: what coverage is counted against (domain §5.2). */
export const TargetGroupHeadcountRecorded = defineEvent('TargetGroupHeadcountRecorded', 1, 'записана численность целевой группы', {
  schoolId: reference('school'),
  targetGroup: code('PUPILS', 'TEACHERS', 'PARTNERS'),
  count: number(),
  on: date(),
});

export const schoolEvents = [SchoolRegistered, TargetGroupHeadcountRecorded] as const;
export type SchoolEvent = EventOf<(typeof schoolEvents)[number]>;
