import { derivedId } from '@vekha/event-sourcing/identifiers';
import { sealed } from '@vekha/event-sourcing/sealed';
import { MentoringMeetingHeld, MentoringMeetingMissed, MentoringMeetingRequested, MentoringMeetingScheduled } from '../meeting-events';
import { after, group, pair, programmeId, story, today, tomorrow } from '../testing/pair-history';
import { MENTEE, MENTOR, SECOND, STRANGER } from '../testing/school-people';
import { HoldMentoringMeeting } from './hold-mentoring-meeting.command';

const asked = { programmeId, channel: 'IN_PERSON', attended: [MENTOR, MENTEE] };
const held = { ...asked, meetingId: derivedId('scenario', 'meeting'), heldOn: today };
const scheduled = MentoringMeetingScheduled({ programmeId, meetingId: STRANGER, on: today });

describe('Hold a mentoring meeting', () => {
  it('records one nobody planned, with its length and a goal for the next', () => {
    after(pair.running).when(HoldMentoringMeeting, asked).then(MentoringMeetingHeld(held));
    after(pair.running).when(HoldMentoringMeeting, { ...asked, occurredOn: '2023-10-02', minutes: 45, formerGoal: 'PARTLY', goal: 'Разбор урока' }).then(
      MentoringMeetingHeld({ ...held, heldOn: '2023-10-02', minutes: 45, formerGoal: 'PARTLY', aboutId: MENTEE, goal: sealed('goal', 'Разбор урока') }),
    );
  });

  it('records one that was appointed or asked for, once', () => {
    const known = { ...asked, meetingId: STRANGER };
    after([...pair.running, scheduled]).when(HoldMentoringMeeting, known).then(MentoringMeetingHeld({ ...held, meetingId: STRANGER }));
    const requested = MentoringMeetingRequested({ programmeId, meetingId: STRANGER, personId: MENTEE });
    after([...story({ kind: 'SITUATIONAL' }).running, requested]).when(HoldMentoringMeeting, known).then(MentoringMeetingHeld({ ...held, meetingId: STRANGER }));
    after([...pair.running, scheduled, MentoringMeetingHeld({ ...held, meetingId: STRANGER })]).when(HoldMentoringMeeting, known).thenNothing();
    after(pair.running).when(HoldMentoringMeeting, known).rejects('MEETING_UNKNOWN');
    const missed = MentoringMeetingMissed({ programmeId, meetingId: STRANGER, missedOn: today, absent: [MENTEE], cause: 'ILLNESS' });
    after([...pair.running, scheduled, missed]).when(HoldMentoringMeeting, known).rejects('MEETING_CLOSED');
  });

  it('marks a foreign messenger from the day its use was restricted, and refuses nothing (domain §9.4)', () => {
    after(pair.running).when(HoldMentoringMeeting, { ...asked, channel: 'WHATSAPP' }).then(MentoringMeetingHeld({ ...held, channel: 'WHATSAPP', foreignChannel: true }));
    after(pair.running).when(HoldMentoringMeeting, { ...asked, channel: 'SFERUM' }).then(MentoringMeetingHeld({ ...held, channel: 'SFERUM' }));
  });

  it('has both sides and nobody else', () => {
    after(pair.running).when(HoldMentoringMeeting, { ...asked, attended: [MENTOR] }).rejects('MEETING_WITHOUT_SIDES');
    after(group.running).when(HoldMentoringMeeting, { ...asked, attended: [MENTEE, SECOND] }).rejects('MEETING_WITHOUT_SIDES');
    after(pair.running).when(HoldMentoringMeeting, { ...asked, attended: [MENTOR, STRANGER] }).rejects('NOT_A_PARTICIPANT');
    after(group.running).when(HoldMentoringMeeting, { ...asked, attended: [MENTOR, SECOND, SECOND] }).then(MentoringMeetingHeld({ ...held, attended: [MENTOR, SECOND] }));
  });

  it('SHORT_TERM meets for a goal, said now or when it was appointed (001:L55)', () => {
    const short = story({ kind: 'SHORT_TERM_GOAL_SETTING' }).running;
    after(short).when(HoldMentoringMeeting, asked).rejects('MEETING_GOAL_NEEDED');
    const withGoal = MentoringMeetingScheduled({ ...scheduled.data, aboutId: MENTEE, goal: sealed('goal', 'План урока') });
    after([...short, withGoal]).when(HoldMentoringMeeting, { ...asked, meetingId: STRANGER }).then(MentoringMeetingHeld({ ...held, meetingId: STRANGER }));
  });

  it('refuses a day to come, one before the start, a stranger as the one meant, and a programme that does not run', () => {
    after(pair.running).when(HoldMentoringMeeting, { ...asked, occurredOn: tomorrow }).rejects('DAY_IN_FUTURE');
    after(pair.running).when(HoldMentoringMeeting, { ...asked, occurredOn: '2023-09-10' }).rejects('BEFORE_START');
    after(pair.running).when(HoldMentoringMeeting, { ...asked, goal: 'План', aboutId: STRANGER }).rejects('NOT_A_PARTICIPANT');
    after(pair.planApproved).when(HoldMentoringMeeting, asked).rejects('PROGRAMME_NOT_ACTIVE');
  });
});
