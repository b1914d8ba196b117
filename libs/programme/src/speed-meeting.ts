import type { Decider } from '@vekha/event-sourcing/decider';
import type { SpeedMeetingEvent } from './speed-meeting-events';

/** One meeting of people who are no pair (PR-6; 001:L61). */
export interface SpeedMeeting {
  readonly status: 'Planned' | 'Held' | 'Cancelled' | undefined;
  readonly schoolId: string;
  readonly zone: string;
  readonly people: readonly string[];
}

export const speedMeeting: Decider<SpeedMeeting, SpeedMeetingEvent> = {
  initial: { status: undefined, schoolId: '', zone: '', people: [] },
  evolve: (state, event) => {
    switch (event.type) {
      case 'SpeedMeetingPlanned': {
        const { schoolId, zone, mentorId, menteeIds } = event.data;
        return { status: 'Planned', schoolId, zone, people: [mentorId, ...menteeIds] };
      }
      case 'SpeedMeetingHeld':
        return { ...state, status: 'Held' };
      case 'SpeedMeetingCancelled':
        return { ...state, status: 'Cancelled' };
      default:
        return state;
    }
  },
};
