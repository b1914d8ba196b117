import { command, commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { announceRegionalEvent } from './announce-regional-event/announce-regional-event';
import { AnnounceRegionalEvent } from './announce-regional-event/announce-regional-event.command';
import { classHour, type ClassHour } from './class-hour';
import { createSiteSection } from './create-site-section/create-site-section';
import { CreateSiteSection } from './create-site-section/create-site-section.command';
import {
  ClassHourAttendanceRecorded, type ClassHourEvent, ClassHourHeld, type OutsideEventEvent, RegionalEventAnnounced, RepresentativeParticipationRecorded,
  SiteMaterialPublished, SiteMaterialRemoved, SiteSectionCreated, type SiteSectionEvent,
} from './events';
import { documentFacts, personFacts, personsFacts, schoolFacts } from './needed-facts';
import { outsideEvent, type OutsideEvent } from './outside-event';
import { publishSiteMaterial } from './publish-site-material/publish-site-material';
import { PublishSiteMaterial } from './publish-site-material/publish-site-material.command';
import { recordClassHour } from './record-class-hour/record-class-hour';
import { RecordClassHour } from './record-class-hour/record-class-hour.command';
import { recordClassHourAttendance } from './record-class-hour-attendance/record-class-hour-attendance';
import { RecordClassHourAttendance } from './record-class-hour-attendance/record-class-hour-attendance.command';
import { recordParticipation } from './record-participation/record-participation';
import { RecordParticipation } from './record-participation/record-participation.command';
import { removeSiteMaterial } from './remove-site-material/remove-site-material';
import { RemoveSiteMaterial } from './remove-site-material/remove-site-material.command';
import { siteSection, type SiteSection } from './site-section';

export const classHourStream = (classHourId: string): string => `class_hour-${classHourId}`;
export const outsideEventStream = (eventId: string): string => `outside_event-${eventId}`;
export const siteSectionStream = (schoolId: string): string => `site_section-${schoolId}`;

const scope = ({ schoolId }: { schoolId: string }): string => `school:${schoolId}`;
const schoolNeeded = ({ schoolId }: { schoolId: string }) => ({ school: schoolFacts(schoolId) });

export const classHourCommands = commandCatalogue<ClassHour, ClassHourEvent>({
  category: 'class_hour',
  decider: classHour,
  scope: ({ held }) => held && scope(held),
  zone: ({ held }) => held?.zone,
  entries: [
    command({
      command: RecordClassHour, decide: recordClassHour, title: 'Записать проведённый классный час',
      gives: [ClassHourHeld],
      stream: ({ classHourId }, id) => classHourStream(classHourId ?? id('class hour')),
      scope, creates: true, needs: schoolNeeded, again: ['CLASS_HOUR_EXISTS'],
    }),
    command({
      command: RecordClassHourAttendance, decide: recordClassHourAttendance, title: 'Записать число присутствовавших на классном часе',
      gives: [ClassHourAttendanceRecorded],
      stream: ({ classHourId }) => classHourStream(classHourId),
    }),
  ],
});

export const outsideEventCommands = commandCatalogue<OutsideEvent, OutsideEventEvent>({
  category: 'outside_event',
  decider: outsideEvent,
  scope: ({ announced }) => announced && scope(announced),
  zone: ({ announced }) => announced?.zone,
  entries: [
    command({
      command: AnnounceRegionalEvent, decide: announceRegionalEvent, title: 'Объявить событие, конкурс или проект',
      gives: [RegionalEventAnnounced],
      stream: ({ eventId }, id) => outsideEventStream(eventId ?? id('outside event')),
      scope, creates: true, needs: schoolNeeded, again: ['EVENT_EXISTS'],
    }),
    command({
      command: RecordParticipation, decide: recordParticipation, title: 'Записать участие представителя школы',
      gives: [RepresentativeParticipationRecorded],
      stream: ({ eventId }) => outsideEventStream(eventId),
      needs: ({ personId }) => ({ person: personFacts(personId) }),
    }),
  ],
});

export const siteSectionCommands = commandCatalogue<SiteSection, SiteSectionEvent>({
  category: 'site_section',
  decider: siteSection,
  scope: ({ created }) => created && scope(created),
  zone: ({ created }) => created?.zone,
  entries: [
    command({
      command: CreateSiteSection, decide: createSiteSection, title: 'Записать создание раздела на сайте школы',
      gives: [SiteSectionCreated],
      stream: ({ schoolId }) => siteSectionStream(schoolId),
      scope, creates: true, needs: schoolNeeded,
    }),
    command({
      command: PublishSiteMaterial, decide: publishSiteMaterial, title: 'Записать размещение материала на сайте',
      gives: [SiteMaterialPublished],
      stream: ({ schoolId }) => siteSectionStream(schoolId),
      needs: ({ shown, documentId }) => ({ ...personsFacts(shown), ...(documentId !== undefined && { document: documentFacts(documentId) }) }),
      again: ['MATERIAL_EXISTS'],
    }),
    command({
      command: RemoveSiteMaterial, decide: removeSiteMaterial, title: 'Записать снятие материала с сайта',
      gives: [SiteMaterialRemoved],
      stream: ({ schoolId }) => siteSectionStream(schoolId),
    }),
  ],
});
