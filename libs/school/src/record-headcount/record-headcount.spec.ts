import { scenario } from '@vekha/event-sourcing/testing/scenario';
import { schoolCommands } from '../commands';
import { type SchoolEvent, SchoolRegistered, TargetGroupHeadcountRecorded } from '../events';
import { RecordHeadcount } from './record-headcount.command';

const schoolId = '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0028';
const registered = SchoolRegistered({ schoolId, name: 'МАОУ Лицей № 28', zone: 'Asia/Irkutsk', week: 5 });
const pupils = { schoolId, targetGroup: 'PUPILS' as const, count: 412, on: '2023-09-01' };
const recording = (input: RecordHeadcount = pupils, ...history: readonly SchoolEvent[]) =>
  scenario(schoolCommands).given(registered, ...history).when(RecordHeadcount, input);

describe('Record a head count', () => {
  it('keeps the count of a group on a day, also when there is nobody', () => {
    recording().then(TargetGroupHeadcountRecorded(pupils));
    recording({ ...pupils, targetGroup: 'PARTNERS', count: 0 }).then(TargetGroupHeadcountRecorded({ ...pupils, targetGroup: 'PARTNERS', count: 0 }));
  });

  it('corrects a count of the same day, and changes nothing when it is so already', () => {
    recording({ ...pupils, count: 413 }, TargetGroupHeadcountRecorded(pupils)).then(TargetGroupHeadcountRecorded({ ...pupils, count: 413 }));
    recording(pupils, TargetGroupHeadcountRecorded(pupils)).thenNothing();
  });

  it('after a correction takes the former number back', () => {
    recording(pupils, TargetGroupHeadcountRecorded(pupils), TargetGroupHeadcountRecorded({ ...pupils, count: 413 })).then(TargetGroupHeadcountRecorded(pupils));
  });

  it('refuses a school nobody entered', () => {
    scenario(schoolCommands).when(RecordHeadcount, pupils).rejects('SCHOOL_MISSING');
  });

  it('refuses a day that has not come in the school’s zone', () => {
    recording({ ...pupils, on: '2023-11-11' }).at('2023-11-10T15:59:59.000Z').rejects('HEADCOUNT_IN_FUTURE');
    recording({ ...pupils, on: '2023-11-11' }).at('2023-11-10T16:00:00.000Z').then(TargetGroupHeadcountRecorded({ ...pupils, on: '2023-11-11' }));
  });
});
