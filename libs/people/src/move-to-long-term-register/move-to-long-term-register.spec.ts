import { MenteeCompleted } from '../mentee-events';
import { MentorMovedToLongTermRegister } from '../mentor-events';
import { active, given, inBank, inProgramme, personId, PROGRAMME_ID, SCHOOL_ID } from '../testing/school-people';
import { MoveToLongTermRegister } from './move-to-long-term-register.command';

const asked = { personId, readiness: 'READY_NEXT_YEAR' as const };
const moved = (cameFrom: 'MENTOR' | 'SUCCESSFUL_MENTEE') => MentorMovedToLongTermRegister({ personId, schoolId: SCHOOL_ID, cameFrom, readiness: 'READY_NEXT_YEAR' });

describe('Move to the long-term register', () => {
  it('takes a mentor who serves or has served', () => {
    given(...active()).when(MoveToLongTermRegister, asked).then(moved('MENTOR'));
  });

  it('MT-5: takes a mentee who has completed a programme', () => {
    given(...inProgramme(), MenteeCompleted({ personId, programmeId: PROGRAMME_ID })).when(MoveToLongTermRegister, asked).then(moved('SUCCESSFUL_MENTEE'));
    given(...inProgramme()).when(MoveToLongTermRegister, asked).rejects('LONG_TERM_NOT_YET');
  });

  it('refuses whoever has only been in the bank', () => {
    given(...inBank()).when(MoveToLongTermRegister, asked).rejects('LONG_TERM_NOT_YET');
  });
});
