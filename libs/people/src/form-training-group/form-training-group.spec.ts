import { derivedId } from '@vekha/event-sourcing/identifiers';
import { personId, SCHOOL_ID } from '../testing/school-people';
import { formed, second, training } from '../testing/training';
import { TrainingGroupFormed } from '../training-events';
import { FormTrainingGroup } from './form-training-group.command';

const asked = { schoolId: SCHOOL_ID, programme: 'Школа наставника', members: [personId, second] };

describe('Form a training group', () => {
  it('names its members by id', () => {
    training().when(FormTrainingGroup, asked).then(TrainingGroupFormed({ ...formed.data, groupId: derivedId('scenario', 'training') }));
  });

  it('refuses a group of nobody, and a school nobody has entered', () => {
    training().when(FormTrainingGroup, { ...asked, members: [] }).rejects('GROUP_EMPTY');
    training().knowing({}).when(FormTrainingGroup, asked).rejects('SCHOOL_MISSING');
  });
});
