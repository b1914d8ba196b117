import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import { activePlan } from '../addressed';
import type { ProgrammeEvent } from '../events';
import { MentoringMeetingRequested } from '../meeting-events';
import { mayRequest } from '../meeting-rules';
import { meetingOf, type Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { RequestMeeting } from './request-meeting.command';

/** 001:L59, TX-09: whenever the mentee needs it, without limit. */
export const requestMeeting: Decide<Programme, RequestMeeting, ProgrammeEvent> = ({ programmeId, personId, wishedOn, topic }, state, { id }) => {
  const { refusal } = activePlan(state);
  if (refusal) return refusal;
  if (!mayRequest(state, personId)) return refuse('NOT_A_MENTEE');
  const meetingId = id('meeting');
  if (meetingOf(state, meetingId)) return nothing;
  return accept(MentoringMeetingRequested({ programmeId, meetingId, personId, ...(wishedOn !== undefined && { wishedOn }), ...(topic && { topic }) }));
};
