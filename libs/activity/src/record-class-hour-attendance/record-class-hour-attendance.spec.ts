import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { classHourCommands } from '../commands';
import { ClassHourAttendanceRecorded } from '../events';
import { CLASS_HOUR_ID, held, SCHOOL_ID } from '../testing/school-activity';
import { RecordClassHourAttendance } from './record-class-hour-attendance.command';

const asked = { classHourId: CLASS_HOUR_ID, present: 22, enrolled: 25 };
const recorded = (present: number) => ClassHourAttendanceRecorded({ classHourId: CLASS_HOUR_ID, schoolId: SCHOOL_ID, schoolClass: '7А', heldOn: '2023-09-20', present, enrolled: 25 });

describe('Record the attendance of a class hour', () => {
  it('IND-08: keeps counts with class and day, also when few or none were there', () => {
    scenario(classHourCommands).given(held).when(RecordClassHourAttendance, asked).then(recorded(22));
    scenario(classHourCommands).given(held).when(RecordClassHourAttendance, { ...asked, present: 0 }).then(recorded(0));
  });

  it('corrects an earlier count, there and back', () => {
    scenario(classHourCommands).given(held, recorded(20)).when(RecordClassHourAttendance, asked).then(recorded(22));
    scenario(classHourCommands).given(held, recorded(22), recorded(20)).when(RecordClassHourAttendance, asked).then(recorded(22));
    scenario(classHourCommands).given(held, recorded(22)).when(RecordClassHourAttendance, asked).thenNothing();
  });

  it('refuses more present than the class has, and a class hour nobody recorded', () => {
    scenario(classHourCommands).given(held).when(RecordClassHourAttendance, { ...asked, present: 26 }).rejects('MORE_PRESENT_THAN_ENROLLED');
    scenario(classHourCommands).when(RecordClassHourAttendance, asked).rejects('CLASS_HOUR_MISSING');
  });
});
