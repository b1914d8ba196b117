import type { Projection } from '@vekha/event-sourcing/projection';
import { agreementRegister } from './agreements/agreement-register';
import { beginningRegister } from './beginnings/beginning-register';
import { bestPracticeRegister } from './best-practices/best-practice-register';
import { calendarRegister } from './calendars/calendar-register';
import { campaignRegister } from './campaigns/campaign-register';
import { classHourRegister } from './class-hours/class-hour-register';
import { consentRegister } from './consents/consent-register';
import { curatorRegister } from './curators/curator-register';
import { dataSubjectRequestRegister } from './data-subject-requests/data-subject-request-register';
import { deadlineRegister } from './deadlines/deadline-register';
import { departmentSummaryRegister } from './department-summary/department-summary-register';
import { destructionActRegister } from './destruction-acts/destruction-act-register';
import { documentRegister } from './documents/document-register';
import { eventParticipationRegister } from './event-participations/event-participation-register';
import { fileRegister } from './files/file-register';
import { findingRegister } from './findings/finding-register';
import { inboxRegister } from './inbox/inbox-register';
import { letterRegister } from './letters/letter-register';
import { longTermMentorRegister } from './long-term-mentors/long-term-mentor-register';
import { matchRegister } from './matches/match-register';
import { measureRegister } from './measures/measure-register';
import { meetingRegister } from './meetings/meeting-register';
import { mentoringInboxRegister } from './mentoring-inbox/mentoring-inbox-register';
import { menteeRegister } from './mentees/mentee-register';
import { mentorCandidateRegister } from './mentor-candidates/mentor-candidate-register';
import { mentorCouncilRegister } from './mentor-councils/mentor-council-register';
import { mentorRegister } from './mentors/mentor-register';
import { occurrenceRegister } from './occurrences/occurrence-register';
import { personDeadlineRegister } from './person-deadlines/person-deadline-register';
import { orderRegister } from './orders/order-register';
import { participantRegister } from './participants/participant-register';
import { personRegister } from './persons/person-register';
import { programmeRegister } from './programmes/programme-register';
import { publicationRegister } from './publications/publication-register';
import { roadmapRegister } from './roadmaps/roadmap-register';
import { schoolRegister } from './schools/school-register';
import { trainingRegister } from './trainings/training-register';

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
  beginningRegister,
  documentRegister,
  findingRegister,
  inboxRegister,
  mentoringInboxRegister,
  letterRegister,
  fileRegister,
  personRegister,
  mentorCandidateRegister,
  mentorRegister,
  menteeRegister,
  longTermMentorRegister,
  participantRegister,
  matchRegister,
  programmeRegister,
  meetingRegister,
  consentRegister,
  destructionActRegister,
  dataSubjectRequestRegister,
  trainingRegister,
  campaignRegister,
  orderRegister,
  agreementRegister,
  curatorRegister,
  mentorCouncilRegister,
  bestPracticeRegister,
  publicationRegister,
  eventParticipationRegister,
  classHourRegister,
];
