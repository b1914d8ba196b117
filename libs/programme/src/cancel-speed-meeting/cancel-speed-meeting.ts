import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { refuse } from '../rejections';
import type { SpeedMeeting } from '../speed-meeting';
import { SpeedMeetingCancelled, type SpeedMeetingEvent } from '../speed-meeting-events';
import type { CancelSpeedMeeting } from './cancel-speed-meeting.command';

export const cancelSpeedMeeting: Decide<SpeedMeeting, CancelSpeedMeeting, SpeedMeetingEvent> = ({ speedMeetingId, cause }, { status }) =>
  status === 'Planned' ? accept(SpeedMeetingCancelled({ speedMeetingId, cause })) : refuse('SPEED_MEETING_CLOSED');
