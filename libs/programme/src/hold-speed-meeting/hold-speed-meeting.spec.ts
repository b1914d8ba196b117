import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { speedMeetingCommands } from '../commands';
import { SpeedMeetingCancelled, SpeedMeetingHeld, SpeedMeetingPlanned } from '../speed-meeting-events';
import { MENTEE, MENTOR, PROGRAMME_ID as speedMeetingId, SCHOOL_ID, SECOND, STRANGER } from '../testing/school-people';
import { HoldSpeedMeeting } from './hold-speed-meeting.command';

const planned = SpeedMeetingPlanned({ speedMeetingId, schoolId: SCHOOL_ID, zone: 'Asia/Irkutsk', mentorId: MENTOR, menteeIds: [MENTEE, SECOND], on: '2023-11-10' });
const asked = { speedMeetingId, attended: [MENTOR, SECOND], channel: 'IN_PERSON' };
const holding = (differently: object = {}, ...more: readonly ReturnType<typeof SpeedMeetingCancelled>[]) =>
  scenario(speedMeetingCommands).given(planned, ...more).when(HoldSpeedMeeting, { ...asked, ...differently });

describe('Hold a speed meeting', () => {
  it('TX-11: takes place once (001:L61)', () => {
    holding().then(SpeedMeetingHeld({ ...asked, heldOn: '2023-11-10' }));
    holding({ channel: 'ZOOM', minutes: 20, occurredOn: '2023-11-09' }).then(SpeedMeetingHeld({ ...asked, channel: 'ZOOM', foreignChannel: true, minutes: 20, heldOn: '2023-11-09' }));
    holding({}, SpeedMeetingCancelled({ speedMeetingId, cause: 'ILLNESS' })).rejects('SPEED_MEETING_CLOSED');
  });

  it('of those who were appointed, both sides, not tomorrow', () => {
    holding({ attended: [MENTOR, STRANGER] }).rejects('NOT_A_PARTICIPANT');
    holding({ attended: [MENTEE, SECOND] }).rejects('MEETING_WITHOUT_SIDES');
    holding({ attended: [MENTOR] }).rejects('MEETING_WITHOUT_SIDES');
    holding({ occurredOn: '2023-11-11' }).rejects('DAY_IN_FUTURE');
  });
});
