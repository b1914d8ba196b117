import { ClassHourAttendanceRecorded, ClassHourHeld } from '@vekha/activity/events';
import { projected } from '@vekha/event-sourcing/testing/projection-scenario';
import { SCHOOL_ID, SCHOOL_SCOPE } from '../testing/people-history';
import { classHourRegister } from './class-hour-register';

describe('The register of class hours', () => {
  it('001:L253: counts who was there, the latest count valid', () => {
    const of = { classHourId: 'c', schoolId: SCHOOL_ID, schoolClass: '7А', heldOn: '2026-10-05' };
    const counted = (present: number) => ClassHourAttendanceRecorded({ ...of, present, enrolled: 25 });
    const row = (...events: Parameters<ReturnType<typeof projected>['given']>[1]) => projected(classHourRegister).given('class_hour-c', [ClassHourHeld({ ...of, zone: 'Europe/Moscow', topic: 'Наставники рядом' }), ...events], { scope: SCHOOL_SCOPE }).rows()['c'];
    expect(row()).toMatchObject({ schoolClass: '7А', present: null, status: 'Held' });
    expect(row(counted(20), counted(23))).toMatchObject({ present: 23, enrolled: 25, status: 'Counted' });
  });
});
