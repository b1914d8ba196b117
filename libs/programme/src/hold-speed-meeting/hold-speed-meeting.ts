import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { businessDay } from '../business-day';
import { foreignChannel } from '../meeting-channels';
import { refuse } from '../rejections';
import type { SpeedMeeting } from '../speed-meeting';
import { type SpeedMeetingEvent, SpeedMeetingHeld } from '../speed-meeting-events';
import type { HoldSpeedMeeting } from './hold-speed-meeting.command';

/** TX-11 (001:L61): exactly one occurrence. */
export const holdSpeedMeeting: Decide<SpeedMeeting, HoldSpeedMeeting, SpeedMeetingEvent> = (command, state, context) => {
  const { speedMeetingId, channel, minutes } = command;
  if (state.status !== 'Planned') return refuse('SPEED_MEETING_CLOSED');
  const { day, refusal } = businessDay(command, state, context);
  if (refusal) return refusal;
  const attended = [...new Set(command.attended)];
  if (attended.some((id) => !state.people.includes(id))) return refuse('NOT_A_PARTICIPANT');
  if (attended.length < 2 || !attended.includes(state.people[0] ?? '')) return refuse('MEETING_WITHOUT_SIDES');
  return accept(SpeedMeetingHeld({ speedMeetingId, heldOn: day, attended, channel, ...foreignChannel(channel, day), ...(minutes !== undefined && { minutes }) }));
};
