import { command, commandCatalogue } from '@vekha/event-sourcing/command-catalogue';
import { cancelSpeedMeeting } from './cancel-speed-meeting/cancel-speed-meeting';
import { CancelSpeedMeeting } from './cancel-speed-meeting/cancel-speed-meeting.command';
import { touched } from './command-things';
import { courseEntries } from './course-commands';
import type { ProgrammeEvent } from './events';
import { holdSpeedMeeting } from './hold-speed-meeting/hold-speed-meeting';
import { HoldSpeedMeeting } from './hold-speed-meeting/hold-speed-meeting.command';
import { matchEntries } from './match-commands';
import { personsFacts, schoolFacts } from './needed-facts';
import { planEntries } from './plan-commands';
import { planSpeedMeeting } from './plan-speed-meeting/plan-speed-meeting';
import { PlanSpeedMeeting } from './plan-speed-meeting/plan-speed-meeting.command';
import { programme, programmeFacts } from './programme';
import type { Programme } from './programme-state';
import { type SpeedMeeting, speedMeeting } from './speed-meeting';
import { SpeedMeetingCancelled, type SpeedMeetingEvent, SpeedMeetingHeld, SpeedMeetingPlanned } from './speed-meeting-events';

export const programmeCommands = commandCatalogue<Programme, ProgrammeEvent>({
  category: 'programme',
  decider: programme,
  scope: ({ pair, schoolId }) => (pair ? `school:${schoolId}` : undefined),
  zone: ({ pair, zone }) => (pair ? zone : undefined),
  touches: touched,
  publishes: { programme: programmeFacts },
  entries: [...matchEntries, ...planEntries, ...courseEntries],
});

const speedMeetingStream = (speedMeetingId: string): string => `speed_meeting-${speedMeetingId}`;
const stream = ({ speedMeetingId }: { speedMeetingId: string }): string => speedMeetingStream(speedMeetingId);

export const speedMeetingCommands = commandCatalogue<SpeedMeeting, SpeedMeetingEvent>({
  category: 'speed_meeting',
  decider: speedMeeting,
  scope: ({ status, schoolId }) => (status ? `school:${schoolId}` : undefined),
  zone: ({ status, zone }) => (status ? zone : undefined),
  entries: [
    command({
      command: PlanSpeedMeeting, decide: planSpeedMeeting, title: 'Назначить скоростную встречу', gives: [SpeedMeetingPlanned],
      stream: (_command, id) => speedMeetingStream(id('speed meeting')), creates: true, scope: ({ schoolId }) => `school:${schoolId}`,
      needs: ({ schoolId, mentorId, menteeIds }) => ({ ...personsFacts([mentorId, ...menteeIds]), school: schoolFacts(schoolId) }),
      again: ['SPEED_MEETING_EXISTS'],
    }),
    command({ command: HoldSpeedMeeting, decide: holdSpeedMeeting, title: 'Записать скоростную встречу', gives: [SpeedMeetingHeld], stream, again: ['SPEED_MEETING_CLOSED'] }),
    command({ command: CancelSpeedMeeting, decide: cancelSpeedMeeting, title: 'Отменить скоростную встречу', gives: [SpeedMeetingCancelled], stream, again: ['SPEED_MEETING_CLOSED'] }),
  ],
});
