import type { Happened } from '@vekha/event-sourcing/decider';
import type { ProgrammeEvent } from './events';
import { type Meeting, meetingOf, type Programme } from './programme-state';

/** The journal of meetings. */
export function meetingJournal(state: Programme, event: Happened<ProgrammeEvent>): Programme {
  switch (event.type) {
    case 'MentoringMeetingScheduled':
      return withMeeting(state, event.data.meetingId, { status: 'Scheduled', on: event.data.on, hasGoal: event.data.goal !== undefined });
    case 'MentoringMeetingRequested':
      return withMeeting(state, event.data.meetingId, { status: 'Requested', on: event.data.wishedOn, requestedBy: event.data.personId });
    case 'MentoringMeetingHeld':
      return withMeeting(state, event.data.meetingId, { status: 'Held', on: event.data.heldOn });
    case 'MentoringMeetingMissed':
      return withMeeting(state, event.data.meetingId, { status: 'Missed', on: event.data.missedOn });
    default:
      return state;
  }
}

function withMeeting(state: Programme, meetingId: string, change: Partial<Meeting>): Programme {
  const known = meetingOf(state, meetingId) ?? { meetingId, status: 'Requested', on: undefined, hasGoal: false, requestedBy: undefined };
  return { ...state, meetings: { ...state.meetings, [meetingId]: { ...known, ...change } } };
}
