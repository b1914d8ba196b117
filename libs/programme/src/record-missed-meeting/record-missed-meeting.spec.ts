import { MentoringMeetingMissed, MentoringMeetingRequested, MentoringMeetingScheduled } from '../meeting-events';
import { after, pair, programmeId, today, tomorrow } from '../testing/pair-history';
import { MENTEE, STRANGER } from '../testing/school-people';
import { RecordMissedMeeting } from './record-missed-meeting.command';

const meetingId = STRANGER;
const asked = { programmeId, meetingId, absent: [MENTEE], cause: 'ILLNESS' as const };
const scheduledOn = (on: string) => [...pair.running, MentoringMeetingScheduled({ programmeId, meetingId, on })];

describe('Record a missed meeting', () => {
  it('on the day it was appointed for, or on the day people say', () => {
    after(scheduledOn('2023-11-08')).when(RecordMissedMeeting, asked).then(MentoringMeetingMissed({ ...asked, missedOn: '2023-11-08' }));
    after(scheduledOn('2023-11-08')).when(RecordMissedMeeting, { ...asked, occurredOn: today }).then(MentoringMeetingMissed({ ...asked, missedOn: today }));
  });

  it('refuses what was not appointed, is unknown or yet to come, and strangers', () => {
    after([...pair.running, MentoringMeetingRequested({ programmeId, meetingId, personId: MENTEE })]).when(RecordMissedMeeting, asked).rejects('MEETING_NOT_SCHEDULED');
    after(pair.running).when(RecordMissedMeeting, asked).rejects('MEETING_UNKNOWN');
    after(scheduledOn(tomorrow)).when(RecordMissedMeeting, asked).rejects('DAY_IN_FUTURE');
    after(scheduledOn(today)).when(RecordMissedMeeting, { ...asked, absent: [STRANGER] }).rejects('NOT_A_PARTICIPANT');
    after(pair.planApproved).when(RecordMissedMeeting, asked).rejects('PROGRAMME_NOT_ACTIVE');
  });
});
