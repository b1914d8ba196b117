import { derivedId } from '@vekha/event-sourcing/identifiers';
import { sealed } from '@vekha/event-sourcing/sealed';
import { MentoringMeetingHeld, MentoringMeetingRequested, MentoringMeetingScheduled } from '../meeting-events';
import { after, pair, programmeId, story, today } from '../testing/pair-history';
import { MENTEE, MENTOR, STRANGER } from '../testing/school-people';
import { ScheduleMeeting } from './schedule-meeting.command';

const asked = { programmeId, on: '2023-11-20' };
const meetingId = derivedId('scenario', 'meeting');
const requested = MentoringMeetingRequested({ programmeId, meetingId: STRANGER, personId: MENTEE });

describe('Schedule a meeting', () => {
  it('names the day, the hour, the way and the goal; before the start too', () => {
    after(pair.running).when(ScheduleMeeting, asked).then(MentoringMeetingScheduled({ ...asked, meetingId }));
    after(pair.planAgreed).when(ScheduleMeeting, { ...asked, at: '14:30', channel: 'SFERUM', goal: 'План урока' }).then(
      MentoringMeetingScheduled({ ...asked, meetingId, at: '14:30', channel: 'SFERUM', aboutId: MENTEE, goal: sealed('goal', 'План урока') }),
    );
    after(pair.running).when(ScheduleMeeting, { ...asked, on: today }).then(MentoringMeetingScheduled({ programmeId, on: today, meetingId }));
  });

  it('answers a request with a day', () => {
    after([...pair.running, requested]).when(ScheduleMeeting, { ...asked, meetingId: STRANGER }).then(MentoringMeetingScheduled({ ...asked, meetingId: STRANGER }));
    after(pair.running).when(ScheduleMeeting, { ...asked, meetingId: STRANGER }).rejects('MEETING_UNKNOWN');
    const held = MentoringMeetingHeld({ programmeId, meetingId: STRANGER, heldOn: today, channel: 'IN_PERSON', attended: [MENTOR, MENTEE] });
    after([...pair.running, requested, held]).when(ScheduleMeeting, { ...asked, meetingId: STRANGER }).rejects('MEETING_CLOSED');
  });

  it('SITUATIONAL mentoring has no schedule, but a request may be given a day (001:L59)', () => {
    const situational = story({ kind: 'SITUATIONAL' }).running;
    after(situational).when(ScheduleMeeting, asked).rejects('MEETING_ON_DEMAND_ONLY');
    after([...situational, requested]).when(ScheduleMeeting, { ...asked, meetingId: STRANGER }).then(MentoringMeetingScheduled({ ...asked, meetingId: STRANGER }));
  });

  it('SHORT_TERM has a goal for each meeting (001:L55; TX-07)', () => {
    after(story({ kind: 'SHORT_TERM_GOAL_SETTING' }).planApproved).when(ScheduleMeeting, asked).rejects('MEETING_GOAL_NEEDED');
  });

  it('refuses a day that has passed, a stranger, and a programme that is not there or over', () => {
    after(pair.running).when(ScheduleMeeting, { ...asked, on: '2023-11-09' }).rejects('MEETING_IN_PAST');
    after(pair.running).when(ScheduleMeeting, { ...asked, goal: 'План', aboutId: STRANGER }).rejects('NOT_A_PARTICIPANT');
    after(pair.working).when(ScheduleMeeting, asked).rejects('PROGRAMME_MISSING');
    after(pair.completed).when(ScheduleMeeting, asked).rejects('PROGRAMME_OVER');
  });
});
