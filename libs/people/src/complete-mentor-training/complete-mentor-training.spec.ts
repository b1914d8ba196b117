import { MentorTrainingCompleted } from '../mentor-events';
import { active, candidate, given, inBank, personId } from '../testing/school-people';
import { CompleteMentorTraining } from './complete-mentor-training.command';

const asked = { personId, programme: 'Школа наставника', hours: 16, occurredOn: '2026-03-10' };
const completed = MentorTrainingCompleted({ personId, programme: 'Школа наставника', hours: 16, completedOn: '2026-03-10' });

describe('Complete the training of a mentor', () => {
  it('MR-5: a fact of its own, before the appointment or after it, recorded once', () => {
    given(...inBank()).when(CompleteMentorTraining, asked).then(completed);
    given(...active()).when(CompleteMentorTraining, asked).then(completed);
    given(...active(), completed).when(CompleteMentorTraining, asked).thenNothing();
  });

  it('refuses a candidate and a day that has not come', () => {
    given(...candidate()).when(CompleteMentorTraining, asked).rejects('MENTOR_TOO_EARLY');
    given(...inBank()).when(CompleteMentorTraining, { ...asked, occurredOn: '2026-03-18' }).rejects('DAY_IN_FUTURE');
  });
});
