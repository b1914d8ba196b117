import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { activePlan } from '../addressed';
import { businessDay } from '../business-day';
import type { ProgrammeEvent } from '../events';
import { MentoringMeetingMissed } from '../meeting-events';
import { meetingOf, type Programme, takesPart } from '../programme-state';
import { refuse } from '../rejections';
import type { RecordMissedMeeting } from './record-missed-meeting.command';

/** Only what was appointed can be missed. */
export const recordMissedMeeting: Decide<Programme, RecordMissedMeeting, ProgrammeEvent> = (command, state, context) => {
  const { programmeId, meetingId, absent, cause } = command;
  const { refusal } = activePlan(state);
  if (refusal) return refusal;
  const meeting = meetingOf(state, meetingId);
  if (!meeting) return refuse('MEETING_UNKNOWN');
  if (meeting.status !== 'Scheduled') return refuse('MEETING_NOT_SCHEDULED');
  if (absent.some((id) => !takesPart(state, id))) return refuse('NOT_A_PARTICIPANT');
  const said = businessDay(command.occurredOn === undefined && meeting.on !== undefined ? { occurredOn: meeting.on } : command, state, context);
  return said.refusal ?? accept(MentoringMeetingMissed({ programmeId, meetingId, missedOn: said.day, absent: [...new Set(absent)], cause }));
};
