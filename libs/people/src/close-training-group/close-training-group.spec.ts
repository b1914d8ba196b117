import { personId } from '../testing/school-people';
import { consulted, formed, groupId, held, second, training } from '../testing/training';
import { TrainingGroupClosed } from '../training-events';
import { CloseTrainingGroup } from './close-training-group.command';

const closed = (more: object) => TrainingGroupClosed({ groupId, members: [personId, second], sessions: 2, consultations: 1, complete: true, ...more });
const two = [formed, held('2026-03-03'), held('2026-03-10')];

describe('Close a training group', () => {
  it('domain §4.12: complete with at least two sessions and individual consultations given', () => {
    training(...two, consulted).when(CloseTrainingGroup, { groupId }).then(closed({}));
    expect(training(...two).when(CloseTrainingGroup, { groupId }).rejects('TRAINING_TOO_SHORT').message).toContain('Проведено: 2 занятия, 0 консультаций');
    training(formed, held('2026-03-03'), consulted).when(CloseTrainingGroup, { groupId }).rejects('TRAINING_TOO_SHORT');
  });

  it('earlier only with a reason, and then it is not complete', () => {
    training(...two).when(CloseTrainingGroup, { groupId, reason: 'TRAINER_LEFT' }).then(closed({ consultations: 0, complete: false, reason: 'TRAINER_LEFT' }));
    training(...two, consulted, closed({})).when(CloseTrainingGroup, { groupId }).rejects('GROUP_CLOSED');
  });
});
