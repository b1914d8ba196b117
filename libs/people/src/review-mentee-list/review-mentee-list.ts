import { academicYearOf } from '@vekha/calendar/academic-year';
import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { MenteeListEvent } from '../events';
import { futureRefusal } from '../known-person';
import { MenteeListReviewed } from '../mentee-events';
import type { MenteeList } from '../mentee-list';
import type { SchoolFacts } from '../needed-facts';
import { refuse } from '../rejections';
import type { ReviewMenteeList } from './review-mentee-list.command';

/** MT-4: at least once a year; the academic year is that of the day. */
export const reviewMenteeList: Decide<MenteeList, ReviewMenteeList, MenteeListEvent, { readonly school: SchoolFacts | undefined }> = (command, { reviewed }, { facts: { school }, today }) => {
  const { schoolId, occurredOn, stayed, left, minutes } = command;
  if (!school) return refuse('SCHOOL_MISSING');
  const wrong = futureRefusal('Когда пересмотрен', occurredOn, today(school.zone));
  if (wrong) return wrong;
  const academicYear = academicYearOf(occurredOn).startYear;
  if (reviewed[academicYear] === occurredOn) return nothing;
  const basis = minutes && { minutes: { number: minutes.number, date: minutes.date } };
  return accept(MenteeListReviewed({ schoolId, zone: school.zone, academicYear, reviewedOn: occurredOn, stayed, left, ...basis }));
};
