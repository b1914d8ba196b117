import { accept, type Decide } from '@vekha/event-sourcing/decider';
import { about } from '../addressed';
import type { ProgrammeEvent } from '../events';
import { MeetingNoteAdded } from '../meeting-events';
import { meetingOf, type Programme } from '../programme-state';
import { refuse } from '../rejections';
import type { AddMeetingNote } from './add-meeting-note.command';

/** Notes stand beside each other; none replaces another. They may be written after the programme too. */
export const addMeetingNote: Decide<Programme, AddMeetingNote, ProgrammeEvent> = ({ programmeId, meetingId, note, aboutId }, state) => {
  const meeting = meetingOf(state, meetingId);
  if (!meeting) return refuse('MEETING_UNKNOWN');
  if (meeting.status !== 'Held' && meeting.status !== 'Missed') return refuse('MEETING_NOT_OVER');
  const whom = about(state, note, aboutId);
  return whom.refusal ?? accept(MeetingNoteAdded({ programmeId, meetingId, note, aboutId: whom.aboutId.aboutId ?? state.mentorId }));
};
