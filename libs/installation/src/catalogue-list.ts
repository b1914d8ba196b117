import { accessCommands } from '@vekha/access/commands';
import { accessEvents } from '@vekha/access/events';
import { classHourCommands, outsideEventCommands, siteSectionCommands } from '@vekha/activity/commands';
import { activityEvents } from '@vekha/activity/events';
import { correspondenceCommands } from '@vekha/correspondence/commands';
import { correspondenceEvents } from '@vekha/correspondence/events';
import type { CommandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import type { EventDeclaration } from '@vekha/event-sourcing/event-definition';
import { EventRegistry } from '@vekha/event-sourcing/event-registry';
import { technicalEvents } from '@vekha/event-sourcing/technical-events';
import { evidenceCommands } from '@vekha/evidence/commands';
import { evidenceEvents } from '@vekha/evidence/events';
import { municipalityCommands } from '@vekha/municipality/commands';
import { municipalityEvents } from '@vekha/municipality/events';
import { noticeCommands, roadmapCommands } from '@vekha/roadmap/commands';
import { menteeListCommands, peopleCommands, trainingCommands } from '@vekha/people/commands';
import { peopleEvents } from '@vekha/people/events';
import { practiceCommands } from '@vekha/practice/commands';
import { practiceEvents } from '@vekha/practice/events';
import { purposeCodes } from '@vekha/personal-data/purposes';
import { programmeCommands, speedMeetingCommands } from '@vekha/programme/commands';
import { programmeEvents } from '@vekha/programme/events';
import { speedMeetingEvents } from '@vekha/programme/speed-meeting-events';
import { recordsCommands } from '@vekha/records/commands';
import { documentEvents } from '@vekha/records/events';
import { roadmapEvents } from '@vekha/roadmap/events';
import { noticeEvents } from '@vekha/roadmap/notice-events';
import { schoolCommands } from '@vekha/school/commands';
import { schoolEvents } from '@vekha/school/events';
import { surveyCommands } from '@vekha/survey/commands';
import { surveyEvents } from '@vekha/survey/events';
import { templateCommands } from '@vekha/template/commands';
import { templateEvents } from '@vekha/template/events';

/** Every context's commands, in the order people meet them. */
export const catalogues: readonly CommandCatalogue[] = [
  templateCommands,
  municipalityCommands,
  schoolCommands,
  evidenceCommands,
  peopleCommands,
  menteeListCommands,
  trainingCommands,
  roadmapCommands,
  noticeCommands,
  correspondenceCommands,
  accessCommands,
  programmeCommands,
  speedMeetingCommands,
  recordsCommands,
  surveyCommands,
  practiceCommands,
  classHourCommands,
  outsideEventCommands,
  siteSectionCommands,
];

/** Every event of the log, by context. */
const events: readonly EventDeclaration[] = [
  ...technicalEvents,
  ...templateEvents,
  ...municipalityEvents,
  ...schoolEvents,
  ...evidenceEvents,
  ...peopleEvents,
  ...roadmapEvents,
  ...noticeEvents,
  ...correspondenceEvents,
  ...accessEvents,
  ...programmeEvents,
  ...speedMeetingEvents,
  ...documentEvents,
  ...surveyEvents,
  ...practiceEvents,
  ...activityEvents,
];

/** @throws CatalogueRefused when the events of the contexts do not fit together */
export function eventRegistry(): EventRegistry {
  return new EventRegistry(events, [], purposeCodes);
}
