import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { personIn, type PersonsFacts, type SchoolFacts } from '../needed-facts';
import { refuse } from '../rejections';
import type { SpeedMeeting } from '../speed-meeting';
import { type SpeedMeetingEvent, SpeedMeetingPlanned } from '../speed-meeting-events';
import { who } from '../whose-side';
import type { PlanSpeedMeeting } from './plan-speed-meeting.command';

type Facts = PersonsFacts & { readonly school: SchoolFacts | undefined };

/** PR-6, PR-8 (001:L61): different persons, all of them known to the school. The day may be past: paper first. */
export const planSpeedMeeting: Decide<SpeedMeeting, PlanSpeedMeeting, SpeedMeetingEvent, Facts> = ({ schoolId, mentorId, menteeIds, on }, state, { id, facts }) => {
  if (state.status) return refuse('SPEED_MEETING_EXISTS');
  if (!facts.school) return refuse('SCHOOL_MISSING');
  const all = [mentorId, ...menteeIds];
  if (menteeIds.length === 0 || new Set(all).size < all.length) return refuse('NOT_DIFFERENT_PERSONS');
  const unknown = all.filter((personId) => personIn(facts, personId)?.schoolId !== schoolId);
  if (unknown.length > 0) return refuse('PERSON_MISSING', { who: who({ mentorId, menteeIds }, unknown) });
  return accept(SpeedMeetingPlanned({ speedMeetingId: id('speed meeting'), schoolId, zone: facts.school.zone, mentorId, menteeIds, on }));
};
