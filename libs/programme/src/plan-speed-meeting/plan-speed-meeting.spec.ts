import { derivedId } from '@vekha/event-sourcing/identifiers';
import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { speedMeetingCommands } from '../commands';
import { SpeedMeetingPlanned } from '../speed-meeting-events';
import { MENTEE, mentee, MENTOR, people, SCHOOL_ID, SECOND, STRANGER } from '../testing/school-people';
import { PlanSpeedMeeting } from './plan-speed-meeting.command';

const asked = { schoolId: SCHOOL_ID, mentorId: MENTOR, menteeIds: [MENTEE, SECOND], on: '2023-11-20' };
const planning = (differently: object = {}, facts: object = people()) => scenario(speedMeetingCommands).knowing(facts).when(PlanSpeedMeeting, { ...asked, ...differently });

describe('Plan a speed meeting', () => {
  it('PR-6: is one meeting of one or several with a mentor, without pair, programme or order', () => {
    planning().then(SpeedMeetingPlanned({ ...asked, speedMeetingId: derivedId('scenario', 'speed meeting'), zone: 'Asia/Irkutsk' }));
  });

  it('PR-8: of different persons of this school', () => {
    planning({ menteeIds: [MENTOR] }).rejects('NOT_DIFFERENT_PERSONS');
    planning({ menteeIds: [] }).rejects('NOT_DIFFERENT_PERSONS');
    planning({ menteeIds: [STRANGER] }).rejects('PERSON_MISSING');
    planning({}, people({ [MENTEE]: mentee({ schoolId: STRANGER }) })).rejects('PERSON_MISSING');
    planning({}, { ...people(), school: undefined }).rejects('SCHOOL_MISSING');
  });
});
