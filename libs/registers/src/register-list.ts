import type { Projection } from '@vekha/event-sourcing/projection';
import { calendarRegister } from './calendars/calendar-register';
import { deadlineRegister } from './deadlines/deadline-register';
import { departmentSummaryRegister } from './department-summary/department-summary-register';
import { documentRegister } from './documents/document-register';
import { fileRegister } from './files/file-register';
import { findingRegister } from './findings/finding-register';
import { inboxRegister } from './inbox/inbox-register';
import { letterRegister } from './letters/letter-register';
import { measureRegister } from './measures/measure-register';
import { occurrenceRegister } from './occurrences/occurrence-register';
import { personDeadlineRegister } from './person-deadlines/person-deadline-register';
import { roadmapRegister } from './roadmaps/roadmap-register';
import { schoolRegister } from './schools/school-register';

/** Every register, in the order people read them. */
export const registers: readonly Projection[] = [
  schoolRegister,
  calendarRegister,
  departmentSummaryRegister,
  roadmapRegister,
  measureRegister,
  occurrenceRegister,
  deadlineRegister,
  personDeadlineRegister,
  documentRegister,
  findingRegister,
  inboxRegister,
  letterRegister,
  fileRegister,
];
