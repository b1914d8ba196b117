import { code, date, defineEvent, type EventOf, impersonalText, list, number, optional, record, reference } from '@vekha/event-sourcing/event-definition';
import { organisationEvents } from './organisation-events';
import { SchoolSettingsSet } from './settings-events';

export const SchoolRegistered = defineEvent('SchoolRegistered', 1, 'школа внесена в систему', {
  schoolId: reference('school'),
  name: impersonalText(),
  /** IANA time zone in which all of the school's dates are meant. */
  zone: impersonalText(),
  /** Working days a week: 5 or 6. */
  week: number(),
});

const namedSpans = list(record({ name: impersonalText(), start: date(), end: date() }));

/** What a school sets for one academic year; there is no national default (domain §7.1, 001:L248). */
const academicCalendar = {
  schoolId: reference('school'),
  /** Year in which the academic year begins. */
  academicYear: number(),
  /** 1 as adopted; each amendment makes the next. */
  edition: number(),
  /** Quarters, trimesters or half-years, both ends included. */
  terms: namedSpans,
  holidays: namedSpans,
  order: optional(record({ number: impersonalText(), date: date() })),
};

export const AcademicCalendarAdopted = defineEvent('AcademicCalendarAdopted', 1, 'утверждён календарный учебный график', academicCalendar);
export const AcademicCalendarAmended = defineEvent('AcademicCalendarAmended', 1, 'изменён календарный учебный график', academicCalendar);

export const SchoolDaysSet = defineEvent('SchoolDaysSet', 1, 'установлены рабочие и нерабочие дни школы', {
  schoolId: reference('school'),
  edition: number(),
  /** The local act, as people cite it. */
  source: impersonalText(),
  nonWorking: list(date()),
  working: list(date()),
});

/** How many people a target group has on a day: what coverage is counted against (domain §5.2). */
export const TargetGroupHeadcountRecorded = defineEvent('TargetGroupHeadcountRecorded', 1, 'записана численность целевой группы', {
  schoolId: reference('school'),
  targetGroup: code('PUPILS', 'TEACHERS', 'PARTNERS'),
  count: number(),
  on: date(),
});

export const schoolEvents = [SchoolRegistered, AcademicCalendarAdopted, AcademicCalendarAmended, SchoolDaysSet, TargetGroupHeadcountRecorded, SchoolSettingsSet, ...organisationEvents] as const;
export type SchoolEvent = EventOf<(typeof schoolEvents)[number]>;
