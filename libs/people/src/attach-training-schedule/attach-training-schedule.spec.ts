import { formed, groupId, training } from '../testing/training';
import { TrainingScheduleAttached } from '../training-events';
import { AttachTrainingSchedule } from './attach-training-schedule.command';

const scheduled = TrainingScheduleAttached({ groupId, days: ['2026-04-01', '2026-04-08'] });

describe('Attach the schedule of a training group', () => {
  it('keeps its days in order, and the same schedule once', () => {
    training(formed).when(AttachTrainingSchedule, { groupId, days: ['2026-04-08', '2026-04-01'] }).then(scheduled);
    training(formed, scheduled).when(AttachTrainingSchedule, { groupId, days: ['2026-04-01', '2026-04-08'] }).thenNothing();
  });

  it('refuses a group nobody has formed, and a scan nobody has uploaded', () => {
    training().when(AttachTrainingSchedule, { groupId, days: [] }).rejects('GROUP_MISSING');
    training(formed).when(AttachTrainingSchedule, { groupId, days: [], scan: { sha256: 'ab'.repeat(32), size: 1, mediaType: 'application/pdf' } }).rejects('FILE_MISSING');
  });
});
