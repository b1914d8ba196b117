import { accept, type Decide, nothing } from '@vekha/event-sourcing/decider';
import type { ClassHour } from '../class-hour';
import { ClassHourAttendanceRecorded, type ClassHourEvent } from '../events';
import { refuse } from '../rejections';
import type { RecordClassHourAttendance } from './record-class-hour-attendance.command';

/** Whether ninety per cent of the school were reached is a question of the year (IND-08), not of one class: few present are no mistake. */
export const recordClassHourAttendance: Decide<ClassHour, RecordClassHourAttendance, ClassHourEvent> = ({ present, enrolled }, { held, attendance }) => {
  if (!held) return refuse('CLASS_HOUR_MISSING');
  if (present > enrolled) return refuse('MORE_PRESENT_THAN_ENROLLED', { present, enrolled });
  if (attendance?.present === present && attendance.enrolled === enrolled) return nothing;
  const { classHourId, schoolId, schoolClass, heldOn } = held;
  return accept(ClassHourAttendanceRecorded({ classHourId, schoolId, schoolClass, heldOn, present, enrolled }));
};
