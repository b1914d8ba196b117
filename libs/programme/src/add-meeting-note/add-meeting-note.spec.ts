import { sealed } from '@vekha/event-sourcing/sealed';
import { MeetingNoteAdded, MentoringMeetingHeld, MentoringMeetingMissed, MentoringMeetingScheduled } from '../meeting-events';
import { after, group, pair, programmeId, today } from '../testing/pair-history';
import { MENTEE, MENTOR, SECOND, STRANGER } from '../testing/school-people';
import { AddMeetingNote } from './add-meeting-note.command';

const meetingId = STRANGER;
const asked = { programmeId, meetingId, note: 'Разобрали урок' };
const note = { programmeId, meetingId, note: sealed('note', 'Разобрали урок') };
const held = MentoringMeetingHeld({ programmeId, meetingId, heldOn: today, channel: 'IN_PERSON', attended: [MENTOR, MENTEE] });

describe('Add a note to a meeting', () => {
  it('is about somebody, whose key seals it: the mentee of a pair, in a group whom it names', () => {
    after([...pair.running, held]).when(AddMeetingNote, asked).then(MeetingNoteAdded({ ...note, aboutId: MENTEE }));
    after([...group.running, held]).when(AddMeetingNote, { ...asked, aboutId: SECOND }).then(MeetingNoteAdded({ ...note, aboutId: SECOND }));
    after([...group.running, held]).when(AddMeetingNote, asked).then(MeetingNoteAdded({ ...note, aboutId: MENTOR }));
  });

  it('follows a meeting that was held or missed', () => {
    const scheduled = MentoringMeetingScheduled({ programmeId, meetingId, on: today });
    after([...pair.running, scheduled]).when(AddMeetingNote, asked).rejects('MEETING_NOT_OVER');
    after([...pair.running, scheduled, MentoringMeetingMissed({ programmeId, meetingId, missedOn: today, absent: [], cause: 'WORK' })]).when(AddMeetingNote, asked).then(MeetingNoteAdded({ ...note, aboutId: MENTEE }));
  });

  it('refuses an unknown meeting and words about a stranger', () => {
    after(pair.running).when(AddMeetingNote, asked).rejects('MEETING_UNKNOWN');
    after([...pair.running, held]).when(AddMeetingNote, { ...asked, aboutId: STRANGER }).rejects('NOT_A_PARTICIPANT');
  });
});
