import { code, date, defineEvent, type EventOf, impersonalText, list, number, optional, reference } from '@vekha/event-sourcing/event-definition';
import { EVENT_KINDS, LEVELS, MATERIAL_KINDS, REMOVAL_GROUNDS, RESULTS } from './activity-words';

const ofClassHour = { classHourId: reference('class hour'), schoolId: reference('school') };

export const ClassHourHeld = defineEvent('ClassHourHeld', 1, 'проведён классный час', {
  ...ofClassHour,
  zone: impersonalText(),
  /** «7А»; a number and letters, never a name. */
  schoolClass: impersonalText(),
  topic: impersonalText(),
  heldOn: date(),
});

/** Counts and nothing else; the latest is the valid one (IND-08: 001:L253). */
export const ClassHourAttendanceRecorded = defineEvent('ClassHourAttendanceRecorded', 1, 'записано число присутствовавших на классном часе', {
  ...ofClassHour,
  schoolClass: impersonalText(),
  heldOn: date(),
  present: number(),
  /** How many pupils the class has. */
  enrolled: number(),
});

export const classHourEvents = [ClassHourHeld, ClassHourAttendanceRecorded] as const;
export type ClassHourEvent = EventOf<(typeof classHourEvents)[number]>;

const ofOutsideEvent = { eventId: reference('outside event'), schoolId: reference('school'), level: code(...LEVELS) };

export const RegionalEventAnnounced = defineEvent('RegionalEventAnnounced', 1, 'объявлено событие, конкурс или проект', {
  ...ofOutsideEvent,
  zone: impersonalText(),
  name: impersonalText(),
  kind: code(...EVENT_KINDS),
  startsOn: date(),
  endsOn: date(),
});

/** A later record of the same person replaces the earlier one (IND-05: 001:L259). */
export const RepresentativeParticipationRecorded = defineEvent('RepresentativeParticipationRecorded', 1, 'записано участие представителя школы', {
  ...ofOutsideEvent,
  personId: reference('person'),
  participatedOn: date(),
  result: code(...RESULTS),
});

export const outsideEventEvents = [RegionalEventAnnounced, RepresentativeParticipationRecorded] as const;
export type OutsideEventEvent = EventOf<(typeof outsideEventEvents)[number]>;

const ofSchool = { schoolId: reference('school') };

/** IND-09: the section exists from `createdOn` (001:L251, L219; 004:L17). */
export const SiteSectionCreated = defineEvent('SiteSectionCreated', 1, 'создан раздел «Наставничество» на сайте школы', {
  ...ofSchool,
  zone: impersonalText(),
  /** Place within the school's site: `/nastavnichestvo`. */
  path: impersonalText(),
  createdOn: date(),
});

export const SiteMaterialPublished = defineEvent('SiteMaterialPublished', 1, 'на сайте школы размещён материал', {
  ...ofSchool,
  materialId: reference('site material'),
  kind: code(...MATERIAL_KINDS),
  path: impersonalText(),
  publishedOn: date(),
  /** Who is shown by name or portrait. */
  shown: list(reference('person')),
  documentId: optional(reference('document')),
});

export const SiteMaterialRemoved = defineEvent('SiteMaterialRemoved', 1, 'материал снят с сайта школы', {
  ...ofSchool,
  materialId: reference('site material'),
  ground: code(...REMOVAL_GROUNDS),
  removedOn: date(),
});

export const siteSectionEvents = [SiteSectionCreated, SiteMaterialPublished, SiteMaterialRemoved] as const;
export type SiteSectionEvent = EventOf<(typeof siteSectionEvents)[number]>;

export const activityEvents = [...classHourEvents, ...outsideEventEvents, ...siteSectionEvents] as const;
