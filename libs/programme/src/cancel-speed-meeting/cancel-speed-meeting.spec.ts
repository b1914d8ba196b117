import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { speedMeetingCommands } from '../commands';
import { SpeedMeetingCancelled, SpeedMeetingHeld, SpeedMeetingPlanned } from '../speed-meeting-events';
import { MENTEE, MENTOR, PROGRAMME_ID as speedMeetingId, SCHOOL_ID } from '../testing/school-people';
import { CancelSpeedMeeting } from './cancel-speed-meeting.command';

const planned = SpeedMeetingPlanned({ speedMeetingId, schoolId: SCHOOL_ID, zone: 'Asia/Irkutsk', mentorId: MENTOR, menteeIds: [MENTEE], on: '2023-11-10' });
const asked = { speedMeetingId, cause: 'TECHNICAL' as const };

describe('Cancel a speed meeting', () => {
  it('before it takes place', () => {
    scenario(speedMeetingCommands).given(planned).when(CancelSpeedMeeting, asked).then(SpeedMeetingCancelled(asked));
    const held = SpeedMeetingHeld({ speedMeetingId, attended: [MENTOR, MENTEE], channel: 'IN_PERSON', heldOn: '2023-11-10' });
    scenario(speedMeetingCommands).given(planned, held).when(CancelSpeedMeeting, asked).rejects('SPEED_MEETING_CLOSED');
  });
});
